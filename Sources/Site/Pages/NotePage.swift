import Dossier
import Mustache

extension PageBuilder {
  mutating func note(_ note: Note) -> Page {
    frame(note.header)
    set("info", info(facts(note.header)))
    set("body", text(note.header))
    return page(.note, of: note.header.id)
  }
}
