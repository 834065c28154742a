import Preview
import TestSupport
import Testing

/// A dossier that is served on a free port.
struct ServedDossier {
  let folder = leaseFolder()
  let server: PreviewServer
  let port: UInt16
  private var kept: Workspace

  init(broken: Bool = false) async throws {
    if broken { folder.write("---\ntitle: A\n---\n[[nobody]]\n", to: "Content/Notes/broken.md") }
    kept = workspace(folder)
    let site = try #require(await kept.build(after: .all))
    let listener = try Listener.open(ports: [0])
    port = listener.port
    server = try #require(PreviewServer(listener, run: "test", jobs: 2, site, Self.problems(site)))
  }

  static func problems(_ site: BuiltSite) -> Problems {
    let errors = site.diagnostics.filter { $0.severity == .error }
    return Problems(errors: errors.count, warnings: site.diagnostics.count - errors.count, text: errors.map(\.message).joined(separator: "\n"))
  }

  /// Saves a file, builds and shows it.
  mutating func save(_ text: String?, to path: String) async throws {
    if let text { folder.write(text, to: path) } else { folder.run("rm '\(folder.path)/\(path)'") }
    var changes = Changes()
    changes.files = [path]
    let site = try #require(await kept.build(after: changes))
    server.show(site, Self.problems(site))
  }

