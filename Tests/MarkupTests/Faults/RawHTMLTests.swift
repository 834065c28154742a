import Testing

@testable import Markup

@Suite("Raw HTML is refused where it stands") struct RawHTMLTests {
  @Test func inline() {
    expectFaults(.rawHTML, "One ⟦<b>⟧two⟦</b>⟧ three ⟦<br/>⟧")
    expectFaults(.rawHTML, "One ⟦<!-- two -->⟧ three")
    expectFaults(.rawHTML, "É ⟦<b>⟧a⟦</b>⟧ ⟦<b>⟧c⟦</b>⟧")
    expectFaults(.rawHTML, "## A ⟦<i>⟧b\n")
    expectFaults(.rawHTML, "| a |\n|---|\n| ⟦<i>⟧ |\n")
  }

  @Test func inlineWithAttributesBesideACitation() {
    expectFaults(.rawHTML, "[@k] ⟦<a title=\"x\" href = \"y\">⟧ [@k]")
    expectFaults(.rawHTML, "[@k] ⟦<a title=\"[@k]\" b='« c »'>⟧")
  }

  @Test func overLines() {
    // The span ends with the tag's first line where quotes stand between its lines.
    expectFaults(.rawHTML, "One ⟦<b\nclass=\"x\">⟧ two")
    expectFaults(.rawHTML, "> One ⟦<b⟧\n> class=\"x\"> two")
  }

  @Test func blocks() {
    expectFaults(.rawHTML, "One\n\n⟦<div>⟧\n  two\n</div>\n\nthree")
    expectFaults(.rawHTML, "⟦<!--⟧\na\n\nb\n-->\n")
    expectFaults(.rawHTML, "> a\n>\n⟦> <div>⟧\n> b\n")
    expectFaults(.rawHTML, "- a\n\n⟦  <div>⟧\n")
    expectFaults(.rawHTML, "⟦<script>⟧\n[@k]\n</script>\n")
  }

  @Test(arguments: ["`<b>`", "    <b>\n", "```\n<b>\n```\n", "\\<b>", "a < b > c", "<https://e.org>", "<a@e.org>", "&lt;b&gt;", "1<2"])
  func isNone(_ text: String) { #expect(Parsed(text).diagnostics.isEmpty) }

  @Test func nothingOfItIsWritten() { #expect(Parsed("a <b onclick=x>c</b>\n\n<div>\n").filled == "<p>a c</p>\n") }
}
