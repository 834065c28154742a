"""What the notes say: fields that refer to others, and bodies of paragraphs, lists, tables, quotations and citations."""
from .marks import cite, link

TABLE_HEAD = "| Day | Entry | Sum |\n|:---|:---|---:|\n"


class Bodies:
  def __init__(self, world):
    self.world = world
    self.rng = world.rng
    self.prose = world.english

  def fill(self, note):
    {
      "events": self.event, "people": self.person, "organizations": self.organization, "versions": self.version,
      "statements": self.statement, "questions": self.question, "notes": self.note,
    }[note.kind](note)

  # Pieces. Every paragraph cites something, as the checks ask.

  def passage(self, note):
    passage = self.world.passages.deal()
    note.cites.append(passage)
    return passage

  def target(self, note):
    target = self.world.targets.deal()
    return target if target is not note else self.world.targets.deal()

  def people(self, low, high):
    people = self.world.by_kind["people"]
    return list({self.rng.choice(people).index: None for _ in range(self.rng.randint(low, high))})

  def paragraph(self, note, sentences):
    parts = [self.prose.marked() for _ in range(sentences)]
    parts.append(self.prose.marked(5, 9, link(self.target(note))))
    parts.append(self.prose.marked(reference=cite(self.passage(note))))
    return " ".join(parts)

  def quoting(self, note):
    """A sentence that quotes the first words of an extract inside it."""
    passage = self.passage(note)
    words = passage[0].extracts[passage[1]][0].split()[: self.rng.randint(4, 8)]
    quoted = " ".join(words).rstrip(".,")
    marks = "« {} »" if passage[0].language == "fr" else "“{}”"
    return f"{self.prose.marked()} {self.prose.title(3, 5)} {marks.format(quoted)} {cite(passage)}."

  def block_quote(self, note):
    passage = self.passage(note)
    return f"> {passage[0].extracts[passage[1]][0]} {cite(passage)}"

  def list(self, note):
    items = [f"- {self.prose.marked(5, 9)}" for _ in range(3)]
    items.insert(1, f"- {self.prose.marked(4, 7, link(self.target(note)))}")
    return "\n".join(items)

  def table(self, note):
    def row(reference=""):
      day = f"{self.rng.randint(2005, 2024)}-{self.rng.randint(1, 12):02d}"
      return f"| {day} | {' '.join(self.prose.words(2, 3))}{reference} | {self.rng.randint(100, 99999)} |"

    rows = [row(), row(), row(), row(" " + cite(self.passage(note)))]
    return TABLE_HEAD + "\n".join(rows)

  def heading(self):
    return "## " + self.prose.title(3, 5)

  def account(self, note):
    """The body of most notes: three sections, five references to pages, five to passages or more."""
    blocks = [
      self.paragraph(note, 2), self.heading(), self.quoting(note) + " " + self.paragraph(note, 1), self.list(note),
      self.heading(), self.block_quote(note), self.heading(),
    ]
    if self.rng.random() < 0.25:
      blocks.append(self.table(note))
    blocks += [self.paragraph(note, 2), self.paragraph(note, 1)]
    if self.rng.random() < 0.08:
      blocks[0] += "[^1]"
      blocks.append(f"[^1]: {self.prose.plain()}")
    return "\n\n".join(blocks) + "\n"

  # One kind each.

  def event(self, note):
    note.people = self.people(2, 4)
    note.organizations = [self.rng.choice(self.world.by_kind["organizations"]).index]
    if note.index % 4 == 0:
      # Every contract is named by some event, so that none is an orphan.
      note.fields["contract"] = self.world.contracts[note.index // 4 % len(self.world.contracts)]
    note.fields["status"] = self.rng.choices(["reported", "documented", "quoted", "alleged", "denied"], [60, 15, 15, 6, 4])[0]
    if len(note.date) == 10 and "X" not in note.date and not note.fields["after"] and self.rng.random() < 0.1:
      note.fields["time"] = f"{self.rng.randint(13, 22)}:{self.rng.randint(0, 59):02d}"
    note.body = self.account(note)

  def note(self, note):
    note.body = self.account(note)

  def person(self, note):
    start = self.rng.randint(2005, 2018)
    note.organizations = [self.rng.choice(self.world.by_kind["organizations"]).index]
    note.fields["role"] = (self.prose.title(1, 3), f"{start}-{self.rng.randint(1, 12):02d}", str(start + self.rng.randint(1, 6)), self.passage(note))
    note.fields["name"] = (f"{note.fields['family']}, {note.title.split()[0]}", self.passage(note))
    note.body = self.account(note)

  def organization(self, note):
    value = self.rng.randint(2, 900)
    facts = [("staff", f"{value}", self.passage(note))]
    # Where a question is about this body (see `question`), the sources disagree on its staff.
    first = self.world.by_kind["organizations"][0].index
    if note.index - first < len(self.world.by_kind["questions"]):
      facts.append(("staff", f"{value + 7}", self.passage(note)))
    facts.append(("founded", str(self.rng.randint(1850, 1999)), self.passage(note)))
    note.fields["facts"] = facts
    note.body = self.account(note)

  def version(self, note):
    contract, version = note.id.split("/v")
    version = int(version)
    note.fields["status"] = ["signed", "proposed", "refused", "amended"][version - 1]
    note.fields["follows"] = f"v{version - 1}" if version > 1 else None
    states = ["words", "report", "absent" if version == 1 else "unchanged", "unknown" if version == 3 else "words"]
    blocks = [self.paragraph(note, 2), self.paragraph(note, 2)]
    for clause, state in zip(["scope", "term", "audit", "data"], states):
      blocks.append(f"## {clause}")
      if state == "words":
        blocks.append(self.block_quote(note))
      elif state == "report":
        blocks += [self.quoting(note), self.paragraph(note, 2)]
      elif state == "unknown":
        blocks.append("Unknown.")
      else:
        blocks.append(f"{state.capitalize()}. {cite(self.passage(note))}")
    note.body = "\n\n".join(blocks) + "\n"
    note.organizations = [self.rng.choice(self.world.by_kind["organizations"]).index for _ in range(2)]
    note.fields["clauses"] = [self.prose.marked() for _ in states]

  def statement(self, note):
    note.people = self.people(1, 1)
    witnesses = []
    for _ in range(3):
      passage = self.passage(note)
      words = passage[0].extracts[passage[1]][0].split()
      witnesses.append((passage, [" ".join(words[:3]), " ".join(words[3:6]), " ".join(words[6:9])]))
    note.fields["witnesses"] = witnesses
    note.body = self.account(note)

  def question(self, note):
    number = note.index - self.world.by_kind["questions"][0].index
    bodies = self.world.by_kind["organizations"]
    note.about = [bodies[number % len(bodies)].index]
    note.fields["positions"] = [(self.prose.plain(5, 9).rstrip("."), self.passage(note)) for _ in range(2)]
    note.body = self.account(note)
