import Markup

/// The witnesses of a statement are cut into as many segments as the first, so that they can be set side by side.
struct SegmentCheck: Check {
  static let codes: [DiagnosticCode] = [.segmentCount]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    dossier.statements.flatMap { statement -> [Diagnostic] in
      guard let first = statement.witnesses.first else { return [] }
      let wanted = first.segments.count
      return statement.witnesses.dropFirst().filter { $0.segments.count != wanted }.map { witness in
        Diagnostic(
          .segmentCount, at: witness.span,
          "the witnesses of a statement have the same number of segments", label: "\(counted(witness.segments.count)) here"
        ).note("the first witness has \(counted(wanted))", at: first.span)
          .help("` / ` parts segments; between two of them a witness may say nothing")
      }
    }
  }

  private static func counted(_ count: Int) -> String { count == 1 ? "1 segment" : "\(count) segments" }
}
