/// What runs in a page that is served: it reloads the page in place when it has changed, and shows errors over it. The page's policy
/// forbids styles of its own, but not those that a script makes (Content Security Policy 3, section 8.3), in a tree of their own
/// that the page's stylesheets do not reach.
enum ReloadScript {
  static let path = "/_dossier/preview.js"
  static let newsPath = "/_dossier/news"

  static let bytes = Array(text.utf8)

  private static let text = #"""
    (() => {
      "use strict";
      const { page, version } = document.currentScript.dataset;
      const kept = "dossier-preview-place";

      // Where the reader was: the nearest place with a name above the window's edge, and how far it is from there.
      const place = () => {
        let best = null;
        for (const element of document.querySelectorAll("main [id]")) {
          const top = element.getBoundingClientRect().top;
          if (top <= 1 && (best === null || top >= best.top)) best = { id: element.id, top };
        }
        return { page, x: scrollX, y: scrollY, best };
      };
      // The browser's own memory of it knows nothing of what an edit put above.
      const keep = () => {
        history.scrollRestoration = "manual";
        try { sessionStorage.setItem(kept, JSON.stringify(place())); } catch {}
      };
      let was = null;
      try {
        was = JSON.parse(sessionStorage.getItem(kept));
        sessionStorage.removeItem(kept);
      } catch {}
      const restore = () => {
        if (was === null || was.page !== page) return;
        const element = was.best && document.getElementById(was.best.id);
        const y = element ? element.getBoundingClientRect().top + scrollY - was.best.top : was.y;
        scrollTo({ left: was.x, top: y, behavior: "instant" });
      };
      restore();
      addEventListener("load", () => {
        restore();
        // Not at once: the browser would still put back what it remembers.
        setTimeout(() => { history.scrollRestoration = "auto"; }, 1000);
      }, { once: true });

      // The overlay.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        :host { all: initial; }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 70vh; overflow: auto; padding: 1rem 1.25rem;
          background: #1d1416; color: #f6eeee; border-top: 4px solid #e0455a; font: 14px/1.5 system-ui, sans-serif; }
        header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
        h2 { margin: 0; font-size: 1rem; }
        p { margin: .25rem 0 0; }
        pre { margin: .75rem 0 0; font: 13px/1.45 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre; overflow-x: auto; tab-size: 1; }
        button { font: inherit; color: inherit; background: none; border: 1px solid currentColor; border-radius: 4px; padding: .1rem .6rem; cursor: pointer; }
        button:focus-visible, a:focus-visible { outline: 2px solid #fff; outline-offset: 2px; }
        a { color: inherit; }
        .quiet { position: fixed; inset: auto auto .5rem .5rem; z-index: 2147483646; background: #fdf3d7; color: #4a3500;
          border-color: #b98900; font: 12px/1.5 system-ui, sans-serif; }
        .notice { border-top-color: #b98900; }
        @media print { :host { display: none !important; } }
      `);
      const host = document.createElement("dossier-preview");
      const tree = host.attachShadow({ mode: "open" });
      tree.adoptedStyleSheets = [sheet];
      const make = (name, text, ...children) => {
        const element = document.createElement(name);
        if (text) element.textContent = text;
        element.append(...children);
        return element;
      };
      const title = make("h2");
      const remark = make("p");
      const home = make("a", "Go to the home page");
      home.href = "/";
      const close = make("button", "Hide");
      close.type = "button";
      const picture = make("pre");
      picture.tabIndex = 0;
      const panel = make("section", "", make("header", "", title, close), remark, home, picture);
      panel.setAttribute("role", "alert");
      const badge = make("button");
      badge.type = "button";
      badge.className = "quiet";
      tree.append(panel, badge);
      panel.hidden = badge.hidden = true;
      document.documentElement.append(host);

      let problems = { errors: 0, warnings: 0, text: "" };
      let isGone = false;
      let wantsWarnings = false;
      const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
      const show = () => {
        const { errors, warnings, text } = problems;
        if (warnings === 0) wantsWarnings = false;
        badge.textContent = count(warnings, "warning");
        badge.hidden = warnings === 0 || errors > 0 || wantsWarnings;
        panel.className = errors > 0 ? "" : "notice";
        panel.hidden = !(errors > 0 || isGone || wantsWarnings);
        home.hidden = !isGone || errors > 0;
        title.textContent = errors > 0 ? count(errors, "error") : isGone ? "This page is gone" : count(warnings, "warning");
        remark.textContent = errors > 0 ? "The page is as it was before." : isGone ? `The site no longer has ${page}. What you see is its last state.` : "";
        remark.hidden = remark.textContent === "";
        picture.textContent = errors > 0 || wantsWarnings ? text : "";
        picture.hidden = picture.textContent === "";
      };
      const hide = () => {
        panel.hidden = true;
        wantsWarnings = false;
        badge.hidden = problems.warnings === 0 || problems.errors > 0;
      };
      close.onclick = hide;
      badge.onclick = () => { wantsWarnings = true; show(); close.focus(); };
      addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) hide(); });

      // Only a page that is looked at stays in touch: browsers keep few connections to one server.
      let news = null;
      const connect = () => {
        if (news !== null || document.visibilityState === "hidden") return;
        news = new EventSource(`/_dossier/news?page=${encodeURIComponent(page)}&version=${encodeURIComponent(version)}`);
        news.addEventListener("state", (event) => { problems = JSON.parse(event.data); isGone = false; show(); });
        news.addEventListener("gone", () => { isGone = true; show(); });
        news.addEventListener("reload", () => { keep(); location.reload(); });
      };
      const disconnect = () => { news?.close(); news = null; };
      addEventListener("visibilitychange", () => document.visibilityState === "hidden" ? disconnect() : connect());
      addEventListener("pagehide", disconnect);
      addEventListener("pageshow", connect);
      connect();
    })();

    """#
}
