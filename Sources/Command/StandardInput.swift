#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is piped into the program.
enum StandardInput {
  /// All of it; `nil` if it cannot be read.
  static func bytes() -> [UInt8]? {
    var bytes = [UInt8]()
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
