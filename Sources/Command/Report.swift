import Markup
import Site

/// Says how a run went: the diagnostics in the form that was asked for, then one line of summary.
struct Report {
  let options: DossierOptions
  let writing: Bool

  /// `summary` stands in for what a build says of itself.
  func write(_ outcome: Outcome, summary line: String? = nil, after time: Duration) {
    let files = outcome.files.shown(below: options.inside(""))
    let diagnostics = outcome.diagnostics.map { $0.shown(below: options.inside("")) }.sortedByPlace(in: files)
    switch options.format {
    case .json:
      // Here the diagnostics are what the program was asked for, so they are its output.
      Stream.output.write(DiagnosticPrinter(files: files, format: .json).print(diagnostics))
    case .human, .github:
      let format: DiagnosticPrinter.Format = options.format == .github ? .github : .human
      let printer = DiagnosticPrinter(files: files, format: format, colored: Stream.error.isColored)
      Stream.error.write(printer.print(diagnostics))
      Stream.error.write((line.map { "\($0), \(Words.seconds(time))" } ?? summary(outcome, after: time)) + "\n")
      if outcome.lacksBook, !outcome.hasErrors {
        Stream.error.write("print.html is left out of so large a site; `print: true` in dossier.yml has it made\n")
      }
    }
  }

  private func summary(_ outcome: Outcome, after time: Duration) -> String {
    let errors = outcome.diagnostics.count { $0.severity == .error }
    let warnings = outcome.diagnostics.count { $0.severity == .warning }
    var parts = [String]()
    if outcome.pages > 0 {
      parts.append(Words.count(outcome.pages, "page"))
      if let written = outcome.written, errors == 0 { parts[0] += " (\(changes(written)))" }
      parts.append(Words.count(outcome.citations, "citation"))
    }
    if errors > 0 { parts.append(Words.count(errors, "error")) }
    parts.append(warnings == 0 ? "no warnings" : Words.count(warnings, "warning"))
    parts.append(Words.seconds(time))
    let line = parts.joined(separator: ", ")
    guard writing else { return "Checked: \(line)" }
    return errors > 0 ? "Nothing was written: \(line)" : "\(options.outputDirectory)/index.html: \(line)"
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
