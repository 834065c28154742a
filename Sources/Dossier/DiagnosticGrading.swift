import Markup

/// Gives diagnostics their final severity and order.
public struct DiagnosticGrading: Sendable {
  /// As `dossier.yml` sets them; `nil` leaves a check out.
  let severities: [DiagnosticCode: Diagnostic.Severity?]
  let strict: Bool

  /// Graded, sorted by path, then place, then as they came.
  public func grade(_ diagnostics: [Diagnostic], files: SourceFiles) -> [Diagnostic] {
    let graded = diagnostics.compactMap { diagnostic -> Diagnostic? in
      var diagnostic = diagnostic
      if let set = severities[diagnostic.code] {
        guard let set else { return nil }
        diagnostic.severity = set
      }
      if strict, diagnostic.severity == .warning { diagnostic.severity = .error }
      return diagnostic
    }
    func path(_ diagnostic: Diagnostic) -> String { diagnostic.span.map { files[$0.file].path } ?? diagnostic.path ?? "" }
    let keyed = graded.enumerated().map { (path: path($1), lower: $1.span?.lower ?? 0, number: $0, diagnostic: $1) }
    return keyed.sorted { ($0.path, $0.lower, $0.number) < ($1.path, $1.lower, $1.number) }.map(\.diagnostic)
  }
}
