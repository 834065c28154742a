#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and standard error, written to at once and without buffering.
enum Stream: Int32 {
  case output = 1
  case error = 2

  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all bytes; stops in silence where nobody reads any more.
  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.write(rawValue, part.baseAddress, part.count)
        #else
          let count = Darwin.write(rawValue, part.baseAddress, part.count)
        #endif
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Whether a person is looking at it, on a terminal that can move its cursor.
  var isTerminal: Bool { isatty(rawValue) == 1 && Environment["TERM"] != "dumb" }

  /// Whether to write in colour: <https://no-color.org> asks for none where `NO_COLOR` holds anything.
  var isColored: Bool { isTerminal && (Environment["NO_COLOR"] ?? "").isEmpty }
}

/// The environment's variables.
enum Environment {
  static subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
