#!/usr/bin/env python3
"""Reads a site in Chromium as a person would: from file://, without a network.

  session.py SITE [--pictures FOLDER]

Words of the site's own pages are searched for by keyboard, and results opened; a citation opens its passage by keyboard and gives
the focus back; the timeline is filtered; pages fit narrow screens; all is tried again without JavaScript; pages print to a PDF.
Nothing may be asked of a network, and nothing may stand in the console. (--sample is taken and not needed: few pages are opened.)
"""
import argparse
import functools
import io
import pathlib
import re
import sys

from chrome import browser, sample, window

WIDTHS = [(320, 640), (390, 844), (768, 1024), (1280, 800), (1920, 1080)]
FIELD, RESULT = "input[type=search]", "#results a"


class Session:
  def __init__(self, site, chrome, pictures):
    self.site, self.chrome, self.pictures = pathlib.Path(site).resolve(), chrome, pictures
    self.problems, self.done = [], []
    self.home = (self.site / "index.html").as_uri()

  def complain(self, place, what):
    self.problems.append(f"{place}: {what}")

  def demand(self, holds, place, what):
    if not holds:
      self.complain(place, what)
    return holds

  def open(self, **more):
    return window(self.chrome, self.complain, **more)

  def picture(self, page, name):
    if self.pictures:
      self.pictures.mkdir(parents=True, exist_ok=True)
      page.screenshot(path=self.pictures / f"{name}.png", full_page=True)

  def first(self, folder):
    """A page of this kind, or None."""
    found = sorted(path for path in (self.site / folder).glob("*.html") if path.name != "index.html")
    return found[0] if found else None

  def titles(self):
    """Some pages with their headings: what a reader would search for."""
    for folder in ("events", "people", "organizations", "notes"):
      if path := self.first(folder):
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", path.read_text(encoding="utf-8"), re.S)
        yield path, re.sub(r"<[^>]+>|&[a-z#0-9]+;", " ", heading.group(1)).strip()

  def search(self):
    for path, title in self.titles():
      word = max(re.findall(r"\w+", title), key=len)
      with self.open() as page:
        page.goto(self.home)
        if not self.demand(page.locator(FIELD).count(), self.home, "has no field to search in"):
          return
        before = page.evaluate("performance.getEntriesByType('resource').length")
        page.keyboard.press("/")
        self.demand(page.evaluate("document.activeElement.matches('input[type=search]')"), self.home, "`/` does not lead to the field")
        page.keyboard.type(title, delay=15)
        page.locator(RESULT).first.wait_for()
        page.wait_for_timeout(250)
        found = page.eval_on_selector_all(RESULT, "links => links.map(link => link.href.replace(/#.*/, ''))")
        self.demand(path.as_uri() in found, self.home, f"does not find {path.name} by its own title, `{title}`")
        loaded = page.evaluate("performance.getEntriesByType('resource').slice(%d).map(entry => entry.name)" % before)
        size = sum((self.site / url.removeprefix(self.site.as_uri() + "/")).stat().st_size
                   for url in set(loaded) if url.endswith(".js") and url.startswith(self.site.as_uri()))
        self.demand(size <= 200_000, self.home, f"loads {size:,} bytes to search for `{title}`")
        # As it is typed, a word is found by its beginning, without its accents, in any case; between marks, only as it stands.
        for typed in (word[:-1] if len(word) > 4 else word, word.upper()):
          page.locator(FIELD).first.fill(typed)
          page.wait_for_timeout(400)
          self.demand(page.locator(RESULT).count(), self.home, f"finds nothing for `{typed}`, which is in `{title}`")
        page.locator(FIELD).first.fill("zzqxv")
        page.wait_for_timeout(400)
        self.demand(page.locator(RESULT).count() == 0, self.home, "finds a word that is nowhere")
        page.locator(FIELD).first.fill(word)
        page.locator(RESULT).first.wait_for()
        page.wait_for_timeout(300)
        self.picture(page, "search")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: url.split("#")[0].split("?")[0] != self.home)
        self.done.append(f"search `{word}`")
      with self.open() as page:
        page.goto(self.home)
        page.keyboard.press("/")
        page.keyboard.type(word)
        page.locator(RESULT).first.wait_for()
        page.keyboard.press("Escape")
        self.demand(not page.locator(RESULT).first.is_visible(), self.home, "Escape leaves the results open")

  def citation(self):
    pages = [path for path in (self.first("events"), self.first("notes"), self.first("people")) if path]
    pages = [path for path in pages if b"popovertarget=\"c" in path.read_bytes() or b"<sup" in path.read_bytes()]
    for path in pages:
      for scripts in (True, False):
        with self.open(java_script_enabled=scripts) as page:
          page.goto(path.as_uri())
          mark = page.locator("main .text button[popovertarget], main sup button[popovertarget]").first
          if not mark.count():
            continue
          passage = page.locator("#" + mark.get_attribute("popovertarget"))
          mark.focus()
          page.keyboard.press("Enter")
          is_open = lambda: passage.evaluate("element => element.matches(':popover-open')") if scripts else True
          self.demand(is_open() and passage.is_visible(), path.name, "a citation does not open its passage by keyboard")
          if not scripts:
            self.done.append("citation without scripts")
            continue
          box = passage.bounding_box()
          self.demand(box and box["x"] >= 0 and box["x"] + box["width"] <= 1280 and box["height"] > 20, path.name, f"the passage is off the screen: {box}")
          self.picture(page, "citation")
          self.demand(passage.locator("a").count(), path.name, "no way leads from the passage to its source")
          page.keyboard.press("Escape")
          self.demand(not passage.evaluate("element => element.matches(':popover-open')"), path.name, "Escape leaves the passage open")
          self.demand(mark.evaluate("element => element === document.activeElement"), path.name, "the focus does not come back to the citation")
          self.done.append("citation by keyboard")
    self.demand(any(done.startswith("citation by") for done in self.done), self.home, "no citation could be opened")

  @functools.cached_property
  def filtered(self):
    """The timeline or, where that is an overview of its parts, the first part: what can be filtered."""
    pages = [self.site / "timeline.html", *sorted((self.site / "timeline").glob("*.html"))]
    return next((path for path in pages if path.exists() and b'class="filters"' in path.read_bytes()), None)

  def timeline(self):
    path = self.filtered
    if not self.demand(path, "timeline.html", "cannot be filtered"):
      return
    rows = ".timeline > li:visible"
    with self.open() as page:
      page.goto(path.as_uri())
      page.locator(".filters select").first.wait_for()
      everything = page.locator(rows).count()
      select = page.locator(".filters select").first
      value = select.evaluate("field => [...field.options].find(option => option.value).value")
      select.focus()
      select.select_option(value)
      page.wait_for_timeout(200)
      some = page.locator(rows).count()
      self.demand(0 <= some < everything or everything < 2, path.name, f"filtering leaves {some} of {everything} events")
      self.picture(page, "timeline-filtered")
      address = page.url
      self.demand("#" in address, path.name, "what was chosen is not in the address")
      page.goto("about:blank")
      page.goto(address)
      page.locator(".filters select").first.wait_for()
      page.wait_for_timeout(200)
      self.demand(page.locator(rows).count() == some, path.name, "the address does not bring the choice back")
      kept = page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length")
      self.demand(kept == 0, path.name, "something about the reader is stored")
      self.done.append(f"timeline {everything} → {some}")

  def widths(self):
    for width, height in WIDTHS:
      with self.open(width=width, height=height) as page:
        for path in sample(self.site, 24):
          page.goto(path.as_uri())
          over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
          self.demand(over <= 0, path.name, f"scrolls sideways by {over} px at {width} px")
    self.done.append(f"{len(WIDTHS)} widths")

  def keyboard(self):
    with self.open() as page:
      for path in filter(None, (self.site / "index.html", self.first("events"))):
        page.goto(path.as_uri())
        for _ in range(12):
          page.keyboard.press("Tab")
          shown = page.evaluate("""() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
            return e === document.body || ((s.outlineStyle !== 'none' || s.boxShadow !== 'none') && b.width > 0) }""")
          self.demand(shown, path.name, "the focus cannot be seen at " + page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
    self.done.append("focus")

  def plain(self):
    """Without JavaScript everything can be read, and the search says what else there is."""
    with self.open(java_script_enabled=False) as page:
      page.goto(self.home)
      self.demand(page.locator("main a:visible").count() > 3, self.home, "has no links without JavaScript")
      self.picture(page, "plain")
      search = self.site / "search.html"
      if self.demand(search.exists(), "search.html", "is missing"):
        page.goto(search.as_uri())
        self.demand(page.locator("main a[href$='names.html']:visible").count(), "search.html", "does not lead to the index of names without JavaScript")
      filtered = self.filtered.as_uri()
      page.goto(filtered)
      page.locator(".filters summary").first.click()
      link = page.locator(".filters details[open] a").first
      target = link.get_attribute("href")
      link.click()
      self.demand(page.url.split("#")[0] != filtered, "timeline.html", f"{target} leads nowhere without JavaScript")
    self.done.append("without JavaScript")

  def print(self):
    from pypdf import PdfReader
    pages = [path for path in (self.site / "print.html", self.first("events"), self.site / "timeline.html") if path and path.exists()]
    with self.open() as page:
      for path in pages:
        page.goto(path.as_uri())
        pdf = PdfReader(io.BytesIO(page.pdf(format="A4", tagged=True, outline=True, print_background=True)))
        self.demand(pdf.trailer["/Root"].get("/StructTreeRoot") is not None, path.name, "prints to a PDF without tags")
        self.demand(pdf.outline, path.name, "prints to a PDF without an outline")
        self.done.append(f"{path.name} on {len(pdf.pages)} sheets")


def main():
  options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  options.add_argument("site")
  options.add_argument("--pictures", type=pathlib.Path)
  options.add_argument("--sample", type=int)
  options = options.parse_args()
  with browser() as chrome:
    session = Session(options.site, chrome, options.pictures)
    for step in (session.search, session.citation, session.timeline, session.widths, session.keyboard, session.plain, session.print):
      try:
        step()
      except Exception as error:  # one step that fails must not hide what the others would tell
        session.complain(step.__name__, f"{type(error).__name__}: {str(error).splitlines()[0]}")
  for problem in session.problems[:60]:
    print(problem)
  print(f"session: {', '.join(session.done)}; {len(session.problems)} problems")
  return 1 if session.problems else 0


if __name__ == "__main__":
  sys.exit(main())
