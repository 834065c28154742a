@testable import Preview
import TestSupport
import Testing

@Suite("Pages that stay in touch")
struct NewsTests {
  static let whole = "{\"errors\":0,\"warnings\":0,\"text\":\"\"}"

  /// The next event: its name and data.
  func event(_ wire: Wire) -> String {
    let lines = wire.read(upTo: "\n\n").split(separator: "\n")
    return lines.filter { $0.hasPrefix("event: ") || $0.hasPrefix("data: ") }.map { String($0.drop { $0 != " " }.dropFirst()) }.joined(separator: " ")
  }

  /// A connection that has had its head and the first word on how things are.
  func news(_ dossier: ServedDossier, _ page: String, version: String? = nil) throws -> Wire {
    let wire = try dossier.news(page, version: try version ?? dossier.version(page))
    #expect(wire.read(upTo: "\r\n\r\n").contains("Content-Type: text/event-stream\r\n"))
    #expect(event(wire).hasPrefix("state "))
    return wire
  }

  @Test func aPageThatChangedIsToldToReloadAndOthersAreNot() async throws {
    var dossier = try await ServedDossier()
    let changed = try news(dossier, "notes/money.html")
    let other = try news(dossier, "people/ida-roy.html")
    try await dossier.save("---\ntitle: Money\n---\nOther words altogether.\n", to: "Content/Notes/money.md")
    #expect(event(changed) == "state \(Self.whole)")
    #expect(event(changed) == "reload {}")
    #expect(try dossier.get("/notes/money.html").body.contains("Other words altogether."))
    try await dossier.save("---\ntitle: Money\n---\nStill other words.\n", to: "Content/Notes/money.md")
    #expect(event(other) == "state \(Self.whole)")
    #expect(event(other) == "state \(Self.whole)")
    dossier.server.stop()
  }

  @Test func aPageThatIsStaleWhenItComesIsToldAtOnce() async throws {
    let dossier = try await ServedDossier()
    let stale = try news(dossier, "index.html", version: "another-run-of-the-server")
    #expect(event(stale) == "reload {}")
    dossier.server.stop()
  }

  @Test func errorsAreToldAndTheLastGoodPageStays() async throws {
    var dossier = try await ServedDossier()
    let page = try dossier.get("/notes/money.html").body
    let text = try #require(dossier.folder.text("Content/Notes/money.md"))
    let wire = try news(dossier, "notes/money.html")
    try await dossier.save(text + "\n[[nobody]]\n", to: "Content/Notes/money.md")
    #expect(event(wire) == "state {\"errors\":1,\"warnings\":0,\"text\":\"there is no page `nobody`\"}")
    #expect(try dossier.get("/notes/money.html").body == page)
    try await dossier.save(text, to: "Content/Notes/money.md")
    #expect(event(wire) == "state \(Self.whole)")
    dossier.server.stop()
    // The page is as it was: there was nothing to reload.
    #expect(wire.readAll() == "")
  }

  @Test func aPageThatVanishedIsToldAndToldWhenItIsBack() async throws {
    var dossier = try await ServedDossier()
    let note = "---\ntitle: New\n---\nText.\n"
    try await dossier.save(note, to: "Content/Notes/new.md")
    let wire = try news(dossier, "notes/new.html")
    try await dossier.save(nil, to: "Content/Notes/new.md")
    #expect(event(wire).hasPrefix("state ") && event(wire) == "gone {}")
    #expect(try dossier.get("/notes/new.html").status == 404)
    try await dossier.save(note + "More.\n", to: "Content/Notes/new.md")
    #expect(event(wire).hasPrefix("state ") && event(wire) == "reload {}")
    dossier.server.stop()
  }

  @Test func aDossierThatBeginsBrokenIsShownWhenItIsMended() async throws {
    var dossier = try await ServedDossier(broken: true)
    let first = try dossier.get("/")
    #expect(first.status == 200 && first.body.contains("Nothing to show yet"))
    let wire = try news(dossier, "index.html")
    try await dossier.save(nil, to: "Content/Notes/broken.md")
    #expect(event(wire).hasPrefix("state ") && event(wire) == "reload {}")
    #expect(try !dossier.get("/").body.contains("Nothing to show yet"))
    dossier.server.stop()
  }
}

@Suite("What a preview adds to a page")
struct ServedPageTests {
  @Test(arguments: [
    ("default-src 'none'; script-src 'self'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
    ("default-src 'none'; script-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
    ("script-src 'sha256-x='; connect-src https://a.example", "script-src 'self' 'sha256-x='; connect-src 'self' https://a.example"),
    ("default-src https:", "default-src https:; script-src 'self' https:; connect-src 'self' https:"),
    ("img-src data:", "img-src data:"), ("", ""),
  ])
  func thePolicyLetsItsScriptIn(_ policy: String, _ served: String) {
    #expect(ServedPolicy.adjusted(policy) == served)
  }

  @Test func thePageIsOtherwiseWhatIsWritten() {
    let html = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"></head><body>é</body></html>"
    let served = String(decoding: ServedPage.page(Array(html.utf8), path: "a\"b.html", version: "v"), as: UTF8.self)
    #expect(
      served == "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; connect-src 'self'\">"
        + "<script src=\"/_dossier/preview.js\" data-page=\"a&quot;b.html\" data-version=\"v\" defer></script></head><body>é</body></html>")
  }

  @Test func aPageWithoutAHeadGetsItToo() {
    #expect(String(decoding: ServedPage.page(Array("<p>x".utf8), path: "x", version: "v"), as: UTF8.self).hasPrefix("<p>x<script src="))
  }
}
