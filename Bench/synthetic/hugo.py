"""The same world for Hugo: links for a render hook, citations as shortcodes, the sources as a data file."""
import json

from .files import Folder
from .marks import written
from .world import CLAUSES, EXTRACTS

FOLDERS = ["content", "data"]


def write(world, path):
  """Writes `content/` and `data/`; the theme stands in Bench/hugo. No archive: Hugo verifies nothing."""
  folder = Folder(path)

  def link(index):
    return f"[{world.notes[index].title}](/{page(world.notes[index])}.md)"

  def cite(source, extract):
    return f'{{{{< cite "{world.sources[source].id}" "{EXTRACTS[extract]}" >}}}}'

  for note in world.notes:
    front = json.dumps(front_matter(world, note), ensure_ascii=False, indent=1)
    folder.write(f"content/{page(note)}.md", f"{front}\n\n{written(note.body, link, cite)}")
  for first in world.contracts:
    contract, title = first.id.split("/")[0], first.title.split(",")[0]
    clauses = "".join(f"## {name}\n\n{text}\n\n" for name, text in zip(CLAUSES, first.fields["clauses"]))
    folder.write(f"content/contracts/{contract}.md", json.dumps({"title": title, "date": first.day}) + "\n\n" + clauses)
  sources = {
    s.id: {
      "title": s.title, "author": f"{s.given} {s.family}", "publisher": s.publisher, "issued": s.issued, "language": s.language,
      "url": f"https://papers.example/{s.id}",
      "extracts": {name: {"text": t, "translation": e} for name, (t, e) in zip(EXTRACTS, s.extracts)},
    }
    for s in world.sources
  }
  folder.write("data/sources.json", json.dumps(sources, ensure_ascii=False, indent=1))
  for name, layout in [("sources", "sources"), ("timeline", "timeline")]:
    folder.write(f"content/{name}.md", json.dumps({"title": name.capitalize(), "layout": layout}) + "\n")
  return folder.files, folder.size


def page(note):
  return f"{note.kind}/{note.id.replace('/', '-')}"


def front_matter(world, note):
  fields = note.fields

  def key(passage):
    return {"source": passage[0].id, "extract": EXTRACTS[passage[1]]}

  front = {"title": note.title, "date": note.day or "2024-01-01", "cites": list(dict.fromkeys(p[0].id for p in note.cites))}
  named = [page(world.notes[i]) for i in dict.fromkeys(note.people + note.organizations + note.about)]
  if "contract" in fields:
    named.append(f"contracts/{fields['contract'].id.split('/')[0]}")
  if named:
    front["named"] = named
  if "status" in fields:
    front["status"] = fields["status"]
  facts = [{"name": name, "value": value, **key(p)} for name, value, p in fields.get("facts", [])]
  if "role" in fields:
    title, start, end, passage = fields["role"]
    facts.append({"name": "role", "value": f"{title}, {start} to {end}", **key(passage)})
    facts.append({"name": "name", "value": fields["name"][0], **key(fields["name"][1])})
  if facts:
    front["facts"] = facts
  columns = [{"says": " / ".join(segments), **key(p)} for p, segments in fields.get("witnesses", [])]
  columns += [{"says": says, **key(p)} for says, p in fields.get("positions", [])]
  if columns:
    front["columns"] = columns
  return front
