"""Inputs and outputs of the runs: their size, and the one note that an edit touches."""
import os
from pathlib import Path


def size(folder):
  """HTML pages, files and bytes under a folder."""
  pages = files = total = 0
  stack = [str(folder)]
  while stack:
    with os.scandir(stack.pop()) as entries:
      for entry in entries:
        if entry.is_dir(follow_symlinks=False):
          stack.append(entry.path)
        else:
          files += 1
          pages += entry.name.endswith(".html")
          total += entry.stat(follow_symlinks=False).st_size
  return {"pages": pages, "files": files, "bytes": total}


class EditedNote:
  """A note whose text is changed by a sentence for one run, then put back."""

  def __init__(self, dossier):
    events = sorted(Path(dossier, "Content/Events").glob("*.md"))
    self.path = events[len(events) // 2]
    self.text = self.path.read_bytes()

  def __enter__(self):
    front, rest = self.text.split(b"\n---\n\n", 1)
    self.path.write_bytes(front + b"\n---\n\nOne sentence more than before. " + rest)

  def __exit__(self, *_):
    self.path.write_bytes(self.text)


class Setting:
  """A line more in `dossier.yml` for one run."""

  def __init__(self, dossier, line):
    self.path = Path(dossier, "Content/dossier.yml")
    self.line = line
    self.text = self.path.read_bytes()

  def __enter__(self):
    self.path.write_bytes(self.text + self.line.encode() + b"\n")

  def __exit__(self, *_):
    self.path.write_bytes(self.text)
