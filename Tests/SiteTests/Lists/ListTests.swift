import Markup
import Testing

@testable import Dossier
@testable import Site

@Suite("Putting things in order and in short")
struct ListTests {
  @Test func anIndexIgnoresAccentsAndCase() {
    let titles = ["Zürich", "école", "Ecole normale", "Âge", "42 ans"]
    #expect(titles.sorted { SortKey($0) < SortKey($1) } == ["42 ans", "Âge", "école", "Ecole normale", "Zürich"])
    #expect(titles.map { SortKey($0).initial } == ["Z", "E", "E", "A", nil])
  }

  @Test func groupsKeepTheOrderOfTheirFirst() {
    #expect(Grouping.inOrder([3, 1, 4, 1, 5, 9, 2, 6]) { $0 % 2 } == [[3, 1, 1, 5, 9], [4, 2, 6]])
    #expect(Grouping.consecutive([1, 1, 2, 1]) { $0 }.map(\.elements) == [[1, 1], [2], [1]])
  }

  @Test func anExcerptEndsBetweenWords() {
    let text = Array("one two three four".utf8)
    #expect(Excerpt.of([text[...]], limit: 12) == "one two…")
    #expect(Excerpt.of([text[...]], limit: 40) == "one two three four")
    #expect(Excerpt.of([Array("one\ntwo".utf8)[...], Array("three".utf8)[...]]) == "one two three")
  }

  @Test func anIdReadsAsWords() {
    #expect(ReadableID.label("autonomous-weapons") == "Autonomous weapons")
    #expect(ReadableID.label("value") == "Value")
  }

  @Test func differentValuesOfOnePropertyDisagree() {
    let span = Span(file: FileID(index: 0), lower: 0, upper: 0)
    func fact(_ property: String, _ value: String, _ source: Int) -> Fact {
      let cite = Cite(passage: Passage(source: ID(index: source), extract: nil), span: span)
      return Fact(property: property, value: value, cites: [cite], span: span)
    }
    let groups = FactGroup.groups([
      fact("value", "200", 0), fact("term", "a year", 0), fact("value", "up to 200", 1), fact("value", "200", 2),
    ])
    #expect(groups.map(\.property) == ["value", "term"])
    #expect(groups.map(\.disagrees) == [true, false])
    #expect(groups[0].values.map(\.text) == ["200", "up to 200"])
    #expect(groups[0].values[0].cites.map(\.passage.source.index) == [0, 2])
  }
}
