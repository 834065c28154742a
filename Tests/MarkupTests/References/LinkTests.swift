import Testing

@testable import Markup

@Suite("Links between pages") struct LinkTests {
  @Test func wikiLinksStandWhereTheyWereTyped() {
    expectLinks("É ⟦[[jean-roy]]⟧ and ⟦[[jean-roy|M. Roy]]⟧, ⟦[[contrat/v2#clause]]⟧ ⟦[[#here]]⟧")
    expectLinks("> - ⟦[[a|one\n>   two]]⟧ x")
    expectLinks("| a |\n|---|\n| ⟦[[a\\|b]]⟧ |")
    expectLinks("*⟦[[a]]⟧* x!⟦[[b]]⟧")
  }

  @Test func theirPartsAreTakenApart() {
    let links = Parsed("[[a]] [[a#b|c d]] [[#b]] [[a|one\ntwo]] [[a\\|b]] [[a|R\\*D]]").body.links
    #expect(links.map(\.target) == [.id("a"), .id("a"), .here, .id("a"), .id("a"), .id("a")])
    #expect(links.map(\.anchor) == [nil, "b", "b", nil, nil, nil])
    #expect(links.map(\.label) == [nil, "c d", nil, "one two", "b", "R*D"])
  }

  @Test func theTargetAloneHasAPlaceToo() {
    let marked: Marked = "[[⟦a#b⟧|c]] [[⟦d⟧\\|e]] [x](⟦../People/f.md#g⟧ \"t\") [⟦y⟧](⟦y⟧)"
    #expect(marked.parsed().body.links.map(\.targetSpan.range) == [marked.places[0], marked.places[1], marked.places[2], marked.places[4]])
  }

  @Test(arguments: [
    "`[[a]]`", "    [[a]]", "```\n[[a]]\n```", "\\[[a]]", "[[ ]]", "[[]]", "[[^1]]", "[x](https://e.org \"[[a]]\")", "[[a](https://e.org)]",
  ])
  func isNoWikiLink(_ text: String) { #expect(Parsed(text).body.links.isEmpty) }

  @Test func relativeLinks() {
    let links = Parsed("[a](../People/jean-roy.md) [b](x%20y.md#caf%C3%A9) [c](#here) [d](https://e.org) [e](mailto:a@e.org)").body.links
    #expect(links.map(\.target) == [.path("../People/jean-roy.md"), .path("x y.md"), .here])
    #expect(links.map(\.anchor) == [nil, "café", "here"])
  }

  @Test func theirLabelsAreTheirText() {
    let parsed = Parsed("[M. *Roy*](a.md) x [b](https://e.org) [c ](d.md) [@k] [[a|l]] [[m]].")
    #expect(parsed.body.links.map { parsed.body.string($0.text) } == ["M. Roy", "c ", "l", ""])
    #expect(parsed.filled == "<p>{a0}M. <em>Roy</em></a> x <a href=\"https://e.org\">b</a> {a1}c </a>{c0} {l2} {l3}.</p>\n")
  }

  @Test func aReferenceLeadsToItsDefinition() {
    let marked: Marked = "See [the man][r] and [r].\n\n[r]: <⟦../People/a.md⟧> 'title'\n"
    let parsed = marked.parsed()
    #expect(parsed.body.links.map(\.target) == [.path("../People/a.md"), .path("../People/a.md")])
    #expect(parsed.body.links.map(\.targetSpan.range) == [marked.places[0], marked.places[0]])
  }

  @Test func theSameAddressTwiceHasTwoPlaces() {
    let marked: Marked = "`[a](x)` x [x](⟦x⟧) [y](⟦x⟧)\n[z](\n⟦x⟧) [![i](j)](⟦k⟧)"
    #expect(marked.parsed().body.links.map(\.targetSpan.range) == marked.places)
  }

  @Test func escapesInAnAddressAreUndone() {
    let marked: Marked = "[a](⟦x\\_y.md⟧) [b](⟦p?a&amp;b⟧)"
    #expect(marked.parsed().body.links.map(\.target) == [.path("x_y.md"), .path("p?a&b")])
    #expect(marked.parsed().body.links.map(\.targetSpan.range) == marked.places)
  }

  @Test func inATableTheBarIsEscaped() {
    expectFaults(.tableBar, "| a |\n|---|\n| [[a⟦|⟧b]] |")
    #expect(Parsed("[[a|b]]").diagnostics.isEmpty)
    #expect(Parsed("| a |\n|---|\n| [[a|b]] | \n").diagnostics[0].fixes.map(\.replacement) == ["\\|"])
  }

  @Test func embeddingIsRefused() { expectFaults(.badLink, "One ⟦![[a]]⟧ two") }
  @Test func aLinkInALinkIsRefused() { expectFaults(.citationInLink, "[one ⟦[[a]]⟧ two](https://e.org)") }
}
