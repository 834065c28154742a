import Markup

/// `derives-from:` must not run in a circle: some source is the origin.
struct DerivationCheck: Check {
  static let codes: [DiagnosticCode] = [.cycle]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    let rings = Rings.find(count: dossier.sources.count) { dossier.sources[$0].derivesFrom.map(\.index) }
    return RingReport(
      dossier: dossier, kind: .source, field: "derives-from", verb: "derives from", rule: "sources cannot derive from one another"
    ).diagnostics(rings)
  }
}
