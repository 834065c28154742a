import Testing

@testable import Markup

@Suite("Top-level blocks") struct BlockTests {
  @Test func inOrderWithTheirLines() {
    let marked: Marked = "⟦## A⟧\n\n⟦Para\ngraph [@a]⟧\n\n⟦> Quote [[b]]⟧\n\n⟦- item⟧\n\n⟦```\ncode\n```⟧\n\n⟦***⟧\n\n⟦| a |\n|---|⟧\n\n⟦Last[^1]⟧\n\n⟦[^1]: Note [@c]⟧\n"
    let body = marked.parsed().body
    #expect(body.blocks.map(\.kind) == [.heading(level: 2, anchor: "a"), .paragraph, .quote, .list, .code, .rule, .table, .paragraph, .footnotes])
    #expect(body.blocks.map(\.span.range) == marked.places)
    #expect(body.blocks.map(\.citations) == [0..<0, 0..<1, 1..<1, 1..<1, 1..<1, 1..<1, 1..<1, 1..<1, 1..<2])
    #expect(body.blocks.map(\.links.count) == [0, 0, 1, 0, 0, 0, 0, 0, 0])
  }

  @Test func theirTextIsWithoutMarkupAndMarks() {
    let parsed = Parsed("## A *b*\n\nOne `two` [three](x.md) [@k]\nfour \\* &amp; [[a|five]].\n\n```\nx < y\n```\n\n| a | b |\n|-|-|\n| c |\n")
    #expect(parsed.runs == ["A b", "One two three four * & five.", "x < y", "a", "b", "c", ""])
  }

  @Test func theInsideOfAQuoteAndAHeading() {
    let parsed = Parsed("> « One » [@k]\n>\n> two\n\n## Three *four*\n")
    let inner = parsed.body.blocks.map { String(decoding: parsed.body.html[$0.inner], as: UTF8.self) }
    #expect(inner == ["<p>« One »</p>\n<p>two</p>\n", "Three <em>four</em>"])
  }

  @Test(arguments: [
    ("> One [@k]", true), ("> One [@k].", true), ("> One. [@k]\n", true), ("> « One [@k] »", true), ("> One [@k] two", false), ("> One\n>\n> two [@k]", true),
    ("> One [@k]\n>\n> two", false), ("> One [@k] `x`", false), ("> One [@k] [[a]]", false), ("> One", false), ("> *One [@k]*", true), ("> One [@k][@l]", true),
  ])
  func endsWithACitationOrNot(_ text: String, _ ends: Bool) { #expect(Parsed(text).body.blocks[0].endsWithCitation == ends) }

  @Test(arguments: [
    ("> [en] Words", "en", "Words"), ("> [fr-CA]\n> Words", "fr-CA", "Words"), ("> [en]   Words", "en", "Words"), ("> [zh-Hant-TW] Words", "zh-Hant-TW", "Words"),
  ])
  func aQuoteMayOpenWithItsLanguage(_ text: String, _ tag: String, _ words: String) {
    let parsed = Parsed(text)
    #expect(parsed.body.blocks[0].language == tag)
    #expect(parsed.runs == [words])
    #expect(parsed.filled == "<blockquote>\n<p>\(words)</p>\n</blockquote>\n")
  }

  @Test(arguments: ["> [Il] part", "> [He] said", "> [note] a", "> a [en] b", "[en] a", "> a\n>\n> [en] b", "> [en]b", "> `[en] a`", "> \\[en] a", "> [\u{2026}] a", "- [en] a"])
  func whatIsNoLanguageTagIsText(_ text: String) {
    let parsed = Parsed(text)
    #expect(parsed.body.blocks[0].language == nil)
    #expect(parsed.runs.joined().contains("[") || text.contains("`"))
  }

  @Test func theEditorsOwnWordsAreMarked() {
    let parsed = Parsed("One. [ed.]\n\nTwo `[ed.]` \\[ed.]\n")
    #expect(parsed.body.blocks.map(\.isEditorial) == [true, false])
    #expect(parsed.filled == "<p>One.{ed}</p>\n<p>Two <code>[ed.]</code> [ed.]</p>\n")
    #expect(parsed.runs == ["One.", "Two [ed.] [ed.]"])
  }

  @Test func whatTheSiteWritesInItsOwnWay() {
    #expect(Parsed("***\n").filled == "<hr>\n")
    #expect(Parsed("a\\\nb\n").filled == "<p>a<br>\nb</p>\n")
    #expect(Parsed("- [ ] a\n- [x] b\n").filled == "<ul>\n<li class=\"task\">☐ a</li>\n<li class=\"task\">☑ b</li>\n</ul>\n")
    #expect(
      Parsed("| a | b | c |\n|:-|:-:|-:|\n| 1 | 2 | 3 |\n").filled
        == "<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n<th class=\"left\">a</th>\n<th class=\"center\">b</th>\n<th class=\"right\">c</th>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr>\n<td class=\"left\">1</td>\n<td class=\"center\">2</td>\n<td class=\"right\">3</td>\n</tr>\n</tbody>\n</table>\n</div>\n")
  }
}
