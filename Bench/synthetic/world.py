"""The world that both targets are written from: sources, notes, and who refers to whom."""
import random
from dataclasses import dataclass, field

from .dates import event_dates, day
from .words import BODIES, BODY_KINDS, FAMILY_NAMES, FIRST_NAMES, PAPERS, Prose, lexicons
from .bodies import Bodies

# Percent of the notes; what is left are events.
SHARES = {"people": 18, "organizations": 8, "versions": 10, "statements": 2, "questions": 2, "notes": 4}
VERSIONS = 4
CLAUSES = ["scope", "term", "audit", "data"]
EXTRACTS = ["finding", "reply", "figure"]


@dataclass
class Source:
  id: str
  title: str
  given: str
  family: str
  publisher: str
  issued: str
  language: str
  extracts: list      # (text, its English translation or None)
  article: str        # the private full text; straight apostrophes where the extracts have typographic ones
  index: int


@dataclass
class Note:
  kind: str
  id: str
  title: str
  index: int          # in World.notes
  date: str = ""      # EDTF
  day: str = ""       # the date's first day
  people: list = field(default_factory=list)
  organizations: list = field(default_factory=list)
  about: list = field(default_factory=list)
  cites: list = field(default_factory=list)      # (source, extract number)
  fields: dict = field(default_factory=dict)     # what only this kind has
  body: str = ""      # Markdown with references as marks: see marks.py


class Deck:
  """Deals out every item once before any comes a second time, so that nothing stays unused."""

  def __init__(self, rng, items):
    self.rng = rng
    self.items = list(items)
    self.left = []

  def deal(self):
    if not self.left:
      self.left = self.items[:]
      self.rng.shuffle(self.left)
    return self.left.pop()


class World:
  def __init__(self, count, seed, article_words):
    self.seed = seed
    english, french = lexicons()
    self.rng = random.Random(seed)
    self.english = Prose(self.rng, english)
    self.french = Prose(self.rng, french)
    self.sources = [self.source(i, article_words) for i in range(max(20, count // 5))]
    self.notes = []
    counts = {kind: max(1, count * share // 100) for kind, share in SHARES.items()}
    for kind, number in {"events": count - sum(counts.values()), **counts}.items():
      self.add(kind, number)
    self.passages = Deck(self.rng, [(s, k) for s in self.sources for k in range(len(EXTRACTS))])
    self.targets = Deck(self.rng, self.notes)
    self.by_kind = {kind: [n for n in self.notes if n.kind == kind] for kind in ["events", *SHARES]}
    self.contracts = self.by_kind["versions"][::VERSIONS]
    bodies = Bodies(self)
    for note in self.notes:
      bodies.fill(note)

  def source(self, i, words):
    rng = self.rng
    french = i % 4 == 3
    prose = self.french if french else self.english
    extracts = []
    for _ in EXTRACTS:
      text = f"{prose.plain()} {prose.plain()}"
      extracts.append((text, f"{self.english.plain()} {self.english.plain()}" if french else None))
    paragraphs = []
    left = words - sum(len(text.split()) for text, _ in extracts)
    while left > 0:
      sentences = [prose.plain(12, 40) for _ in range(rng.randint(2, 4))]
      left -= sum(s.count(" ") + 1 for s in sentences)
      paragraphs.append(" ".join(sentences))
    # The first extract is a paragraph of its own, the others stand inside one.
    step = max(1, len(paragraphs) // len(EXTRACTS))
    for k in reversed(range(1, len(EXTRACTS))):
      at = min(k * step, len(paragraphs) - 1)
      paragraphs[at] = f"{prose.plain()} {extracts[k][0]} {paragraphs[at]}"
    paragraphs.insert(1, extracts[0][0])
    return Source(
      id=f"source-{i:05d}", title=prose.title(), given=rng.choice(FIRST_NAMES), family=rng.choice(FAMILY_NAMES),
      publisher=rng.choice(PAPERS), issued=day(rng, 2005, 2024), language="fr" if french else "en", extracts=extracts,
      article="\n\n".join(paragraphs).replace("’", "'") + "\n", index=i)

  def add(self, kind, number):
    rng = self.rng
    dates = event_dates(rng, number) if kind == "events" else None
    for i in range(number):
      note = Note(kind, "", "", len(self.notes))
      if kind == "people":
        first, family = rng.choice(FIRST_NAMES), rng.choice(FAMILY_NAMES)
        note.title = f"{first} {family}"
        note.id = f"person-{i:05d}"
        note.fields["family"] = family
      elif kind == "organizations":
        note.title = f"{rng.choice(BODIES)} {rng.choice(BODY_KINDS)}"
        note.id = f"body-{i:05d}"
      elif kind == "versions":
        contract, version = divmod(i, VERSIONS)
        note.title = f"Contract {contract:05d}, version {version + 1}"
        note.id = f"contract-{contract:05d}/v{version + 1}"
        note.date = note.day = f"{2008 + 3 * version}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
      else:
        note.title = self.english.title() + ("?" if kind == "questions" else "")
        note.id = f"{kind[:-1]}-{i:05d}"
      if dates:
        note.date, note.day, note.fields["after"] = dates[i]
      self.notes.append(note)
