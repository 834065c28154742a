"""What is asked of the program, as ratios within one run, so that a slow machine asks the same."""
from dataclasses import dataclass
from statistics import median


@dataclass
class Verdict:
  what: str
  value: float
  target: float
  unit: str
  floor: bool = False  # whether the target is a least, not a most

  @property
  def met(self):
    return self.value >= self.target if self.floor else self.value <= self.target

  def as_dict(self):
    return {"what": self.what, "value": self.value, "target": self.target, "unit": self.unit, "at-least": self.floor, "met": self.met}


def middle(samples, field):
  return median(getattr(sample, field) for sample in samples)


def of_size(size, field):
  """The targets of one size. `field` is the time they are taken in: wall, or cpu where others use the machine."""
  def time(name):
    return middle(size.samples[name], field)

  head = f"{size.notes:,} notes"
  yield Verdict(f"{head}: cold, without search and verification", time("plain") / time("floor"), 3, "× floor")
  if "hugo" in size.samples:
    yield Verdict(f"{head}: the same, faster than Hugo", time("hugo") / time("plain"), 12, "×", floor=True)
  yield Verdict(f"{head}: cold, everything", time("full") / time("floor"), 5, "× floor")
  yield Verdict(f"{head}: cold, everything", time("full") / time("plain"), 1.3, "× without verification")
  yield Verdict(f"{head}: nothing changed", time("unchanged") / time("full"), 0.3, "× cold")
  yield Verdict(f"{head}: one note changed", time("edited") / time("full"), 0.35, "× cold")
  if size.search:
    for name, most in [("first key", 64), ("whole query", 200)]:
      load = size.search[name]
      yield Verdict(f"{head}: search, {name} at worst (`{load['query']}`)", load["bytes"] / 1024, most, "KB loaded")
  if size.notes == 10_000:
    yield Verdict(f"{head}: peak memory", middle(size.samples["full"], "peak") / 1e6, 300, "MB")


def of_growth(small, large, field):
  step = 11 * large.notes / small.notes / 10
  head = f"{small.notes:,} → {large.notes:,} notes"
  for name, of in [("time", field), ("memory", "peak")]:
    yield Verdict(f"{head}: {name}", middle(large.samples["full"], of) / middle(small.samples["full"], of), step, "×")


def of_start(version, real, field):
  if real:
    yield Verdict("this repository's dossier, cold", middle(real, field) * 1000, 50, "ms")
  yield Verdict("dossier --version", middle(version, field) * 1000, 10, "ms")
