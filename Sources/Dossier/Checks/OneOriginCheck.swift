import Markup

/// Claims that one independent origin alone bears. They are listed on the page *Verification* and in the report; a desk that asks
/// for two origins makes this a warning or an error.
struct OneOriginCheck: Check {
  static let codes: [DiagnosticCode] = [.oneOrigin]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    // Without a word in `dossier.yml` it is information, and would be noise here.
    guard let set = dossier.settings.severities[.oneOrigin], set != nil, set != .info else { return [] }
    return EvidenceReport(dossier).loneClaims.map { claim in
      let header = dossier.header(claim.page)
      let sources = claim.sources.map { "`\(dossier[$0].header.slug)`" }.joined(separator: ", ")
      let (what, span) = described(claim, header, dossier)
      return Diagnostic(.oneOrigin, at: span, "\(what) rests on one origin alone", label: sources)
        .help("cite a second source that does not derive from it, or say in the text that only one reports it")
    }
  }

  private static func described(_ claim: EvidenceReport.LoneClaim, _ header: Header, _ dossier: Dossier) -> (String, Span) {
    switch claim.what {
    case .event: return ("the event", header.titleSpan)
    case .fact(let index): return ("the fact `\(header.facts[index].property)`", header.facts[index].span)
    case .clause(let index):
      let version = dossier.versions[claim.page.index]
      return ("what is known of the clause `\(dossier[version.contract].clauses[index].id)`", version.clauses[index].span)
    }
  }
}
