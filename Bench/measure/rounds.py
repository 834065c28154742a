"""The runs at one size, in turn: each round measures everything once, so that a busy moment touches all alike."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

from . import search
from .process import run
from .site import EditedNote, Setting, size
from .tools import BENCH


class Size:
  """One synthetic dossier with all that is run on it."""

  def __init__(self, notes, place, options, floor, hugo, features):
    self.notes = notes
    self.place = place
    self.options = options
    self.floor = floor
    self.hugo = hugo
    self.features = features
    self.dossier, self.hugo_site = place / "dossier", place / "hugo"
    self.log = str(place / "log")
    self.environment = {"XDG_CACHE_HOME": str(place / "cache"), "NO_COLOR": "1"}
    self.samples = {}
    self.outputs = {}

  def generate(self):
    article = ["--article-words", str(self.options.article_words)]
    for folder, target in [(self.dossier, "dossier"), (self.hugo_site, "hugo")]:
      if target == "dossier" or self.hugo:
        subprocess.run([BENCH / "generate", str(self.notes), folder, "--target", target, *article], check=True, stdout=sys.stderr)
    if self.hugo:
      shutil.copytree(BENCH / "hugo", self.hugo_site, dirs_exist_ok=True)
    self.input = size(self.dossier / "Content")

  def round(self, number):
    """Measures everything once, beginning elsewhere each time."""
    turns = [self.floor_turn, self.plain_turn, self.full_turn, *([self.hugo_turn] if self.hugo else [])]
    for turn in turns[number % len(turns):] + turns[: number % len(turns)]:
      turn()

  def record(self, name, command, folder=None):
    self.samples.setdefault(name, []).append(run(command, folder, self.log, self.environment))

  def measure_output(self, name, folder):
    if name not in self.outputs:
      self.outputs[name] = size(folder)

  def empty(self, name):
    folder = self.place / name
    shutil.rmtree(folder, ignore_errors=True)
    return folder

  # A cold run finds no output and no cache: what the generator did not make in the dossier's folder goes, too.

  def cold(self, name):
    self.empty("cache")
    for entry in os.scandir(self.dossier):
      if entry.name not in ("Content", "Archive"):
        shutil.rmtree(entry.path) if entry.is_dir() else os.unlink(entry.path)
    return self.empty(name)

  def floor_turn(self):
    output = self.empty("floor-output")
    output.mkdir()
    self.record("floor", [self.floor, str(self.dossier / "Content"), str(output), str(self.options.jobs)])
    self.measure_output("floor", output)
    self.empty("floor-output")

  def build(self, output, *more):
    return [self.options.program, "build", str(self.dossier), "--output", str(output), "--jobs", str(self.options.jobs), *more]

  def plain_turn(self):
    output = self.cold("output")
    with Setting(self.dossier, "search: false"):
      self.record("plain", self.build(output))
    self.measure_output("plain", output)

  def full_turn(self):
    output = self.cold("output")
    command = self.build(output, "--archive", str(self.dossier / "Archive"))
    self.record("full", command)
    self.measure_output("full", output)
    self.search = self.search or search.measure(output)
    self.record("unchanged", command)
    with EditedNote(self.dossier):
      self.record("edited", command)
    if "--profile" in self.features:
      self.cold("output")
      run([*command, "--profile"], None, self.log, self.environment)
      self.profile = Path(self.log).read_text(errors="replace")

  def hugo_turn(self):
    output = self.empty("hugo-output")
    shutil.rmtree(self.hugo_site / "resources", ignore_errors=True)
    self.record(
      "hugo", [self.hugo, "--source", str(self.hugo_site), "--destination", str(output), "--noBuildLock", "--quiet"])
    self.measure_output("hugo", output)
    self.empty("hugo-output")

  profile = None
  search = None
