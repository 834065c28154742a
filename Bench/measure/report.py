"""What was measured, as text for people and as JSON."""
from .targets import middle

NAMES = {
  "floor": "floor (C, cmark-gfm alone)", "plain": "dossier, cold, no search, no archive", "full": "dossier, cold, everything",
  "unchanged": "dossier, nothing changed", "edited": "dossier, one note changed", "hugo": "Hugo",
}


def seconds(value):
  return f"{value:.3f}" if value < 10 else f"{value:.1f}"


def row(name, samples, output=None):
  walls = [sample.wall for sample in samples]
  cells = [
    name, seconds(middle(samples, "wall")), f"{seconds(min(walls))}–{seconds(max(walls))}", seconds(middle(samples, "cpu")),
    f"{middle(samples, 'peak') / 1e6:,.0f}",
  ]
  return cells + ([f"{output['pages']:,}", f"{output['bytes'] / 1e6:,.1f}"] if output else ["", ""])


def table(heads, rows):
  rows = [heads, *rows]
  widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]

  def line(cells):
    return "  ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(cells, widths))).rstrip()

  return "\n".join([line(rows[0]), "  ".join("─" * w for w in widths), *map(line, rows[1:])])


def text(sizes, start, verdicts):
  parts = []
  heads = ["", "seconds", "from–to", "processor s", "peak MB", "pages", "MB"]
  for size in sizes:
    rows = [row(NAMES[name], size.samples[name], size.outputs.get(name)) for name in NAMES if name in size.samples]
    parts.append(f"{size.notes:,} notes ({size.input['files']:,} files, {size.input['bytes'] / 1e6:.1f} MB)\n" + table(heads, rows))
    if size.search:
      search = size.search
      parts.append(f"search: {search['words']:,} words, {search['files']:,} files, {search['bytes'] / 1e6:.1f} MB")
    if size.profile:
      parts.append(size.profile.rstrip())
  rows = [row(name, samples) for name, samples in start.items() if samples]
  parts.append("start-up\n" + table(heads, rows))
  rows = [
    [v.what, f"{v.value:.2f} {v.unit}", f"{'≥' if v.floor else '≤'} {v.target:.3g}", "met" if v.met else "missed"] for v in verdicts]
  parts.append(table(["target", "measured", "asked", ""], rows))
  return "\n\n".join(parts)


def document(machine, sizes, start, verdicts):
  return {
    "machine": machine,
    "sizes": [
      {
        "notes": size.notes, "input": size.input, "outputs": size.outputs,
        "runs": {name: [s.as_dict() for s in samples] for name, samples in size.samples.items()},
        "profile": size.profile, "search": size.search,
      }
      for size in sizes
    ],
    "start": {name: [s.as_dict() for s in samples] for name, samples in start.items()},
    "targets": [v.as_dict() for v in verdicts],
  }
