import Markup

extension Resolver {
  mutating func statement(_ header: Header) -> Statement {
    let original = fields.records("original").first
    let words = original?.text("text")
    let witnesses = fields.records("witnesses").compactMap { record -> Witness? in
      let cites = cites(record, "cite", field: "witnesses")
      guard let cite = cites.first, let text = record["text"], case .text(let words) = text.content else { return nil }
      return Witness(cite: cite, segments: Segments.split(words), span: text.span)
    }
    return Statement(
      header: header, speaker: pages("speaker").first, originalLanguage: original?.text("language"),
      original: words == "unknown" ? nil : words, witnesses: witnesses)
  }

  mutating func question(_ header: Header) -> Question {
    let about = pages("about")
    let positions = fields.records("positions").map { record in
      Position(
        says: record.text("says") ?? "", modality: record.choice("modality") ?? .reported,
        cites: cites(record, "cite", field: "positions"), span: record.span)
    }
    return Question(header: header, about: about, status: fields.choice("status") ?? .open, positions: positions)
  }
}
