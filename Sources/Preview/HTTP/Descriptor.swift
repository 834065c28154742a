#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// System calls on sockets and pipes that never block and never end the program.
enum Descriptor {
  /// Makes a descriptor that does not block and that no program started from here inherits.
  static func prepare(_ descriptor: Int32) -> Bool {
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 else { return false }
    return fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  enum Transfer: Equatable {
    case bytes(Int)
    /// Later, perhaps.
    case none
    /// The other side is gone.
    case ended
  }

  /// Reads up to `limit` bytes into `bytes`.
  static func receive(_ descriptor: Int32, into bytes: inout [UInt8], limit: Int = 1 << 16) -> Transfer {
    var buffer = [UInt8](repeating: 0, count: limit)
    while true {
      let count = read(descriptor, &buffer, limit)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno == EAGAIN || errno == EWOULDBLOCK ? .none : .ended }
      guard count > 0 else { return .ended }
      bytes += buffer[..<count]
      return .bytes(count)
    }
  }

  /// Writes what there is room for.
  static func send(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Transfer {
    while true {
      #if canImport(Glibc)
        let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      #else
        let count = bytes.withUnsafeBytes { Darwin.send(descriptor, $0.baseAddress, $0.count, 0) }
      #endif
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno == EAGAIN || errno == EWOULDBLOCK ? .none : .ended }
      return .bytes(count)
    }
  }
}
