import Markup

/// A source's key in running text is words to a reader, and no citation. Pandoc takes `@key` for one; here brackets make it so.
struct BareKeyCheck: Check {
  static let codes: [DiagnosticCode] = [.bareKey]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    let keys =
      dossier.home.header.body.bareKeys + keys(dossier.sources) + keys(dossier.events) + keys(dossier.people)
      + keys(dossier.organizations) + keys(dossier.contracts) + keys(dossier.versions) + keys(dossier.statements)
      + keys(dossier.questions) + keys(dossier.notes)
    guard !keys.isEmpty else { return [] }
    let sources = Set(dossier.sources.map(\.header.slug))
    return keys.filter { sources.contains($0.key) }.map { item in
      let words = "@" + item.key + (item.extract.map { "#" + $0 } ?? "")
      return Diagnostic(.bareKey, at: item.span, "`\(words)` cites nothing: it stands in no brackets", label: "readers see these signs")
        .help("did you mean `[\(words)]`? Where the signs themselves are meant, write `\\\(words)`")
        .fix(item.span, with: "[\(words)]")
    }
  }

  /// Field by field, so that no page is copied: nearly none has any.
  private static func keys<Page: Entity>(_ pages: [Page]) -> [Body.Citation.Item] {
    var keys: [Body.Citation.Item] = []
    for index in pages.indices where !pages[index].header.body.bareKeys.isEmpty { keys += pages[index].header.body.bareKeys }
    return keys
  }
}
