import Testing

@testable import Markup

@Suite("Headings and their anchors") struct HeadingTests {
  private func anchors(_ text: String) -> [String] {
    Parsed(text).body.blocks.compactMap { if case .heading(_, let anchor) = $0.kind { anchor } else { nil } }
  }

  @Test(arguments: [
    ("Excuses", "excuses"), ("L’été à Nîmes", "lete-a-nimes"), ("Œuvre & Cie", "oeuvre-cie"), ("E\u{301}te\u{301}", "ete"), ("  a -- b  ", "a-b"), ("§ 4.2", "4-2"),
    ("Don't", "dont"), ("日本", ""), ("Straße", "strasse"),
  ])
  func aSlugIsPlain(_ text: String, _ slug: String) { #expect(Slug.make(text) == slug) }

  @Test func eachIsUnique() {
    #expect(anchors("## A\n\n## A\n\n## A\n\n## A 2\n\n## 日本\n\n## !\n") == ["a", "a-2", "a-3", "a-2-2", "section", "section-2"])
    #expect(anchors("## A 2\n\n## A\n\n## A\n") == ["a-2", "a", "a-3"])
  }

  @Test func theyStandInTheHTMLBeforeEverySlot() {
    let parsed = Parsed("## [M. *Roy*](a.md) « b » [@k]\n\n### [[c|d]]\n")
    #expect(parsed.filled == "<h2 id=\"m-roy-b\">{a0}M. <em>Roy</em></a> {q0}« b »{/q0}{c0}</h2>\n<h3 id=\"d\">{l1}</h3>\n")
  }

  @Test func markupAndCitationsAreNotPartOfThem() { #expect(anchors("## *A* `b` [@k#e] c\n\nD [@k]\n---\n") == ["a-b-c", "d"]) }

  @Test func theFirstLevelIsThePagesTitle() {
    expectFaults(.headingLevel, "⟦# A⟧\n\nb\n")
    expectFaults(.headingLevel, "⟦A⟧\n===\n")
    #expect(Parsed("# A").filled == "<h2 id=\"a\">A</h2>\n")
  }
}
