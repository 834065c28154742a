import Testing

@testable import Markup

@Suite("Footnotes") struct FootnoteTests {
  @Test func theyComeLastWithTheWayBack() {
    #expect(
      Parsed("A[^x] b[^x] c[^y].\n\n[^y]: Why.\n[^x]: Ex [@k].\n").filled
        == "<p>A<sup class=\"footnote-ref\"><a href=\"#fn_1\" id=\"fnref_1\">1</a></sup> b<sup class=\"footnote-ref\"><a href=\"#fn_1\" id=\"fnref_1_2\">1</a></sup>"
        + " c<sup class=\"footnote-ref\"><a href=\"#fn_2\" id=\"fnref_2\">2</a></sup>.</p>\n<div class=\"footnotes\">\n<ol>\n<li id=\"fn_1\">\n<p>Ex{c0}. "
        + "<a href=\"#fnref_1\" class=\"footnote-backref\">↩</a> <a href=\"#fnref_1_2\" class=\"footnote-backref\">↩<sup class=\"footnote-ref\">2</sup></a></p>\n</li>\n"
        + "<li id=\"fn_2\">\n<p>Why. <a href=\"#fnref_2\" class=\"footnote-backref\">↩</a></p>\n</li>\n</ol>\n</div>\n")
  }

  @Test func aReferenceToNothing() {
    expectFaults(.footnoteUndefined, "One ⟦[^a]⟧ two")
    expectFaults(.footnoteUndefined, "- `a`\n- ⟦[^a]⟧ `\n- ` b\n")
    #expect(Parsed("One [^notes]\n\n[^note]: a [^note]").diagnostics[0].fixes.map(\.replacement) == ["note"])
  }

  @Test func aDefinitionWithoutAReference() {
    expectFaults(.footnoteUnused, "One\n\n⟦[^a]⟧: two\n")
    expectFaults(.footnoteUnused, "One\n\n> ⟦[^a]⟧: two\n")
  }

  @Test func aDefinitionGivenTwice() {
    expectFaults(.footnoteDuplicate, "One[^a]\n\n[^a]: b\n\n⟦[^A]⟧: c\n")
  }

  @Test(arguments: [
    "`[^a]`", "    [^a]: b\n", "```\n[^a]\n[^b]: c\n```\n", "\\[^a]", "x[^a]\n\n[^a]: b\n\n    ```\n    [^c]\n    ```\n\ny\n\n    [^d]\n", "- x[^a]\n- [^a]: b\n", "``a ` [^a]``",
  ])
  func whatIsCodeOrEscapedIsNone(_ text: String) { #expect(Parsed(text).codes == []) }
}
