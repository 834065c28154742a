#!/usr/bin/env python3
"""Holds pages to WCAG 2.2 AA and to good practice with axe-core: in light, in dark, and 320 px wide.

  accessibility.py SITE [--sample N]      N pages of all kinds instead of every page
"""
import argparse
import os
import pathlib
import sys

from chrome import browser, sample, window

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MODES = [("light", 1280), ("dark", 1280), ("light", 320)]


def main():
  options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  options.add_argument("site")
  options.add_argument("--sample", type=int, default=0)
  options = options.parse_args()
  axe = pathlib.Path(os.environ["DOSSIER_AUDIT_TOOLS"], "axe.min.js").read_text(encoding="utf-8")
  chosen, problems, runs = sample(options.site, options.sample), [], 0
  with browser() as chrome:
    for scheme, width in MODES:
      # The checker is a foreign script, which the site's policy rightly keeps out.
      with window(chrome, lambda place, what: problems.append(f"{place}: {what}"),
                  width=width, scheme=scheme, bypass_csp=True, reduced_motion="reduce") as page:
        for path in chosen:
          page.goto(path.as_uri())
          page.evaluate(axe)
          found = page.evaluate("rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations'], preload: false})", RULES)
          runs += 1
          for violation in found["violations"]:
            where = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
            problems.append(f"{path.as_uri()}: {violation['id']} ({scheme}, {width} px): {violation['help']}: {where[:3]}")
  for problem in problems[:60]:
    print(problem)
  print(f"accessibility: {len(chosen)} pages, {runs} runs; {len(problems)} problems")
  return 1 if problems or not runs else 0


if __name__ == "__main__":
  sys.exit(main())
