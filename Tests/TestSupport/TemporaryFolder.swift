#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own for one test, gone when the test is.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() {
    var template = Array("/tmp/dossier-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no temporary folder") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { run("chmod -R u+w '\(path)'; rm -rf '\(path)'") }

  /// Writes a file, and the folders that it stands in.
  public func write(_ text: String, to relative: String) { write(Array(text.utf8), to: relative) }

  public func write(_ bytes: [UInt8], to relative: String) {
    if let slash = relative.lastIndex(of: "/") { run("mkdir -p '\(path)/\(relative[..<slash])'") }
    guard let file = fopen("\(path)/\(relative)", "wb") else { fatalError("cannot write \(relative)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// The text of a file; `nil` if there is none.
  public func text(_ relative: String) -> String? {
    guard let file = fopen("\(path)/\(relative)", "rb") else { return nil }
    defer { fclose(file) }
    return String(decoding: Self.all(of: file), as: UTF8.self)
  }

  /// Every file and link below the folder, sorted, hidden ones too.
  public var files: [String] {
    run("cd '\(path)' && find . ! -type d | sed 's|^./||' | LC_ALL=C sort").split(separator: "\n").map(String.init)
  }

  /// One number for the names and bytes of everything below a folder.
  public func checksum(_ relative: String) -> String {
    run("cd '\(path)/\(relative)' && find . -type f | LC_ALL=C sort | while read -r f; do echo \"$f\"; cat \"$f\"; done | cksum")
  }

  /// The file's inode: a file that is left alone keeps it, one that is replaced does not.
  public func inode(_ relative: String) -> UInt64 {
    var status = stat()
    return stat("\(path)/\(relative)", &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Runs a line of shell and returns what it prints.
  @discardableResult
  public func run(_ line: String) -> String {
    guard let pipe = popen(line, "r") else { fatalError("no shell") }
    defer { pclose(pipe) }
    return String(decoding: Self.all(of: pipe), as: UTF8.self)
  }

  private static func all(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    var bytes = [UInt8]()
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
