#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Markup

/// Puts the ledger into its place.
public enum LedgerFile {
  public enum Outcome: Sendable {
    case written, unchanged
    case failed(Diagnostic)
  }

  /// Writes `Content/evidence.json` below `directory`, through a temporary file and a rename; a file that says the same already
  /// is left alone.
  public static func write(_ ledger: Ledger, directory: String) -> Outcome {
    let path = directory == "." ? "Content/evidence.json" : "\(directory)/Content/evidence.json"
    let bytes = ledger.json
    if let old = try? FileBytes.read(path, limit: .max), old == bytes { return .unchanged }
    let temporary = "\(path).\(getpid()).new"
    do throws(IOFault) {
      try FileBytes.create(temporary, bytes)
      guard rename(temporary, path) == 0 else { throw IOFault(code: errno) }
      return .written
    } catch {
      unlink(temporary)
      return .failed(Diagnostic(.outputUnwritable, path: path, "the ledger cannot be written: \(error.reason)"))
    }
  }
}

extension FileBytes {
  /// Makes a new file; throws where one stands already, or the disk is full.
  static func create(_ path: String, _ bytes: [UInt8]) throws(IOFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw IOFault(code: errno) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Self.writeSome(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw IOFault(code: errno) }
      done += count
    }
  }

  private static func writeSome(_ descriptor: Int32, _ place: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, place, count)
    #else
      Darwin.write(descriptor, place, count)
    #endif
  }
}
