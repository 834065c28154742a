#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A connection to a port of this machine that sends whatever bytes a test likes.
final class Wire {
  private let descriptor: Int32
  private var rest: [UInt8] = []

  init?(port: UInt16) {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard result == 0 else {
      close(descriptor)
      return nil
    }
    // No test waits for ever.
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      #if canImport(Glibc)
        let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      #else
        let count = bytes[sent...].withUnsafeBytes { Darwin.send(descriptor, $0.baseAddress, $0.count, 0) }
      #endif
      guard count > 0 else { return }
      sent += count
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// More bytes, as they come; `nil` at the end.
  private func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// What has come up to and with `end`; all there is where that does not come.
  func read(upTo end: String) -> String {
    while true {
      if let range = rest.firstRange(of: end.utf8) {
        defer { rest.removeFirst(range.upperBound) }
        return String(decoding: rest[..<range.upperBound], as: UTF8.self)
      }
      guard let more = receive() else { return readAll() }
      rest += more
    }
  }

  /// Everything to the end of the connection.
  func readAll() -> String {
    while let more = receive() { rest += more }
    defer { rest = [] }
    return String(decoding: rest, as: UTF8.self)
  }

  /// One response that states its length: status, head, body.
  func response(hasBody: Bool = true) -> (status: Int, head: String, body: String) {
    let head = read(upTo: "\r\n\r\n")
    let length = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }.flatMap { Int($0.dropFirst(16)) } ?? 0
    while hasBody, rest.count < length, let more = receive() { rest += more }
    let body = String(decoding: rest.prefix(hasBody ? length : 0), as: UTF8.self)
    rest.removeFirst(min(rest.count, hasBody ? length : 0))
    return (Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0, head, body)
  }
}
