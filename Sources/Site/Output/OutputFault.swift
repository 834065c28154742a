import Markup

/// Why nothing more was written.
struct OutputFault: Error {
  var diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  init(_ error: FileError) {
    self.diagnostics = [error.diagnostic(.outputUnwritable)]
  }

  /// A file or folder that is not ours stands where the site would.
  static func foreign(_ path: String, _ message: String, help: String) -> OutputFault {
    OutputFault([Diagnostic(.outputForeign, path: path, message).help(help)])
  }
}

/// Runs `body`, turning broken I/O into a fault.
func faulting<T>(_ body: () throws(FileError) -> T) throws(OutputFault) -> T {
  do throws(FileError) { return try body() } catch { throw OutputFault(error) }
}
