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
    #expect(Excerpt.of([Array("\none\n\ntwo\n".utf8)[...], Array("\nthree".utf8)[...]]) == "one two three")
    #expect(Excerpt.make([text[...]], limit: text.count).isCut == false)
  }

  @Test func anIdReadsAsWords() {
    #expect(ReadableID.label("autonomous-weapons") == "Autonomous weapons")
    #expect(ReadableID.label("value") == "Value")
    #expect(ReadableID.label("-date_of--birth-") == "Date of birth")
    #expect(ReadableID.label("état-civil") == "État civil")
    #expect(ReadableID.label("") == "")
  }
}
