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
      original: words == "unknown" ? nil : words, witnesses: witnesses, base: base(among: witnesses))
  }

  /// The witness that `base:` names, by its number from 1, its source or its passage.
  private mutating func base(among witnesses: [Witness]) -> Int? {
    guard let value = fields["base"], case .text(let text) = value.content, !witnesses.isEmpty else { return nil }
    let named = witnesses.indices.filter { place in
      let passage = witnesses[place].cite.passage
      let source = AnyID(kind: .source, index: passage.source.index)
      let extract = passage.extract.flatMap { extract in registry.extracts[passage.source.index].list[extract] }
      return text == "\(place + 1)" || text == registry[source].slug || text == extract.map { "\(registry[source].slug)#\($0)" }
    }
    if named.count == 1 { return named[0] }
    let message = named.isEmpty ? "`\(text)` is none of the witnesses" : "`\(text)` is \(named.count) of the witnesses"
    report(
      Diagnostic(.badValue, at: value.span, message, label: named.isEmpty ? "no such witness" : "which of them?")
        .help("a number from 1 to \(witnesses.count), or the passage that the witness cites, `source#extract`"))
    return nil
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
