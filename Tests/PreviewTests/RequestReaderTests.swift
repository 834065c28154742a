import Testing

@testable import Preview

@Suite struct RequestReaderTests {
  func read(_ text: String) -> RequestReader.Outcome { RequestReader.read(Array(text.utf8)[...]) }

  func refusal(_ text: String) -> Status? {
    if case .refused(let refusal) = read(text) { refusal.status } else { nil }
  }

  @Test func aRequestIsItsPathQueryAndHost() {
    let text = "GET /events/x.html?a=b HTTP/1.1\r\nHost: 127.0.0.1:4711\r\nSec-Fetch-Site: none\r\n\r\n"
    let request = Request(
      method: .get, path: "/events/x.html", query: "a=b", host: "127.0.0.1:4711", fetchSite: "none", fetchMode: nil, keepsAlive: true)
    #expect(read(text) == .request(request, length: text.utf8.count))
    #expect(read(text + "GET /next") == .request(request, length: text.utf8.count))
  }

  @Test func linesMayEndWithoutAReturn() {
    #expect(refusal("HEAD / HTTP/1.1\nhost: x\n\n") == nil)
    #expect(read("HEAD / HTTP/1.1\nhost: x\n") == .incomplete)
  }

  @Test(arguments: ["", "G", "GET / HTTP/1.1\r\nHost: x\r\n", "\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r"])
  func whatHasNotEndedIsWaitedFor(_ text: String) {
    #expect(read(text) == .incomplete)
  }

  @Test(arguments: [
    ("GET /\r\n\r\n", Status.badRequest), ("GET  / HTTP/1.1\r\nHost: x\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\r\n", .badRequest), ("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost : x\r\n\r\n", .badRequest), ("GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n", .badRequest),
    ("GET x HTTP/1.1\r\nHost: x\r\n\r\n", .badRequest), ("GET * HTTP/1.1\r\nHost: x\r\n\r\n", .badRequest),
    ("GET /\u{0} HTTP/1.1\r\nHost: x\r\n\r\n", .badRequest), ("GET /é HTTP/1.1\r\nHost: x\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", .badRequest),
    ("GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", .badRequest),
    ("POST / HTTP/1.1\r\nHost: x\r\n\r\n", .methodNotAllowed), ("get / HTTP/1.1\r\nHost: x\r\n\r\n", .methodNotAllowed),
    ("CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n", .methodNotAllowed), ("GET / HTTP/2.0\r\nHost: x\r\n\r\n", .versionNotSupported),
    ("GET / XYZ/1.1\r\nHost: x\r\n\r\n", .badRequest),
  ])
  func whatCannotBeServedIsRefused(_ text: String, _ status: Status) {
    #expect(refusal(text) == status)
  }

  @Test func aHeadHasALimit() {
    let field = "X: " + String(repeating: "y", count: 1000) + "\r\n"
    #expect(refusal("GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: field, count: 10) + "\r\n") == nil)
    #expect(refusal("GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: field, count: 20)) == .headerFieldsTooLarge)
    #expect(refusal(String(repeating: "x", count: 16 << 10)) == .headerFieldsTooLarge)
  }

  @Test func aWholeAddressNamesTheHost() {
    guard case .request(let request, _) = read("GET http://evil.example/a?b HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n") else {
      Issue.record("refused")
      return
    }
    #expect(request.host == "evil.example" && request.path == "/a" && request.query == "b")
  }

  @Test(arguments: [
    ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: close\r\n", false), ("HTTP/1.0", "", false),
    ("HTTP/1.0", "Connection: keep-alive\r\n", true),
  ])
  func whetherTheConnectionStays(_ version: String, _ field: String, _ stays: Bool) {
    guard case .request(let request, _) = read("GET / \(version)\r\nHost: x\r\n\(field)\r\n") else {
      Issue.record("refused")
      return
    }
    #expect(request.keepsAlive == stays)
  }
}

@Suite struct FilePathTests {
  @Test(arguments: [
    ("/", ""), ("/events/", "events/"), ("/events/x.html", "events/x.html"), ("/%65vents/x.html", "events/x.html"),
    ("/a%20b", "a b"), ("/caf%C3%A9", "café"), ("/a+b", "a+b"), ("/...", "..."), ("/.x", ".x"),
  ])
  func aPathIsDecoded(_ path: String, _ file: String) {
    #expect(PercentDecoding.filePath(path) == file)
  }

  @Test(arguments: [
    "", "x", "//", "/a//b", "/../x", "/a/../../x", "/a/..", "/./x", "/%2e%2e/x", "/%2E%2e%2fx", "/a%2f..%2f..%2fx", "/..%5cx", "/a\\b",
    "/a%00", "/a%0a", "/%7f", "/%", "/%4", "/%zz", "/%ff", "/%c0%ae%c0%ae/x", "//etc/passwd", "/%2fetc/passwd",
  ])
  func whatNoSiteHoldsIsRefused(_ path: String) {
    #expect(PercentDecoding.filePath(path) == nil)
  }

  @Test func aQueryHasNamesAndValues() {
    #expect(PercentDecoding.value(of: "page", in: "version=1&page=events%2Fx.html") == "events/x.html")
    #expect(PercentDecoding.value(of: "age", in: "page=x") == nil)
    #expect(PercentDecoding.value(of: "page", in: "page") == nil)
    #expect(PercentDecoding.value(of: "page", in: "page=%f") == nil)
  }
}
