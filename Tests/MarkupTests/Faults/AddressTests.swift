import Testing

@testable import Markup

@Suite("Addresses that no page may lead to") struct AddressTests {
  @Test func inlineByReferenceAndAlone() {
    expectFaults(.unsafeURL, "[a](⟦javascript:alert(1)⟧)")
    expectFaults(.unsafeURL, "[a](<⟦JavaScript:x⟧> \"t\")")
    expectFaults(.unsafeURL, "[a][b]\n\n[b]: ⟦vbscript:x⟧\n")
    expectFaults(.unsafeURL, "<⟦file:///etc/passwd⟧>")
    expectFaults(.unsafeURL, "x\n\n> - [a](⟦data:text/html,x⟧)\n")
    expectFaults(.unsafeURL, "ftp: [a](⟦ftp://e.org⟧)")
  }

  @Test(arguments: [
    "[a](java&#10;script:x)", "[a](java&Tab;script:x)", "[a](<java\tscript:x>)", "[a](&#1;javascript:x)", "[a](java\\script:x)", "[a](&#x6A;avascript:x)", "[a](javascript&colon;x)",
    "[a](data:image/png,x)", "[a](<  javascript:x>)", "ftp://e.org", "[a]\n\n[a]: j&#97;vascript:x",
  ])
  func inDisguise(_ text: String) {
    let parsed = Parsed(text)
    let isUnknownPath = parsed.body.links.contains { if case .path = $0.target { true } else { false } }
    #expect(parsed.codes == [.unsafeURL] || isUnknownPath)
    #expect(!parsed.filled.lowercased().contains("script:"))
  }

  @Test func badPaths() {
    expectFaults(.badLink, "[a](⟦/etc/passwd⟧)")
    expectFaults(.badLink, "[a](⟦//e.org⟧)")
    #expect(Parsed("[a]()").codes == [.badLink])
  }

  @Test(arguments: ["[a](https://e.org)", "[a](mailto:a@e.org)", "http://e.org", "www.e.org", "a@e.org", "[a](HTTPS://e.org)", "[a](../x.md)", "[a](x.md?y)", "[a](#b)"])
  func areFine(_ text: String) { #expect(Parsed(text).diagnostics.isEmpty) }

  @Test func images() {
    expectFaults(.imageUnsupported, "One ![two](⟦x.png⟧) three")
    expectFaults(.imageUnsupported, "![a][b]\n\n[b]: ⟦javascript:x⟧\n")
    #expect(Parsed("a ![[@k] « b »](x)").filled == "<p>a </p>\n")
  }

  @Test func aYearThatBeginsAQuotedLine() {
    expectFaults(.quoteAsList, "> ⟦2026⟧. The year\n")
    #expect(Parsed("> 2026. The year").diagnostics[0].fixes.map(\.replacement) == ["\\"])
    #expect(Parsed("> 2026\\. The year\n\n> 3. three\n\n32. x\n").diagnostics.isEmpty)
  }
}
