/// What a browser asks for: the head of an HTTP/1.1 request (RFC 9112). Requests that are served have no body.
struct Request: Sendable, Equatable {
  var method: Method
  /// As it was sent, up to `?`, not decoded: `/events/x.html`.
  var path: String
  /// What follows `?`; empty where nothing does.
  var query: String
  /// The host that the browser means, with its port: `127.0.0.1:4711`.
  var host: String
  /// Where the request comes from, as the browser says (Fetch Metadata, section 2.3); `nil` where it does not.
  var fetchSite: String?
  /// `navigate` where somebody follows a link (Fetch Metadata, section 2.2).
  var fetchMode: String?
  /// Whether the connection stays open for another request.
  var keepsAlive: Bool

  enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
  }

  /// Why a request is not served.
  struct Refusal: Error, Sendable, Equatable {
    var status: Status
    var reason: String
  }
}
