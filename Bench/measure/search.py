"""What a reader's search loads, worked out from the files of `search/` by the rules of `search.js`."""
import bisect
import json
import re
from dataclasses import dataclass
from pathlib import Path

AT_ONCE = 8  # results that are shown, each perhaps from a file of its own
WIDEST = 3  # files of words that a beginning is looked up in


@dataclass
class Load:
  bytes: int = 0
  query: str = ""


def part(path):
  text = path.read_text()
  return json.loads(text[text.index(",") + 1 : text.rindex(")")].replace("\t", "\\t"))


def numbers(text):
  digits = iter([ord(c) - 35 - (c > "\\") for c in text])
  for digit in digits:
    if digit == 90:
      digit = 0
      for _ in range(4):
        digit = digit * 91 + next(digits)
    elif digit > 63:
      digit = 64 + (digit - 64) * 91 + next(digits)
    yield digit


class Search:
  """One built site's search."""

  def __init__(self, site):
    self.folder = Path(site, "search")
    self.sizes = {path.stem: path.stat().st_size for path in self.folder.glob("*.js")}
    self.index = part(self.folder / "index.js")
    self.shards = self.index["words"].split(" ")
    self.beginnings = self.index["beginnings"].split(" ")
    self.always = sum(Path(site, "assets", name).stat().st_size for name in ["search.js", "search.css"]) + self.sizes["index"]
    self.words, self.shard_of, self.relatives = [], [], []
    for shard in range(len(self.shards)):
      for entry in part(self.folder / f"words-{shard}.js").split("\t")[:-1]:
        word, relatives, *_ = entry.split(" ")
        self.words.append(word)
        self.shard_of.append(shard)
        self.relatives.append(list(numbers(relatives)))
    self.listed = {entry[0] for n in range(len(self.beginnings)) for entry in part(self.folder / f"beginnings-{n}.js")}
    # Which documents a query shows is the ranking's business: at worst each stands in another of the largest files.
    documents = sorted(size for name, size in self.sizes.items() if name.startswith("documents-"))
    self.results = sum(documents[-AT_ONCE:])

  def names(self, word, typed):
    """The files that one word asks for, and whether results are then read."""
    start, end = (max(0, bisect.bisect_right(self.shards, value) - 1) for value in (word, word + "\uffff"))
    if typed and len(word) == 1:
      return {self.beginning(word)}, False
    names = {f"words-{start}"}
    place = bisect.bisect_left(self.words, word)
    is_word = place < len(self.words) and self.words[place] == word
    if is_word:
      names |= {f"words-{self.shard_of[relative]}" for relative in self.relatives[place]}
    if typed or not is_word:
      if len(word) == 1 or end - start >= WIDEST:
        names.add(self.beginning(word))
      if word not in self.listed and end - start <= WIDEST:
        names |= {f"words-{shard}" for shard in range(start, end + 1)}
    return names, is_word or word not in self.listed

  def beginning(self, word):
    return f"beginnings-{max(0, bisect.bisect_right(self.beginnings, word) - 1)}"

  def size(self, names):
    return sum(self.sizes[name] for name in names)

  def first_key(self):
    """The most that one key loads, scripts and all."""
    letters = {word[0] for word in self.words}
    return max((Load(self.always + self.size(self.names(letter, True)[0]), letter) for letter in letters), key=lambda load: load.bytes)

  def whole_query(self):
    """The most that a query loads: its first letter, then the rest of it, for every word and every beginning up to three letters."""
    worst = Load()
    queries = {word[:length] for word in self.words for length in (1, 2, 3)} | set(self.words)
    for query in queries:
      first, _ = self.names(query[0], True)
      names, shows = self.names(query, True)
      finished, _ = self.names(query, False)
      total = self.always + self.size(first | names | finished) + (self.results if shows else 0)
      if total > worst.bytes:
        worst = Load(total, query)
    return worst


def measure(site):
  """`None` for a site without search."""
  if not Path(site, "search", "index.js").exists():
    return None
  search = Search(site)
  first, whole = search.first_key(), search.whole_query()
  return {
    "files": len(search.sizes), "bytes": sum(search.sizes.values()), "words": len(search.words),
    "first key": {"bytes": first.bytes, "query": first.query}, "whole query": {"bytes": whole.bytes, "query": whole.query},
  }
