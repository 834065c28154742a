import Markup

/// Extracts and sources are there to be cited.
struct UnusedCheck: Check {
  static let codes: [DiagnosticCode] = [.unusedExtract, .unusedSource]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    dossier.sources.enumerated().flatMap { index, source -> [Diagnostic] in
      let id = ID<Source>(index: index)
      let unused = source.extracts.indices.filter { dossier.mentions.of(Passage(source: id, extract: $0)).isEmpty }
      if unused.count == source.extracts.count, dossier.mentions.of(Passage(source: id, extract: nil)).isEmpty {
        return [
          Diagnostic(.unusedSource, at: source.header.titleSpan, "nothing cites the source `\(source.header.slug)`", label: "this one")
            .help("cite it, or mark it `draft: true` until something does")
        ]
      }
      return unused.map { extract in
        let heading = source.header.body.blocks[source.extracts[extract].heading]
        return Diagnostic(
          .unusedExtract, at: heading.span, "nothing cites the extract `\(source.extracts[extract].id)`", label: "it counts towards what may be quoted"
        ).help("cite it as `[@\(source.header.slug)#\(source.extracts[extract].id)]`, or delete it")
      }
    }
  }
}
