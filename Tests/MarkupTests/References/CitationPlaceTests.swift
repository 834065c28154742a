import Testing

@testable import Markup

@Suite("Where citations count, and where they are plain text") struct CitationPlaceTests {
  @Test func inAParagraph() { expectCitations("One ⟦[@k]⟧ two ⟦[@k#e]⟧.") }
  @Test func adjacent() { expectCitations("One ⟦[@a]⟧⟦[@b]⟧ two.") }
  @Test func afterLettersOfSeveralBytes() { expectCitations("« Été à Nîmes » 😀 ⟦[@k]⟧ ⟦[@l]⟧") }
  @Test func inAHeading() { expectCitations("## Title ⟦[@k]⟧") }
  @Test func inASetextHeading() { expectCitations("Title ⟦[@k]⟧\n---\n") }
  @Test func inAQuote() { expectCitations("> One\n> two ⟦[@k]⟧\n") }
  @Test func inAQuoteInAQuote() { expectCitations("> > One ⟦[@k]⟧\n") }
  @Test func inALazyLine() { expectCitations("> One\ntwo ⟦[@k]⟧\n") }
  @Test func inAnItem() { expectCitations("- One ⟦[@k]⟧\n  - two ⟦[@l]⟧\n\n      text ⟦[@m]⟧\n") }
  @Test func inANumberedItem() { expectCitations("10. One\n    two ⟦[@k]⟧\n") }
  @Test func inATask() { expectCitations("- [ ] One ⟦[@k]⟧\n- [x] two\n") }
  @Test func behindATab() { expectCitations("-\tOne\n\n\ttwo ⟦[@k]⟧\n") }
  @Test func inACell() { expectCitations("| a | b |\n|---|---|\n| ⟦[@k]⟧ | x \\| y ⟦[@l, p. 4]⟧ |\n") }
  @Test func inATableHead() { expectCitations("| a ⟦[@k]⟧ | b |\n|---|---|\n| c | d |\n") }
  @Test func inAFootnote() { expectCitations("One[^1].\n\n[^1]: Two ⟦[@k]⟧\n") }
  @Test func inEmphasis() { expectCitations("*One ⟦[@a]⟧* **two ⟦[@b]⟧** ~~three ⟦[@c]⟧~~") }
  @Test func onItsOwn() { expectCitations("⟦[@k]⟧") }
  @Test func asWholeEmphasis() { expectCitations("*⟦[@k]⟧*") }
  @Test func behindAnExclamation() { expectCitations("Never!⟦[@k]⟧") }
  @Test func behindALinkOrBeforeABracket() { expectCitations("[a](https://e.org)⟦[@k]⟧[b]") }
  @Test func behindABareAddress() {
    let parsed = Parsed("See https://e.org/a.[@k]")
    #expect(parsed.filled == "<p>See <a href=\"https://e.org/a\">https://e.org/a</a>.{c0}</p>\n")
    #expect(Parsed("www.e.org/(a)[@k] b").filled == "<p><a href=\"http://www.e.org/(a)\">www.e.org/(a)</a>{c0} b</p>\n")
  }
  @Test func beforeAParenthesisOfWords() { expectCitations("One ⟦[@k]⟧(as he says) two.") }
  @Test func behindAnEscapedBackslash() { expectCitations("One \\\\⟦[@k]⟧") }
  @Test func behindCodeThatEndsWithABackslash() { expectCitations("`a\\`⟦[@k]⟧") }

  @Test(arguments: [
    "`[@k]`", "`` ` [@k] ``", "    [@k]\n", "```\n[@k]\n```\n", "~~~ [@k]\n[@k]\n~~~\n", "> ```\n> [@k]\n> ```\n", "- a\n\n      [@k]\n",
    "```\n[@k,\n¶ 4]\n```\n", "[a](https://e.org/[@k])", "[a](https://e.org \"[@k]\")", "[a](<https://e.org/[@k]>)", "<https://e.org/[@k]>",
    "\\[@k]", "[a]: https://e.org/[@k]\n\n[a]", "[@k](https://e.org)", "[@k](https://e.org \"t\")", "mail k@e.org", "[k@e.org]", "[a @ b]",
    "\\\\\\[@k]",
  ])
  func isPlainText(_ text: String) {
    let parsed = Parsed(text)
    #expect(parsed.body.citations.isEmpty)
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test func plainTextIsShownAsItWasTyped() {
    #expect(Parsed("`[@k, « a »]`").filled == "<p><code>[@k, « a »]</code></p>\n")
    #expect(Parsed("```\n[@k,\n¶ 4] \"x\"\n```\n").filled.contains("<code>[@k,\n¶ 4] &quot;x&quot;\n</code>"))
    #expect(Parsed("> ```\n> [en] [[a|b]]\n> ```\n").filled.contains("<code>[en] [[a|b]]\n</code>"))
    #expect(Parsed("<https://e.org/[@k]>").filled == "<p><a href=\"https://e.org/%5B@k%5D\">https://e.org/[@k]</a></p>\n")
    #expect(Parsed("[a](https://e.org \"« [@k] »\")").filled == "<p><a href=\"https://e.org\" title=\"« [@k] »\">a</a></p>\n")
  }

  @Test func overLinesOfAParagraph() {
    expectCitations("One ⟦[@k,\n¶ 4]⟧ two ⟦[see\n@l;\n@m]⟧.")
    expectCitations("> One ⟦[@k,\n> ¶ 4]⟧ two.")
    expectCitations("- One ⟦[@k,\n  ¶ 4]⟧ two.\n- ⟦[see\n  @l]⟧\n")
    expectCitations("One ⟦[@k,  \n¶ 4]⟧ two")
    #expect(Parsed("One [@k,\n¶ 4] two").filled == "<p>One{c0} two</p>\n")
    #expect(Parsed("> One [@k,\n> ¶ 4]\n> two").filled == "<blockquote>\n<p>One{c0}\ntwo</p>\n</blockquote>\n")
  }

  @Test func overLinesOfTwoBlocksIsAFault() {
    expectFaults(.badCitation, "## One ⟦[@k,⟧\nfour] two")
    expectFaults(.badCitation, "One ⟦[@k,⟧\n> four] two")
    expectFaults(.badCitation, "One ⟦[@⟧k,\n- four] two")
    expectFaults(.badCitation, "One ⟦[@⟧k,\n\nfour] two")
  }

  @Test func theMarkFollowsItsWordWithoutSpace() {
    let parsed = Parsed("One [@a] two\n[@b]\nthree *four [@c]* [@d].")
    #expect(parsed.filled == "<p>One{c0} two{c1}\nthree <em>four{c2}</em>{c3}.</p>\n")
    #expect(parsed.runs == ["One two three four."])
    #expect(parsed.body.citations.map(\.offset) == [3, 7, 18, 18])
  }

  @Test func aMarkThatBeginsALineKeepsTheBreakBehindIt() {
    #expect(Parsed("[@k]\nOne").filled == "<p>{c0}\nOne</p>\n")
    #expect(Parsed("[[a]]\nOne").filled == "<p>{l0}\nOne</p>\n")
  }

  @Test func insideALinkIsAFault() { expectFaults(.citationInLink, "[one ⟦[@k]⟧ two](https://e.org)") }
}
