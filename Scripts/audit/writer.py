#!/usr/bin/env python3
"""Drives `dossier serve` as a writer does, with a real browser: an edit arrives, the place is kept, errors come and go.

  writer.py PROGRAM [PICTURES]

PICTURES is a folder for screenshots. Exits with 1 at the first thing that does not hold.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import Error

from chrome import browser

PAGE = "Content/Notes/long.md"
PARAGRAPH = "A paragraph of some length, so that the page is longer than the window that it is read in. " * 4


def text(title="A long note", first="The first words.", tail=""):
  sections = "".join(f"\n## Part {n}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n" for n in range(1, 31))
  return f"---\ntitle: {title}\n---\n{first}\n{sections}{tail}"


class Writer:
  """A dossier of the program's own making, served."""

  def __init__(self, program, place):
    self.program, self.folder = program, place / "affair"
    subprocess.run([program, "init", str(self.folder)], check=True, capture_output=True)
    self.save(text())
    self.said = []
    self.server = subprocess.Popen(
      [program, "serve", str(self.folder), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    self.address = self.server.stdout.readline().strip()
    threading.Thread(target=lambda: self.said.extend(self.server.stderr), daemon=True).start()
    holds(re.fullmatch(r"http://127\.0\.0\.1:\d+/", self.address), "a link is printed")

  def save(self, words, path=PAGE):
    """Saves as many editors do: beside the file, then in its place."""
    target = self.folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.tmp")
    beside.write_text(words)
    os.replace(beside, target)

  def end(self):
    self.server.send_signal(signal.SIGINT)
    holds(self.server.wait(timeout=20) == 0, "Ctrl-C ends it with 0")


checks = 0


def holds(truth, what):
  global checks
  checks += 1
  if not truth:
    sys.exit(f"writer: this does not hold: {what}")


def until(truth, what, seconds=20):
  end = time.monotonic() + seconds
  while time.monotonic() < end:
    try:
      if truth():
        return holds(True, what)
    except Error:
      pass  # the page is being loaded again
    time.sleep(0.05)
  holds(False, what)


def drive(chrome, writer, pictures):
  page = chrome.new_page(viewport={"width": 1000, "height": 700})
  faults = []
  page.on("pageerror", lambda error: faults.append(str(error)))
  page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
  picture = lambda name: pictures and page.screenshot(path=str(pictures / f"{name}.png"))
  part = lambda name: page.locator("dossier-preview").locator(name)

  page.goto(writer.address + "notes/long.html")
  holds("The first words." in page.inner_text("main"), "the page is served")
  page.evaluate("document.getElementById('part-20').scrollIntoView({behavior: 'instant'}); scrollBy({top: 100, behavior: 'instant'})")
  time.sleep(0.3)
  above = lambda: page.evaluate("document.getElementById('part-20').getBoundingClientRect().top")
  place, scroll = above(), page.evaluate("scrollY")

  writer.save(text(first="Words that were changed."))
  until(lambda: "Words that were changed." in page.inner_text("main"), "an edit arrives")
  until(lambda: abs(above() - place) < 3, "the place is kept")
  picture("edited")

  writer.save(text(first="A new beginning.\n\n" + "\n\n".join([PARAGRAPH] * 8)))
  until(lambda: "A new beginning." in page.inner_text("main"), "more is put above")
  until(lambda: abs(above() - place) < 3, "the same part is still looked at")
  holds(page.evaluate("scrollY") > scroll + 200, "although it is further down")

  writer.save(text(first="A new beginning.", tail="\nSee [[nobody-at-all]].\n"))
  until(lambda: part("section").is_visible(), "an error is shown over the page")
  words = part("pre").inner_text()
  line = text(first="A new beginning.", tail="\nSee [[nobody-at-all]].\n").split("\n").index("See [[nobody-at-all]].") + 1
  holds("error[unknown-target]" in words and f"{PAGE}:{line}:" in words and "^^^" in words, "with file, line and caret")
  holds("1 error" in part("h2").inner_text(), "and counted")
  holds("A new beginning." in page.inner_text("main"), "the last good page stays")
  picture("error")
  page.keyboard.press("Escape")
  holds(not part("section").is_visible(), "Escape puts it away")
  page.reload()
  until(lambda: part("section").is_visible(), "and it is there again when the page is loaded")

  writer.save(text(first="Mended."))
  until(lambda: "Mended." in page.inner_text("main") and not part("section").is_visible(), "the mended page arrives, the error goes")

  writer.save(text(first="Mended.", tail="\nA note.\n\n[^x]: nobody refers to this.\n"))
  until(lambda: part("button.quiet").is_visible(), "a warning is counted")
  holds(not part("section").is_visible() and "1 warning" in part("button.quiet").inner_text(), "quietly")
  part("button.quiet").click()
  holds("warning[footnote-unused]" in part("pre").inner_text(), "and shown when asked for")
  picture("warning")
  writer.save(text(first="Mended."))
  until(lambda: not part("button.quiet").is_visible() and not part("section").is_visible(), "and goes with its cause")

  writer.save("body { --test: 1 }\n", "Templates/assets/site.css")
  until(lambda: page.evaluate("getComputedStyle(document.body).getPropertyValue('--test')") == "1", "another stylesheet is put on")
  shutil.rmtree(writer.folder / "Templates")
  until(lambda: page.evaluate("getComputedStyle(document.body).getPropertyValue('--test')") == "", "and taken off with its folder")

  (writer.folder / PAGE).unlink()
  until(lambda: part("section").is_visible() and "gone" in part("h2").inner_text(), "a page that vanished says so")
  holds("Mended." in page.inner_text("main"), "and stays to be read")
  picture("gone")
  writer.save(text(first="Back again."))
  until(lambda: "Back again." in page.inner_text("main") and not part("section").is_visible(), "and comes back")

  other = chrome.new_page()
  other.goto(writer.address)
  loads = []
  other.on("framenavigated", lambda frame: loads.append(frame.url))
  writer.save(text(first="The other page does not show this."))
  until(lambda: "does not show this" in page.inner_text("main"), "with two pages open, the one that changed")
  time.sleep(0.3)
  holds(loads == [], "is the only one to be loaded again")
  holds(faults == [], f"the browser has nothing to complain of: {faults}")

  writer.end()
  holds("Back again." not in page.inner_text("main") and "does not show this" in page.inner_text("main"), "what is open stays open")


def main():
  if len(sys.argv) not in (2, 3) or sys.argv[1].startswith("-"):
    sys.exit(__doc__)
  pictures = Path(sys.argv[2]) if len(sys.argv) == 3 else None
  if pictures:
    pictures.mkdir(parents=True, exist_ok=True)
  with tempfile.TemporaryDirectory() as place, browser() as chrome:
    writer = Writer(os.path.abspath(sys.argv[1]), Path(place))
    try:
      drive(chrome, writer, pictures)
    finally:
      if writer.server.poll() is None:
        writer.server.kill()
  print(f"writer: {checks} things hold")


main()
