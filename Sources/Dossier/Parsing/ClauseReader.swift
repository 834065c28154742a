import Markup

/// Reads a contract's clauses: each heading declares one.
enum ClauseReader {
  static func read(_ sections: Sections, of body: Body, diagnostics: inout [Diagnostic]) -> [Clause] {
    var first: [String: Int] = [:]
    var clauses: [Clause] = []
    for section in sections.list {
      let title = section.title(in: body)
      let id = Slug.make(title)
      if let other = first[id] {
        diagnostics.append(
          Diagnostic(.duplicateID, at: body.blocks[section.heading].span, "the clause `\(id)` is declared twice", label: "again here")
            .note("first declared here", at: body.blocks[other].span))
        continue
      }
      first[id] = section.heading
      clauses.append(Clause(id: section.anchor, title: title, heading: section.heading, text: section.content))
    }
    return clauses
  }
}
