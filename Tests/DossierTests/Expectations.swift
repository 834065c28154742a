import Dossier
import Markup
import Testing

/// Expects that compiling a folder gives exactly these codes, in the order of files and places; where the folder has marks, at
/// the marks, one each. Returns the diagnostics.
@discardableResult
func expect(
  _ codes: [DiagnosticCode], in texts: [String: String], bare: Bool = false, strict: Bool = false, editorial: Bool = false,
  archive: [String: String]? = nil, at location: SourceLocation = #_sourceLocation
) async -> [Diagnostic] {
  let folder = DossierFolder(texts, bare: bare)
  let result = await folder.compile(strict: strict, editorial: editorial, archive: archive)
  #expect(result.diagnostics.map(\.code) == codes, Comment(rawValue: told(result)), sourceLocation: location)
  #expect((result.dossier == nil) == result.diagnostics.contains { $0.severity == .error }, sourceLocation: location)
  if !folder.marked.isEmpty {
    let places = result.diagnostics.map { diagnostic in
      diagnostic.span.map { DossierFolder.Marked(path: result.files[$0.file].path, range: $0.range) }
    }
    #expect(places == folder.marked, Comment(rawValue: told(result)), sourceLocation: location)
  }
  return result.diagnostics
}

/// Compiles a folder that must have no fault at all.
func dossier(_ texts: [String: String], at location: SourceLocation = #_sourceLocation) async throws -> Dossier {
  let result = await DossierFolder(texts).compile()
  #expect(result.diagnostics.isEmpty, Comment(rawValue: told(result)), sourceLocation: location)
  return try #require(result.dossier, sourceLocation: location)
}

/// The diagnostics in words, for a test that fails.
func told(_ result: Compilation) -> String {
  result.diagnostics.map { diagnostic in
    var place = diagnostic.path ?? ""
    if let span = diagnostic.span {
      let position = result.files[span.file].position(at: span.lower)
      place = "\(result.files[span.file].path):\(position.line):\(position.column) \(span.range)"
    }
    return "\(diagnostic.severity)[\(diagnostic.code.rawValue)] \(place): \(diagnostic.message) (\(diagnostic.label))"
  }.joined(separator: "\n")
}

extension Diagnostic {
  /// Its `help:` lines.
  var helps: [String] { notes.filter { $0.kind == .help }.map(\.message) }
}
