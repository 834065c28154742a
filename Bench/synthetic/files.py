"""Writing many small files quickly."""
import os


class Folder:
  """Counts what it writes."""

  def __init__(self, path):
    self.path = str(path)
    self.made = set()
    self.files = 0
    self.size = 0

  def write(self, name, text):
    path = f"{self.path}/{name}"
    parent = path.rpartition("/")[0]
    if parent not in self.made:
      os.makedirs(parent, exist_ok=True)
      self.made.add(parent)
    data = text.encode()
    with open(path, "wb") as file:
      file.write(data)
    self.files += 1
    self.size += len(data)
