import Markup
import Site

/// Says how a run went: the diagnostics in the form that was asked for, then one line of summary.
struct Report {
  let options: DossierOptions
  let writing: Bool
  /// Whether others follow, so that each document of JSON stands on a line of its own.
  var isOneOfMany = false

  /// `summary` stands in for what a build says of itself.
  func write(_ outcome: Outcome, summary line: String? = nil, after time: Duration) {
    let told = told(outcome)
    let errors = outcome.diagnostics.count { $0.severity == .error }
    tell(told, line.map { "\($0), \(Words.seconds(time))" } ?? summary(told, errors: errors, written: outcome.written, after: time))
  }

  /// Says again what the last build said, as nothing has changed since.
  func write(_ told: ToldBuild, after time: Duration) {
    tell(told, summary(told, errors: 0, written: OutputWriter.Report(), after: time))
  }

  /// One of many: the diagnostics, then a line that begins with what was saved.
  func write(_ outcome: Outcome, saved: String, after time: Duration) {
    tell(told(outcome), line(outcome, saved: saved, after: time))
  }

  /// `Content/Notes/x.md: 12 pages, 8 citations, no warnings, 0.01 s`.
  func line(_ outcome: Outcome, saved: String, after time: Duration) -> String {
    let errors = outcome.diagnostics.count { $0.severity == .error }
    let warnings = outcome.diagnostics.count { $0.severity == .warning }
    let told = ToldBuild(diagnostics: [], pages: outcome.pages, citations: outcome.citations, warnings: warnings, closing: "")
    return "\(saved): \(counts(told, errors: errors, written: nil, after: time))"
  }

  /// The first `limit` diagnostics of a severity as people read them, and how many more there are.
  func text(_ outcome: Outcome, of severity: Diagnostic.Severity, colored: Bool = false, limit: Int = .max) -> String {
    let count = outcome.diagnostics.count { $0.severity == severity }
    guard count > 0 else { return "" }
    let (files, diagnostics) = shown(outcome)
    let printer = DiagnosticPrinter(files: files, format: .human, colored: colored)
    let text = String(decoding: printer.print(Array(diagnostics.filter { $0.severity == severity }.prefix(limit))), as: UTF8.self)
    return count <= limit ? text : text + "… and \(Words.number(count - limit)) more: run `dossier check`\n"
  }

  /// What is said of an outcome, but for what was written and how long it took.
  func told(_ outcome: Outcome) -> ToldBuild {
    let (files, diagnostics) = shown(outcome)
    let format: DiagnosticPrinter.Format =
      switch options.format {
      case .json: .json
      case .github: .github
      case .human: .human
      }
    let printer = DiagnosticPrinter(
      files: files, format: format, colored: options.format != .json && Stream.error.isColored, onOneLine: isOneOfMany)
    return ToldBuild(
      diagnostics: printer.print(diagnostics), pages: outcome.pages, citations: outcome.citations,
      warnings: outcome.diagnostics.count { $0.severity == .warning },
      closing: outcome.lacksBook && !outcome.hasErrors
        ? "print.html is left out of so large a site; `print: true` in dossier.yml has it made\n" : "")
  }

  /// Sorted, with paths as they are from where the user stands.
  private func shown(_ outcome: Outcome) -> (files: SourceFiles, diagnostics: [Diagnostic]) {
    // Most of a dossier's files are never shown: where there is nothing to say of any, none gets another path.
    guard !outcome.diagnostics.isEmpty else { return (outcome.files, []) }
    let files = outcome.files.shown(below: options.inside(""))
    return (files, outcome.diagnostics.map { $0.shown(below: options.inside("")) }.sortedByPlace(in: files))
  }

  private func tell(_ told: ToldBuild, _ summary: String) {
    // In JSON the diagnostics are what the program was asked for, so they are its output.
    (options.format == .json ? Stream.output : Stream.error).write(told.diagnostics)
    if options.format != .json { Stream.error.write(summary + "\n" + told.closing) }
  }

  private func summary(_ told: ToldBuild, errors: Int, written: OutputWriter.Report?, after time: Duration) -> String {
    let line = counts(told, errors: errors, written: written, after: time)
    guard writing else { return "Checked: \(line)" }
    return errors > 0 ? "Nothing was written: \(line)" : "\(options.outputDirectory)/index.html: \(line)"
  }

  private func counts(_ told: ToldBuild, errors: Int, written: OutputWriter.Report?, after time: Duration) -> String {
    var parts = [String]()
    if told.pages > 0 {
      parts.append(Words.count(told.pages, "page"))
      if let written, errors == 0 { parts[0] += " (\(changes(written)))" }
      parts.append(Words.count(told.citations, "citation"))
    }
    if errors > 0 { parts.append(Words.count(errors, "error")) }
    parts.append(told.warnings == 0 ? "no warnings" : Words.count(told.warnings, "warning"))
    parts.append(Words.seconds(time))
    return parts.joined(separator: ", ")
  }

  private func changes(_ written: OutputWriter.Report) -> String {
    let removed = written.removed > 0 ? ", \(Words.number(written.removed)) removed" : ""
    return written.written + written.removed == 0 ? "nothing changed" : "\(Words.count(written.written, "file")) written\(removed)"
  }
}

extension SourceFiles {
  /// The same files, with the paths of the dossier's own as they are from where the user stands.
  fileprivate func shown(below folder: String) -> SourceFiles {
    guard !folder.isEmpty else { return self }
    var shown = SourceFiles()
    for file in files { _ = shown.add(SourceFile(path: file.path.shown(below: folder), bytes: file.bytes)) }
    return shown
  }
}

extension Diagnostic {
  fileprivate func shown(below folder: String) -> Diagnostic {
    var copy = self
    copy.path = path?.shown(below: folder)
    return copy
  }
}

extension String {
  /// What the dossier knows as `Content/x`, `folder/Content/x`.
  fileprivate func shown(below folder: String) -> String { hasPrefix("Content/") ? folder + self : self }
}
