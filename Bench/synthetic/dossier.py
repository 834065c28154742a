"""The world in the dossier's own language."""
import hashlib

from .files import Folder
from .marks import written
from .world import CLAUSES, EXTRACTS

FOLDERS = ["Content", "Archive"]
KIND_FOLDERS = {
  "events": "Events", "people": "People", "organizations": "Organizations", "versions": "Contracts",
  "statements": "Statements", "questions": "Questions", "notes": "Notes",
}


def write(world, path):
  """Writes `Content/` and `Archive/`. The archive is not named in `dossier.yml`, so that a build verifies only when told to."""
  folder = Folder(path)
  notes = world.notes

  def link(index):
    return f"[[{notes[index].id}|{notes[index].title}]]"

  def cite(source, extract):
    return f"[@{world.sources[source].id}#{EXTRACTS[extract]}]"

  folder.write(
    "Content/dossier.yml",
    "title: The harbour dossier\nsubtitle: Invented from beginning to end\nlanguage: en\n"
    # Nothing is verified in the runs without the archive: two thousand warnings would only measure the printing.
    "severities: {quote-unchecked: off}\n",
  )
  home = "\n".join(f"- {link(note.index)}" for note in notes[:: max(1, len(notes) // 20)])
  folder.write("Content/index.md", f"---\ntitle: The harbour dossier\n---\n\nWhere it begins {cite(0, 0)}.\n\n{home}\n")
  for source in world.sources:
    folder.write(f"Archive/{source.id}.txt", source.article)
    folder.write(f"Content/Sources/{source.id}.md", source_file(source))
  for note in notes:
    front = "".join(f"{line}\n" for line in front_matter(world, note))
    body = written(note.body, link, cite)
    folder.write(f"Content/{KIND_FOLDERS[note.kind]}/{note.id}.md", f"---\n{front}---\n\n{body}")
  for first in world.contracts:
    contract, title = first.id.split("/")[0], first.title.split(",")[0]
    clauses = "".join(f"## {name}\n\n{text}\n\n" for name, text in zip(CLAUSES, first.fields["clauses"]))
    parties = ids(notes, dict.fromkeys(first.organizations))
    folder.write(f"Content/Contracts/{contract}/contract.md", f'---\ntitle: "{title}"\nparties: [{parties}]\n---\n\n{clauses}')
  return folder.files, folder.size


def source_file(source):
  sections = ""
  for name, (text, translation) in zip(EXTRACTS, source.extracts):
    sections += f"## {name}\n\n> {text}\n\n" + (f"> [en] {translation}\n\n" if translation else "")
  return (
    f'---\ntitle: "{source.title}"\nauthor: [{{family: {source.family}, given: {source.given}}}]\npublisher: "{source.publisher}"\n'
    f"issued: {source.issued}\nlanguage: {source.language}\nurl: https://papers.example/{source.id}\narchive: {source.id}.txt\n"
    f"sha256: {hashlib.sha256(source.article.encode()).hexdigest()}\nrights: quotation\n---\n\n{sections}"
  )


def ids(notes, indexes):
  return ", ".join(notes[i].id for i in indexes)


def key(passage):
  return f"{passage[0].id}#{EXTRACTS[passage[1]]}"


def front_matter(world, note):
  notes, fields = world.notes, note.fields
  yield f'title: "{note.title}"'
  if note.kind == "events":
    yield f"date: {note.date}"
    if "time" in fields:
      yield f'time: "{fields["time"]}"'
      yield "zone: Europe/Paris"
    yield f"status: {fields['status']}"
    if fields["after"]:
      yield f"after: [{notes[note.index - 1].id}]"
    yield f"people: [{ids(notes, note.people)}]"
    yield f"organizations: [{ids(notes, note.organizations)}]"
    if "contract" in fields:
      yield f"contracts: [{fields['contract'].id.split('/')[0]}]"
    yield f"cites: [{', '.join(dict.fromkeys(key(p) for p in note.cites[:3]))}]"
  elif note.kind == "people":
    name, passage = fields["name"]
    yield "names:"
    yield f'  - {{name: "{name}", cite: {key(passage)}}}'
    title, start, end, passage = fields["role"]
    yield "roles:"
    yield f'  - {{title: "{title}", org: {ids(notes, note.organizations)}, from: {start}, to: {end}, cite: {key(passage)}}}'
  elif note.kind == "organizations":
    yield "facts:"
    for name, value, passage in fields["facts"]:
      yield f'  - {{property: {name}, value: "{value}", cite: {key(passage)}}}'
  elif note.kind == "versions":
    yield f"date: {note.date}"
    yield f"status: {fields['status']}"
    if fields["follows"]:
      yield f"follows: {fields['follows']}"
    yield "original-language: en"
  elif note.kind == "statements":
    yield f"speaker: {ids(notes, note.people)}"
    yield "original: {language: en, text: unknown}"
    yield "witnesses:"
    for passage, segments in fields["witnesses"]:
      yield f'  - {{cite: {key(passage)}, text: "{" / ".join(segments)}"}}'
  elif note.kind == "questions":
    yield f"about: [{ids(notes, note.about)}]"
    yield "status: open"
    yield "positions:"
    for says, passage in fields["positions"]:
      yield f'  - {{says: "{says}", modality: reported, cite: {key(passage)}}}'
