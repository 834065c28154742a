#!/usr/bin/env python3
"""Holds pages to their budgets, on a phone-sized screen with the processor slowed down four times: an event's
page by its requests, its bytes and its first paint, every page by layout that jumps; and the whole site's style sheets and scripts.

  weight.py SITE [--sample N]      N pages of all kinds instead of every page
"""
import argparse
import pathlib
import statistics
import sys

from chrome import browser, sample, window

REQUESTS, EVENT_BYTES, FIRST_PAINT_MS, STYLE_BYTES, SCRIPT_BYTES, SLOWER = 3, 60 * 1024, 300, 30 * 1024, 20 * 1024, 4
WATCH_LAYOUT = """window.jumped = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.jumped += entry.value; }))
  .observe({type: 'layout-shift', buffered: true});"""
FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


def paint(page, path):
  """Milliseconds to the first paint of a page, or None where Chromium did not say."""
  page.goto(path.as_uri(), wait_until="load")
  page.wait_for_timeout(150)
  return page.evaluate(FIRST_PAINT)


def main():
  options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  options.add_argument("site")
  options.add_argument("--sample", type=int, default=0)
  options = options.parse_args()
  site, problems = pathlib.Path(options.site).resolve(), []
  complain = lambda place, what: problems.append(f"{place}: {what}")

  for kind, most, files in [("style sheets", STYLE_BYTES, site.rglob("assets/*.css")), ("scripts", SCRIPT_BYTES, site.rglob("assets/*.js"))]:
    total = sum(path.stat().st_size for path in files)
    print(f"weight: {kind}: {total:,} bytes in all")
    if total > most:
      complain(site.as_uri(), f"{kind} are {total:,} bytes in all; {most:,} are the most")

  paints = []
  with browser() as chrome:
    for path in sample(site, options.sample):
      name, requests = path.relative_to(site).as_posix(), []
      size = path.stat().st_size
      if name.startswith("events/") and size > EVENT_BYTES:
        complain(name, f"an event's page of {size:,} bytes; {EVENT_BYTES:,} are the most")
      with window(chrome, complain, width=390, height=844) as page:
        page.on("request", lambda request: requests.append(request.url))
        devtools = page.context.new_cdp_session(page)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(WATCH_LAYOUT)
        first = paint(page, path)
        jumps = [page.evaluate("window.jumped")]
        if name.startswith("events/") and len(requests) > REQUESTS:
          complain(name, f"{len(requests)} requests; {REQUESTS} are the most: {requests}")
        # A busy machine paints late once, and lays out in two steps; a heavy page does so every time.
        tries = [first]
        while len(tries) < 3 and ((tries[-1] or 0) > FIRST_PAINT_MS or jumps[-1] > 0):
          tries.append(paint(page, path))
          jumps.append(page.evaluate("window.jumped"))
        if min(jumps) > 0:
          complain(name, f"the layout jumps by {min(jumps):.4f} after it is shown")
      tries = [milliseconds for milliseconds in tries if milliseconds is not None]
      if tries:
        paints.append(min(tries))
        if name.startswith("events/") and min(tries) > FIRST_PAINT_MS:
          complain(name, f"first paint after {min(tries):.0f} ms at its quickest of {len(tries)}; {FIRST_PAINT_MS} are the most")
  if not paints:
    complain(site.as_uri(), "no page was painted")
  for problem in problems[:60]:
    print(problem)
  if paints:
    print(f"weight: first paint {statistics.median(paints):.0f} ms at the median, {max(paints):.0f} ms at most")
  print(f"weight: {len(paints)} pages; {len(problems)} problems")
  return 1 if problems else 0


if __name__ == "__main__":
  sys.exit(main())
