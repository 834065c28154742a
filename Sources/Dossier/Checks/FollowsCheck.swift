import Markup

/// `follows:` must not run in a circle, nor against the versions' dates.
struct FollowsCheck: Check {
  static let codes: [DiagnosticCode] = [.cycle, .dateOrder]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    let versions = dossier.versions
    let rings = Rings.find(count: versions.count) { versions[$0].follows.map { [$0.index] } ?? [] }
    let report = RingReport(
      dossier: dossier, kind: .version, field: "follows", verb: "follows", rule: "versions cannot follow one another")
    return report.diagnostics(rings)
      + versions.compactMap { version in
        guard let before = version.follows.map({ dossier[$0] }), before.header.id != version.header.id,
          let date = version.date, let earlier = before.date, date.date.latest < earlier.date.earliest
        else { return nil }
        return Diagnostic(
          .dateOrder, at: dossier.place(of: before.header.id, in: "follows", of: version.header.id),
          "`\(version.header.slug)` cannot follow `\(before.header.slug)`: its date is earlier", label: "against the dates"
        ).note("`\(version.header.slug)` is of \(date.date)", at: date.span)
          .note("`\(before.header.slug)` is of \(earlier.date)", at: earlier.span)
      }
  }
}
