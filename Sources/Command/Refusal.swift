import ArgumentParser
import Markup

/// What a command says when it does not do what it was asked, and the code that it ends with.
enum Refusal {
  /// One fault of the command line's or the machine's, with a way out if there is one. In a file there is a `Diagnostic` instead.
  static func tell(_ message: String, help: String? = nil) -> ExitCode {
    Stream.error.write("error: \(message)\n")
    if let help { Stream.error.write("help: \(help)\n") }
    return ExitCode(1)
  }

  /// Faults that have a place in these files.
  static func tell(_ diagnostics: [Diagnostic], in files: SourceFiles) -> ExitCode {
    let printer = DiagnosticPrinter(files: files, format: .human, colored: Stream.error.isColored)
    Stream.error.write(printer.print(diagnostics.sortedByPlace(in: files)))
    return ExitCode(1)
  }
}
