import Testing

@testable import Markup

@Suite("Pandoc's forms of a citation") struct CitationFormTests {
  private func items(_ text: String) -> [String] {
    Parsed(text).body.citations.flatMap(\.items).map { item in
      "\(item.prefix)|\(item.suppressesAuthor ? "-" : "")\(item.key)|\(item.extract ?? "")|\(item.suffix)"
    }
  }

  @Test func aKeyAlone() { #expect(items("[@gazette-0214]") == ["|gazette-0214||"]) }
  @Test func anExtract() { #expect(items("[@gazette-0214#excuses]") == ["|gazette-0214|excuses|"]) }
  @Test func prefixAndSuffix() { #expect(items("[see @k#e, also]") == ["see|k|e|also"]) }
  @Test func aSuffixWithoutComma() { #expect(items("[@k ¶ 4]") == ["|k||¶ 4"]) }
  @Test func several() { #expect(items("[see @k, ¶ 4; cf. @l#x ;-@m]") == ["see|k||¶ 4", "cf.|l|x|", "|-m||"]) }
  @Test func withoutTheAuthor() { #expect(items("[-@k; voir -@l]") == ["|-k||", "voir|-l||"]) }
  @Test func overLines() { #expect(items("[see\n@k,\n¶ 4]") == ["see|k||¶ 4"]) }
  @Test func behindANoBreakSpace() { #expect(items("[voir\u{00A0}@k,\u{202F}p. 4]") == ["voir\u{00A0}|k||\u{202F}p. 4"]) }
  @Test func punctuationBehindTheKeyIsNotOfIt() { #expect(items("[@k.; @l:]") == ["|k||.", "|l||:"]) }
  @Test func escapedBracketsBelongToIt() { #expect(items("[see \\[2\\] @k, n. \\[3\\]]") == ["see [2]|k||n. [3]"]) }
  @Test func aKeyWithAccentsIsOneWord() { #expect(items("[@gazetté-1]") == ["|gazetté-1||"]) }

  @Test func eachItemHasItsPlace() {
    let marked: Marked = "Été [see ⟦@k#e⟧, also;\n-⟦@courrier⟧] x"
    #expect(marked.parsed().body.citations[0].items.map(\.span.range) == marked.places)
  }

  @Test func everyPartNamesOneSource() {
    expectFaults(.badCitation, "One ⟦[@k; also]⟧")
    expectFaults(.badCitation, "One ⟦[@k;]⟧")
    expectFaults(.badCitation, "One ⟦[@a, @b]⟧")
    expectFaults(.badCitation, "One ⟦[@ k]⟧")
    expectFaults(.badCitation, "One ⟦[@]⟧")
  }

  @Test func neverClosed() {
    expectFaults(.badCitation, "One ⟦[@⟧k two")
    expectFaults(.badCitation, "One ⟦[-@⟧k two [a]")
    expectFaults(.badCitation, "One ⟦[@⟧k `]`")
  }

  @Test func isNoLabelOfADefinition() {
    expectFaults(.citationDefinition, "⟦[@k]⟧: https://e.org")
    expectFaults(.citationDefinition, "> ⟦[@k]⟧: https://e.org")
    #expect(Parsed("[@k]\n\n    [@k]: https://e.org").diagnostics.isEmpty)
  }

  @Test func inFrontMatterTheBracketsAreLeftOut() {
    let span = Span(file: FileID(index: 0), lower: 7, upper: 20)
    let item = Citations.item("gazette-0214#excuses, ¶ 4", span: span)
    #expect(item?.key == "gazette-0214" && item?.extract == "excuses" && item?.suffix == "¶ 4" && item?.span == span)
    #expect(Citations.item("@k", span: span)?.key == "k")
    #expect(Citations.item("", span: span) == nil)
    #expect(Citations.item("a; b", span: span) == nil)
    #expect(Citations.item("see @k", span: span) == nil)
  }
}