  func wire() throws -> Wire { try #require(Wire(port: port)) }

  /// The response to one request with the right host.
  func get(_ target: String, method: String = "GET", fields: String = "") throws -> (status: Int, head: String, body: String) {
    let wire = try wire()
    wire.send("\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(fields)\r\n")
    return wire.response(hasBody: method != "HEAD")
  }

  /// The version of a page, as it says itself.
  func version(_ path: String) throws -> String {
    let body = try get("/" + path).body
    let after = try #require(body.firstRange(of: "data-version=\"")).upperBound
    return String(body[after...].prefix { $0 != "\"" })
  }

  /// A connection for news of a page.
  func news(_ page: String, version: String) throws -> Wire {
    let wire = try wire()
    wire.send("GET /_dossier/news?page=\(page)&version=\(version) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    return wire
  }
}

@Suite("Serving a dossier")
struct ServerTests {
  @Test func filesAreServedWithTheirTypes() async throws {
    let dossier = try await ServedDossier()
    let home = try dossier.get("/")
    #expect(home.status == 200 && home.head.contains("Content-Type: text/html; charset=utf-8\r\n"))
    #expect(home.body.hasPrefix("<!DOCTYPE html>") && home.body.contains("<script src=\"/_dossier/preview.js\" data-page=\"index.html\""))
    #expect(try dossier.get("/index.html").body == home.body)
    let style = try dossier.get("/assets/site.css")
    #expect(style.status == 200 && style.head.contains("Content-Type: text/css; charset=utf-8\r\n") && !style.body.contains("_dossier"))
    #expect(try dossier.get("/assets/icon.svg").head.contains("Content-Type: image/svg+xml\r\n"))
    #expect(try dossier.get("/events/").status == 200)
    let moved = try dossier.get("/events")
    #expect(moved.status == 301 && moved.head.contains("Location: /events/\r\n"))
    #expect(try dossier.get("/_dossier/preview.js").head.contains("Content-Type: text/javascript"))
    dossier.server.stop()
  }

  @Test func aHeadIsAResponseWithoutItsBody() async throws {
    let dossier = try await ServedDossier()
    let wire = try dossier.wire()
    wire.send("HEAD / HTTP/1.1\r\nHost: 127.0.0.1:\(dossier.port)\r\nConnection: close\r\n\r\n")
    let all = wire.readAll()
    #expect(all.hasPrefix("HTTP/1.1 200 OK\r\n") && all.hasSuffix("\r\n\r\n") && !all.contains("<html"))
    #expect(all.contains("Content-Length: \(try dossier.get("/").body.utf8.count)\r\n"))
    dossier.server.stop()
  }

  @Test func aMissingPageIsTheSitesOwn() async throws {
    let dossier = try await ServedDossier()
    let missing = try dossier.get("/nothing.html")
    #expect(missing.status == 404 && missing.body.contains("<h1>") && missing.body.contains("data-page=\"nothing.html\""))
    let deep = try dossier.get("/events/%3Cb%3E.html")
    #expect(deep.status == 404 && deep.body.contains("&lt;b&gt;") && !deep.body.contains("<b>"))
    dossier.server.stop()
  }

  @Test(arguments: [
    "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/events/../../archive/gazette-0214.txt", "/..%5c..%5cx",
    "//etc/passwd", "/%00", "/index.html%00.txt", "/%ff", "/Content/dossier.yml", "/archive/gazette-0214.txt", "/.dossier-manifest.json",
    "/Content/../Content/index.md", "/proc/self/environ", "/etc/passwd", "file:///etc/passwd", "/link/dossier.yml",
  ])
  func nothingButTheSiteIsServed(_ target: String) async throws {
    let dossier = try await ServedDossier()
    dossier.folder.run("ln -s '\(dossier.folder.path)/Content' '\(dossier.folder.path)/link'")
    let response = try dossier.get(target)
    #expect(response.status == 404 || response.status == 400, "\(target): \(response.status)")
    #expect(!response.body.contains("root:") && !response.body.contains("title: ") && !response.body.contains("PATH="))
    dossier.server.stop()
  }

  @Test func onlyThisMachinesNamesAreAnsweredTo() async throws {
    let dossier = try await ServedDossier()
    for (host, status) in [
      ("127.0.0.1:\(dossier.port)", 200), ("LOCALHOST:\(dossier.port)", 200), ("evil.example", 403), ("evil.example:\(dossier.port)", 403),
      ("127.0.0.1", 403), ("127.0.0.1:1", 403), ("127.0.0.1.evil.example:\(dossier.port)", 403), ("", 403),
    ] {
      let wire = try dossier.wire()
      wire.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
      #expect(wire.response().status == status, "\(host)")
    }
    #expect(try dossier.get("http://evil.example/").status == 403)
    #expect(try dossier.get("http://127.0.0.1:\(dossier.port)/").status == 200)
    dossier.server.stop()
  }

  @Test func anotherSitesPageReadsNothing() async throws {
    let dossier = try await ServedDossier()
    for (fields, status) in [
      ("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n", 403), ("Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\n", 403),
      ("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n", 200), ("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors\r\n", 200),
      ("Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n", 200),
    ] {
      #expect(try dossier.get("/", fields: fields).status == status, "\(fields)")
    }
    let head = try dossier.get("/").head
    #expect(head.contains("Cross-Origin-Resource-Policy: same-origin\r\n") && head.contains("frame-ancestors 'none'"))
    #expect(!head.contains("Access-Control"))
    dossier.server.stop()
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PROPFIND"])
  func pagesAreReadAndNothingElse(_ method: String) async throws {
    let dossier = try await ServedDossier()
    let response = try dossier.get("/", method: method)
    #expect(response.status == 405 && response.head.contains("Allow: GET, HEAD\r\n"))
    dossier.server.stop()
  }

  @Test func severalRequestsOnOneConnectionAreAnsweredInTurn() async throws {
    let dossier = try await ServedDossier()
    let wire = try dossier.wire()
    let request = { (path: String) in "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(dossier.port)\r\n\r\n" }
    wire.send(String(repeating: request("/") + request("/nothing.html"), count: 20))
    for _ in 0..<20 {
      #expect(wire.response().status == 200)
      #expect(wire.response().status == 404)
    }
    wire.send(request("/"))
    #expect(wire.response().status == 200)
    dossier.server.stop()
  }

  @Test func slowHugeAndBrokenRequestsHoldUpNobody() async throws {
    let dossier = try await ServedDossier()
    let slow = try (0..<20).map { _ in try dossier.wire() }
    for wire in slow { wire.send("GET / HTTP/1.1\r\nHo") }
    let huge = try dossier.wire()
    huge.send("GET / HTTP/1.1\r\nX: " + String(repeating: "x", count: 1 << 20))
    #expect(huge.response().status == 431)
    let noise = try dossier.wire()
    noise.send((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) } + Array("\r\n\r\n".utf8))
    #expect(noise.response().status == 400)
    // Who asks and does not read: what waits for them is bounded by what they asked for.
    let deaf = try dossier.wire()
    deaf.send(String(repeating: "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(dossier.port)\r\n\r\n", count: 5000))
    #expect(try dossier.get("/").status == 200)
    for wire in slow { wire.send("st: 127.0.0.1:\(dossier.port)\r\n\r\n") }
    for wire in slow { #expect(wire.response().status == 200) }
    dossier.server.stop()
  }

  @Test func theEndFreesThePortAndClosesEverything() async throws {
    let dossier = try await ServedDossier()
    let open = try dossier.news("index.html", version: "x")
    _ = open.read(upTo: "\n\n")
    dossier.server.stop()
    #expect(Wire(port: dossier.port) == nil)
    _ = open.readAll()
    let again = try Listener.open(ports: [dossier.port])
    #expect(again.port == dossier.port)
    #expect(throws: ListenFault.self) { try Listener.open(ports: [dossier.port]) }
    let other = try Listener.open(ports: [dossier.port, 0])
    #expect(other.port != dossier.port)
    again.close()
    other.close()
  }
}

