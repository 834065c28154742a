/// Turns diagnostics into text, in one of three forms.
public struct DiagnosticPrinter: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    /// For people, in rustc's form.
    case human
    /// For programs: one document, described in the reference.
    case json
    /// Workflow commands that GitHub shows beside the lines of a change.
    case github
  }

  let files: SourceFiles
  let format: Format
  /// Whether `human` uses ANSI colours.
  let colored: Bool
  /// Whether `json` is written without line breaks, for documents that follow one another.
  let onOneLine: Bool

  public init(files: SourceFiles, format: Format, colored: Bool = false, onOneLine: Bool = false) {
    self.files = files
    self.format = format
    self.colored = colored
    self.onOneLine = onOneLine
  }

  /// All diagnostics as one text, ended by LF; empty where a format has nothing to say.
  public func print(_ diagnostics: [Diagnostic]) -> [UInt8] {
    switch format {
    case .human: HumanPrinter(files: files, colored: colored).print(diagnostics)
    case .json: JSONPrinter(files: files, indented: !onOneLine).print(diagnostics)
    case .github: GitHubPrinter(files: files).print(diagnostics)
    }
  }
}

extension Array where Element == Diagnostic {
  /// By file, then place, then severity; those about no place come first, by path. The same set is in the same order on every run.
  public func sortedByPlace(in files: SourceFiles) -> [Diagnostic] {
    let keyed = enumerated().map { index, diagnostic in
      (
        path: diagnostic.span.map { files[$0.file].path } ?? diagnostic.path ?? "", hasPlace: diagnostic.span == nil ? 0 : 1,
        lower: diagnostic.span?.lower ?? 0, severity: diagnostic.severity, code: diagnostic.code.rawValue,
        message: diagnostic.message, index: index
      )
    }
    return keyed.sorted { a, b in
      (a.hasPlace, a.path, a.lower) != (b.hasPlace, b.path, b.lower)
        ? (a.hasPlace, a.path, a.lower) < (b.hasPlace, b.path, b.lower)
        : (a.severity, a.code, a.message, a.index) < (b.severity, b.code, b.message, b.index)
    }.map { self[$0.index] }
  }
}
