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
  /// The system's number for what went wrong.
  public let number: Int32

  public init(_ action: String, _ path: String, number: Int32 = errno) {
    self.action = action
    self.path = path
    self.number = number
  }

  /// Why, in words.
  public var reason: String {
    switch number {
    case ENOSPC: "no space is left on the disk"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the file system is read-only"
    case EACCES, EPERM: "permission is denied"
    case EMFILE, ENFILE: "too many files are open"
    case ENOTDIR: "a part of the path is not a folder"
    case ENAMETOOLONG: "the name is too long"
    default: String(cString: strerror(number))
    }
  }

  /// What a reader is told.
  public func diagnostic(_ code: DiagnosticCode) -> Diagnostic {
    Diagnostic(code, path: path, "cannot \(action) `\(path)`: \(reason)")
  }
}
