import Markup

/// A page that no other page leads to is read by nobody. Sources are reached by their citations, versions by their contract.
struct OrphanCheck: Check {
  static let codes: [DiagnosticCode] = [.orphanPage]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    dossier.pages.filter { ![.home, .source, .version].contains($0.kind) && dossier.mentions.of($0).isEmpty }.map { page in
      let header = dossier.header(page)
      return Diagnostic(.orphanPage, at: header.titleSpan, "no page links to `\(header.slug)`", label: "readers meet it only in an index")
        .help("link to it where it matters: `[[\(header.slug)]]`")
    }
  }
}
