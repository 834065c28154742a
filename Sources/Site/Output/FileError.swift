import Dossier
import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A system call that failed: broken I/O, the one thing that is thrown.
public struct FileError: Error, Sendable {
  /// What was tried, as it follows “cannot”: `read`, `write`, `create the folder`.
  public let action: String
  /// The file or folder, as it is shown.
  public let path: String
  package let fault: IOFault

  init(_ action: String, _ path: String, _ fault: IOFault = IOFault(code: errno)) {
    self.action = action
    self.path = path
    self.fault = fault
  }

  /// Why, in words.
  package var reason: String { fault.reason }

  /// Whether it failed for want of the file or folder.
  package var isNothingThere: Bool { fault.code == ENOENT }

  /// Whether it failed because something stands there.
  package var isTaken: Bool { fault.code == EEXIST }

  /// By `errno`.
  package init(action: String, path: String, code: Int32) { self.init(action, path, IOFault(code: code)) }

  /// What a reader is told.
  public func diagnostic(_ code: DiagnosticCode) -> Diagnostic {
    Diagnostic(code, path: path, "cannot \(action) `\(path)`: \(fault.reason)")
  }
}
