import ArgumentParser

/// What a command says when it does not do what it was asked, and the code that it ends with.
enum Refusal {
  /// One fault of the command line's or the machine's, with a way out if there is one. In a file there is a `Diagnostic` instead.
  static func tell(_ message: String, help: String? = nil) -> ExitCode {
    Stream.error.write("error: \(message)\n")
    if let help { Stream.error.write("help: \(help)\n") }
    return ExitCode(1)
  }
}
