import Testing

@testable import Markup

@Suite("Words between quotation marks") struct QuotationTests {
  @Test func inAllThreeSorts() {
    expectQuotations("A ⟦« un »⟧, ⟦“two”⟧ and ⟦\"three\"⟧ [@k].")
    #expect(Parsed("A « un », “two” and \"three\" [@k].").claims == ["un ← k", "two ← k", "three ← k"])
  }

  @Test func entitiesCountAsTheCharactersThatTheyStandFor() {
    expectQuotations("A ⟦&laquo; un &raquo;⟧, ⟦&ldquo;two”⟧, ⟦&#171;three&#xBB;⟧ and (⟦&quot;four&#34;⟧) [@k].")
    let parsed = Parsed("&#x201C;one &amp; two&rdquo; &quot;three&quot; [@k]")
    #expect(parsed.claims == ["one & two ← k", "three ← k"])
    #expect(parsed.filled == "<p>{q0}“one &amp; two”{/q0} {q1}&quot;three&quot;{/q1}{c0}</p>\n")
    expectFaults(.quotationUnclosed, "⟦&ldquo;⟧one [@k]")
  }

  @Test(arguments: [
    "`&ldquo;a&rdquo;` [@k]", "\\&ldquo;a [@k]", "&ldquo a [@k]", "&lsquo;a&rsquo; &#39;b&#39; [@k]", "‘a’ ‹ b › [@k]",
    "&#+171; &#x; &#; &; &#99999999999999999999999; [@k]",
  ])
  func isNoEntityOfAQuotationMark(_ text: String) {
    let parsed = Parsed(text)
    #expect(parsed.body.quotations.isEmpty && parsed.diagnostics.isEmpty)
  }

  @Test func theirSpacesAreNotTheirWords() {
    #expect(Parsed("« un », «\u{00A0}deux\u{00A0}», «\u{202F}trois\u{202F}» [@k]").quoted == ["un", "deux", "trois"])
  }

  @Test func theOutermostPairCounts() {
    expectQuotations("⟦« a « b » c »⟧ ⟦“a ‘b’ “c” d”⟧ ⟦« a “b” c »⟧ ⟦\"a «b» c\"⟧ [@k]")
  }

  @Test func anApostropheNeverCloses() {
    expectQuotations("⟦« Nous n’aurions pas dû l'annoncer »⟧ [@k]")
    expectQuotations("⟦“We shouldn’t have”⟧ [@k]")
  }

  @Test func overLinesAndEmphasis() {
    expectQuotations("⟦« Nous *n’aurions*\npas dû »⟧ [@k]")
    #expect(Parsed("« Nous *n’aurions*\npas dû » [@k]").quoted == ["Nous n’aurions pas dû"])
    let split = Parsed("« Nous *n’aurions » pas* dû [@k]")
    #expect(split.claims == ["Nous n’aurions ← k"] && !split.body.quotations[0].hasSlots)
  }

  @Test func splitByHeSaid() {
    #expect(Parsed("“We should not,” he said, “have published.” [@k]").claims == ["We should not, ← k", "have published. ← k"])
  }

  @Test func straightMarksFollowTheirSurroundings() {
    expectQuotations("(⟦\"a\"⟧) *⟦\"b\"⟧*—⟦\"c\"⟧ dit :\u{00A0}⟦\"d\"⟧ [@k]")
    expectQuotations("L'⟦\"e\"⟧ d’⟦\"f\"⟧, the ⟦\"workers'\"⟧ [@k]")
    expectQuotations("A pipe of 12\" and ⟦\"words\"⟧ [@k]")
  }

  @Test func aMarkLeftOpenDoesNotHideTheOthers() {
    let marked: Marked = "⟦«⟧ un “two” [@k]"
    #expect(marked.parsed().claims == ["two ← k"])
    expectFaults(.quotationUnclosed, marked)
    expectFaults(.quotationUnclosed, "⟦“⟧one [@k]\n\ntwo”")
    expectFaults(.quotationUnclosed, "« un\n\ndeux ⟦»⟧ [@k]")
    #expect(Parsed("« un\n\n[@k]").diagnostics.isEmpty)
  }

  @Test func aTableRowIsOneStatement() {
    #expect(Parsed("| a | b |\n|---|---|\n| « un » [@k] | « deux » |\n| “three” | [@l] |").claims == ["un ← k", "deux ← -", "three ← l"])
  }

  @Test func aBlockQuoteInAListIsAQuotationWhereItEndsWithACitation() {
    #expect(Parsed("- one\n\n  > two\n  > three [@k]\n- > four\n\n  five [@l]").claims == ["two three ← k"])
  }

  @Test func theCitationIsTheFirstAfterItInItsSentence() {
    #expect(Parsed("“One.” Two [@k]. “Three” [@l; @m] [@n].").claims == ["One. ← -", "Three ← l"])
    #expect(Parsed("[@k] “One” and two.").claims == ["One ← -"])
    #expect(Parsed("“One [@k]” two [@l].").claims == ["One ← l"])
    #expect(Parsed("« Nous avons eu tort. Nous le regrettons », dit M. Roy [@k].").claims == ["Nous avons eu tort. Nous le regrettons ← k"])
    #expect(Parsed("« Si vite. » [@k] La suite.").claims == ["Si vite. ← k"])
    #expect(Parsed("« si vite ».[@k] La « suite » [@l].").claims == ["si vite ← k", "suite ← l"])
    #expect(Parsed("“Why?” Mr Roy asked [@k].").claims == ["Why? ← k"])
    #expect(Parsed("“Why?” [@a] The company “declined” [@b].").claims == ["Why? ← a", "declined ← b"])
    #expect(Parsed("« Non ! » La suite [@k].").claims == ["Non ! ← -"])
    #expect(Parsed("« Non ! » s’écrie-t-il [@k].").claims == ["Non ! ← k"])
  }

  @Test(arguments: ["`« a »` [@k]", "\\\"a\\\" [@k]", "[x](https://e.org \"a\") [@k]", "```\n\"a\"\n```\n[@k]", "[x](https://e.org/«a») [@k]", "« » [@k]", "\"\" [@k]"])
  func isNoQuotation(_ text: String) {
    let parsed = Parsed(text)
    #expect(parsed.body.quotations.isEmpty)
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test func theirSlotsStandAroundTheirMarks() {
    #expect(Parsed("« a » [@k]").filled == "<p>{q0}« a »{/q0}{c0}</p>\n")
    #expect(Parsed("*\"a\"*[@k]“b”[@l]").filled == "<p><em>{q0}&quot;a&quot;{/q0}</em>{c0}{q1}“b”{/q1}{c1}</p>\n")
    #expect(Parsed("## “t” [@k]").filled == "<h2 id=\"t\">{q0}“t”{/q0}{c0}</h2>\n")
    #expect(Parsed("“[[a]] [b](c.md)” [@k]").filled == "<p>{q0}“{l0} {a1}b</a>”{/q0}{c0}</p>\n")
    #expect(Parsed("\"https://e.org.\" [@k]").filled == "<p>{q0}&quot;<a href=\"https://e.org\">https://e.org</a>.&quot;{/q0}{c0}</p>\n")
    #expect(Parsed("<https://e.org/\"a\"> [@k]").filled == "<p><a href=\"https://e.org/%22a%22\">https://e.org/&quot;a&quot;</a>{c0}</p>\n")
  }

  @Test func withoutACitationInTheFileTheyAreOnlyText() { #expect(Parsed("« a » “b”").body.quotations.isEmpty) }
}
