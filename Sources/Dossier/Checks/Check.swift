import Markup

/// A rule that a resolved dossier must keep. One rule a file; a new one is added to `Checks.all`.
protocol Check: Sendable {
  /// Every code that it may report.
  static var codes: [DiagnosticCode] { get }
  static func run(on dossier: Dossier) -> [Diagnostic]
}

enum Checks {
  /// What must hold for a site to be written.
  static let all: [any Check.Type] = [
    AfterCheck.self, FollowsCheck.self, DerivationCheck.self, SegmentCheck.self, ReasonCheck.self,
    DisagreementCheck.self, BareKeyCheck.self,
  ]

  /// What an editor wants to know before publishing. A build leaves these out, unless `dossier.yml` makes one an error.
  static let editorial: [any Check.Type] = [UncitedCheck.self, UnusedCheck.self, OrphanCheck.self, OneOriginCheck.self]

  /// Runs the checks, on as many cores as `jobs` allows; their diagnostics in the order of the lists.
  static func run(on dossier: Dossier, editorial isEditorial: Bool, jobs: Int) async -> [Diagnostic] {
    let enforced = dossier.settings.severities.filter { $0.value == .error }.keys
    let checks = all + editorial.filter { isEditorial || !$0.codes.allSatisfy { code in !enforced.contains(code) } }
    return await parallelMap(count: checks.count, jobs: jobs) { checks[$0].run(on: dossier) }.flatMap { $0 }
  }
}
