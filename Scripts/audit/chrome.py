"""Debian's Chromium, driven by Playwright, as a reader without a network has it."""
import contextlib
import os
import pathlib
import shutil

from playwright.sync_api import sync_playwright

FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars"]
LOCAL = ("file:", "data:", "blob:", "about:")


def program():
  """The browser itself, and not Debian's wrapper, which adds extensions."""
  for path in (os.environ.get("CHROMIUM"), "/usr/lib/chromium/chromium", shutil.which("chromium"), shutil.which("google-chrome")):
    if path and os.path.exists(path):
      return path
  raise SystemExit("audit: no Chromium here: run Scripts/audit/set-up, or set CHROMIUM")


@contextlib.contextmanager
def browser():
  with sync_playwright() as playwright:
    chrome = playwright.chromium.launch(executable_path=program(), headless=True, args=FLAGS)
    try:
      yield chrome
    finally:
      chrome.close()


@contextlib.contextmanager
def window(chrome, complain, width=1280, height=800, scheme="light", **more):
  """A window that has no network and tells of everything that a reader's console would."""
  context = chrome.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, offline=True, **more)
  page = context.new_page()
  page.set_default_timeout(10_000)
  page.on("console", lambda said: said.type in ("error", "warning") and complain(page.url, f"console {said.type}: {said.text}"))
  page.on("pageerror", lambda error: complain(page.url, f"script fails: {error}"))
  # What the next page cuts short was not refused.
  page.on("requestfailed", lambda request: "ERR_ABORTED" in (request.failure or "") or complain(page.url, f"cannot load {request.url}: {request.failure}"))
  page.on("request", lambda request: request.url.startswith(LOCAL) or complain(page.url, f"asks the network for {request.url}"))
  try:
    yield page
  finally:
    context.close()


def pages(site):
  """Every page's file, in order of their paths."""
  return sorted(path for path in pathlib.Path(site).resolve().rglob("*.html"))


def sample(site, most):
  """All pages, or `most` of them: some of every folder, evenly spaced, the same ones on every run."""
  everything = pages(site)
  if not most or len(everything) <= most:
    return everything
  root, folders = pathlib.Path(site).resolve(), {}
  for path in everything:
    parts = path.relative_to(root).parts
    folders.setdefault(parts[0] if len(parts) > 1 else "", []).append(path)
  share = max(1, most // len(folders))
  chosen = []
  for members in folders.values():
    count = min(share, len(members))
    chosen += [members[index * len(members) // count] for index in range(count)]
  return sorted(chosen)
