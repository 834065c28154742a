import Evidence
import Testing

@testable import Intake

@Suite struct ExtractDraftTests {
  private func draft(_ text: String, id: String? = nil, taken: Set<String> = [], translation: String? = nil) -> ExtractDraft {
    let article = ArticleText(text)
    return ExtractDraft(
      FoundQuotation(0..<article.bytes.count, of: article), of: article, cuts: false, id: id, taken: taken, translation: translation)
  }

  /// Each of these is something to Markdown, to us or to YAML; as an extract it has to be nothing but itself.
  @Test(arguments: [
    "# no heading", "- no list", "+ no list", "* no list", "1. no list", "12) no list", "> no quote", "--- no rule", "=== nothing", "    no code",
    "*no* _stress_ **here**", "snake_case_name", "`no code`", "```no fence", "~~not struck~~", "~~~ no fence", "[no](https://example.org/)",
    "[en] no translation", "[@no-citation]", "[[no-link]]", "[sic] and [...] and [^1]", "<b>no tag</b>", "a < b & c > d", "&eacute; &amp; &#233;",
    #"a \* b \ c"#, "| no | table |", "https://example.org/a_b*c", "“quoted”, « cité », \"plain\"", "a\u{A0}b\u{202F}c", "l’été n’aurions", "![no image](x)",
    "Word -- word --- word...", "$5 ^ {x} %", "@someone wrote",
  ])
  func aPassageReadsAsItself(_ text: String) {
    #expect(draft(text).isFaithful(to: ArticleText(text), language: "en"), "\(draft(text).markdown)")
    let within = "Before. \(text) After."
    #expect(draft(within).isFaithful(to: ArticleText(within), language: nil), "\(draft(within).markdown)")
  }

  @Test func eachParagraphOfThePassageIsOneOfTheQuote() {
    #expect(draft("First.\n\nSecond.", id: "x").markdown == "## x\n> First.\n>\n> Second.\n")
    #expect(draft("First.\r\nSecond.").isFaithful(to: ArticleText("First.\r\nSecond."), language: "en"))
  }

  @Test func aTranslationHasItsPlace() {
    #expect(draft("Mots.", id: "x", translation: "en").markdown == "## x\n> Mots.\n\n> [en] …\n")
  }

  @Test func anIDIsMadeOfTellingWordsAndIsNotTaken() {
    let text = "« Nous n’aurions pas dû publier cette annonce si vite », a écrit M. Roy."
    #expect(draft(text).id == "aurions-publier-annonce")
    #expect(draft(text, taken: ["aurions-publier-annonce", "aurions-publier-annonce-2"]).id == "aurions-publier-annonce-3")
    #expect(draft("200 M$").id == "200")
    #expect(draft("合意").id == "passage")
    #expect(draft("of the").id == "of-the")
  }

  @Test func theSectionGoesToTheEndAfterOneBlankLine() {
    let section = draft("Word.", id: "w")
    for (before, after) in [
      ("a\n", "a\n\n## w\n> Word.\n"), ("a", "a\n\n## w\n> Word.\n"), ("a\n\n", "a\n\n## w\n> Word.\n"), ("", "## w\n> Word.\n"),
      ("a\r\n", "a\r\n\r\n## w\r\n> Word.\r\n"), ("a\r\n\r\n", "a\r\n\r\n## w\r\n> Word.\r\n"),
    ] {
      #expect(String(decoding: section.added(to: Array(before.utf8)), as: UTF8.self) == after)
    }
  }
}
