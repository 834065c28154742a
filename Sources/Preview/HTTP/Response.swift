/// What is sent back for one request.
struct Response: Sendable {
  var status: Status
  var contentType: String
  var body: [UInt8]
  var location: String?

  init(_ status: Status = .ok, _ contentType: String, _ body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  /// A line of plain text.
  static func text(_ status: Status, _ line: String) -> Response {
    Response(status, "text/plain; charset=utf-8", Array("\(line)\n".utf8))
  }

  static func refused(_ refusal: Request.Refusal) -> Response { text(refusal.status, refusal.reason) }

  /// `location` is a path of this server's.
  static func moved(to location: String) -> Response {
    var response = text(.movedPermanently, location)
    response.location = location
    return response
  }

  /// The response as it goes over the wire; a `HEAD` request gets everything but the body (RFC 9110, section 9.3.2).
  func bytes(hasBody: Bool, keepsAlive: Bool) -> [UInt8] {
    var head = Self.head(status, contentType)
    head += "Content-Length: \(body.count)\r\nConnection: \(keepsAlive ? "keep-alive" : "close")\r\n"
    if let location { head += "Location: \(location)\r\n" }
    if status == .methodNotAllowed { head += "Allow: GET, HEAD\r\n" }
    return Array((head + "\r\n").utf8) + (hasBody ? body : [])
  }

  /// The head of a response that goes on until the connection ends (RFC 9112, section 6.3).
  static let eventStreamHead = Array((head(.ok, "text/event-stream") + "Connection: close\r\n\r\n").utf8)

  /// What every response says. A dossier that is being written is nobody else's: other sites' pages must not load or frame its files,
  /// nor does the browser keep them.
  private static func head(_ status: Status, _ contentType: String) -> String {
    """
    HTTP/1.1 \(status.rawValue) \(status.phrase)\r
    Content-Type: \(contentType)\r
    Cache-Control: no-store\r
    X-Content-Type-Options: nosniff\r
    Cross-Origin-Resource-Policy: same-origin\r
    Content-Security-Policy: frame-ancestors 'none'\r
    Referrer-Policy: same-origin\r

    """
  }
}
