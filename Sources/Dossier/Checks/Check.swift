import Markup

/// A rule that a resolved dossier must keep. One rule a file; a new one is added to `Checks.all`.
protocol Check: Sendable {
  /// Every code that it may report.
  static var codes: [DiagnosticCode] { get }
  static func run(on dossier: Dossier) -> [Diagnostic]
}

enum Checks {
  static let all: [any Check.Type] = [AfterCheck.self, FollowsCheck.self, DerivationCheck.self, SegmentCheck.self]

  /// Runs all checks, on as many cores as `jobs` allows; their diagnostics in the order of `all`.
  static func run(on dossier: Dossier, jobs: Int) async -> [Diagnostic] {
    await parallelMap(count: all.count, jobs: jobs) { all[$0].run(on: dossier) }.flatMap { $0 }
  }
}
