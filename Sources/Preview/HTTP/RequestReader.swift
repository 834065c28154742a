/// Reads the head of a request from the bytes that have come so far (RFC 9112, sections 3 and 5).
enum RequestReader {
  /// The longest head that is read, in bytes: browsers send less than one.
  static let longestHead = 16 << 10

  enum Outcome: Equatable {
    /// More bytes are needed.
    case incomplete
    /// A request; `length` bytes of the input were its head.
    case request(Request, length: Int)
    /// Nothing that can be served; what else comes on this connection has no meaning.
    case refused(Request.Refusal)
  }

  static func read(_ bytes: ArraySlice<UInt8>) -> Outcome {
    guard let end = endOfHead(bytes.prefix(longestHead)) else {
      guard bytes.count >= longestHead else { return .incomplete }
      return .refused(Request.Refusal(status: .headerFieldsTooLarge, reason: "the head of the request is too long"))
    }
    do throws(Request.Refusal) {
      var head = Head()
      var lines = bytes[..<end].split(separator: Byte.newline, omittingEmptySubsequences: true).map(withoutReturn)
      // An empty line before a request is passed over (section 2.2).
      while lines.first?.isEmpty == true { lines.removeFirst() }
      guard let first = lines.first else { throw malformed("the request is empty") }
      try head.readRequestLine(first)
      for line in lines.dropFirst() where !line.isEmpty { try head.readField(line) }
      return .request(try head.request(), length: end - bytes.startIndex)
    } catch {
      return .refused(error)
    }
  }

  static func malformed(_ reason: String) -> Request.Refusal { Request.Refusal(status: .badRequest, reason: reason) }

  /// The offset after the empty line that ends the head, with or without carriage returns.
  private static func endOfHead(_ bytes: ArraySlice<UInt8>) -> Int? {
    var lineIsEmpty = true
    var hasLine = false
    for (offset, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case Byte.newline:
        if lineIsEmpty, hasLine { return offset + 1 }
        lineIsEmpty = true
      case Byte.carriageReturn: continue
      default:
        lineIsEmpty = false
        hasLine = true
      }
    }
    return nil
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == Byte.carriageReturn ? line.dropLast() : line
  }
}

/// A head that is being read.
private struct Head {
  private var method: Request.Method?
  private var target = ""
  private var isOlder = false
  private var fields: [String: String] = [:]

  mutating func readRequestLine(_ line: ArraySlice<UInt8>) throws(Request.Refusal) {
    let parts = line.split(separator: Byte.space, omittingEmptySubsequences: false)
    guard parts.count == 3, line.allSatisfy({ $0 > 0x20 && $0 < 0x7F || $0 == Byte.space }) else {
      throw RequestReader.malformed("the request line cannot be understood")
    }
    switch String(decoding: parts[2], as: UTF8.self) {
    case "HTTP/1.1": isOlder = false
    case "HTTP/1.0": isOlder = true
    case let version where version.hasPrefix("HTTP/"):
      throw Request.Refusal(status: .versionNotSupported, reason: "only HTTP/1.1 is spoken here")
    default: throw RequestReader.malformed("the request line cannot be understood")
    }
    method = Request.Method(rawValue: String(decoding: parts[0], as: UTF8.self))
    target = String(decoding: parts[1], as: UTF8.self)
  }

  mutating func readField(_ line: ArraySlice<UInt8>) throws(Request.Refusal) {
    guard let colon = line.firstIndex(of: Byte.colon), colon > line.startIndex,
      line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F }), line.allSatisfy({ $0 >= 0x20 || $0 == Byte.tab })
    else { throw RequestReader.malformed("a header field cannot be understood") }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = trimmed(line[(colon + 1)...])
    if let earlier = fields[name] {
      // Two hosts, or two lengths, and each reader believes another one.
      guard !["host", "content-length", "transfer-encoding"].contains(name) else {
        throw RequestReader.malformed("the field `\(name)` stands twice")
      }
      fields[name] = earlier + ", " + value
    } else {
      fields[name] = value
    }
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isBlank = { (byte: UInt8) in byte == Byte.space || byte == Byte.tab }
    let head = bytes.drop(while: isBlank)
    return String(decoding: head[..<((head.lastIndex { !isBlank($0) } ?? head.startIndex - 1) + 1)], as: UTF8.self)
  }

  func request() throws(Request.Refusal) -> Request {
    guard let method else {
      throw Request.Refusal(status: .methodNotAllowed, reason: "pages can be read here, and nothing else done")
    }
    if fields["transfer-encoding"] != nil || fields["content-length"].map({ $0 != "0" }) == true {
      throw RequestReader.malformed("a request for a page has no body")
    }
    var host = fields["host"]
    var target = target
    // A whole address in place of a path stands for the host as well (section 3.2.2).
    if target.lowercased().hasPrefix("http://") {
      let rest = target.dropFirst("http://".count)
      let slash = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
      host = String(rest[..<slash])
      target = rest[slash...].hasPrefix("/") ? String(rest[slash...]) : "/" + rest[slash...]
    }
    guard let host else { throw RequestReader.malformed("the field `host` is missing") }
    guard target.hasPrefix("/") else { throw RequestReader.malformed("the request's target is not a path") }
    let mark = target.firstIndex(of: "?") ?? target.endIndex
    let connection = (fields["connection"] ?? "").lowercased()
    return Request(
      method: method, path: String(target[..<mark]), query: String(target[mark...].dropFirst()), host: host,
      fetchSite: fields["sec-fetch-site"], fetchMode: fields["sec-fetch-mode"],
      keepsAlive: isOlder ? connection == "keep-alive" : !connection.contains("close"))
  }
}
