import Dossier
import Markup
import Testing

@testable import Site

@Suite("Numbers of citations, and the way back")
struct PageReferencesTests {
  private func cite(_ source: Int, _ extract: Int? = nil, prefix: String = "", suffix: String = "") -> Cite {
    Cite(
      passage: Passage(source: ID(index: source), extract: extract), prefix: prefix, suffix: suffix,
      span: Span(file: FileID(index: 0), lower: 0, upper: 0))
  }

  private func mark(_ cites: [Cite], id: MarkID? = nil, _ references: inout PageReferences) -> String {
    var html: [UInt8] = []
    references.writeMark(cites, id: id, into: &html)
    return String(decoding: html, as: UTF8.self)
  }

  /// A way to an entry: a button that opens it, and the link for paper.
  private func way(_ text: String, _ anchor: String) -> String {
    "<button popovertarget=\"\(anchor)\">\(text)</button><a href=\"#\(anchor)\">\(text)</a>"
  }

  @Test func sourcesAreNumberedAsTheyAreFirstCitedAndExtractsUnderThem() {
    var references = PageReferences()
    _ = mark([cite(7, 2)], &references)
    _ = mark([cite(3)], &references)
    #expect(mark([cite(7, 0)], id: .citation(0), &references) == "<sup class=\"cite\" id=\"_c1\">[\(way("1.2", "_r1-2"))]</sup>")
    #expect(mark([cite(7, 2)], id: .citation(1), &references) == "<sup class=\"cite\" id=\"_c2\">[\(way("1.1", "_r1-1"))]</sup>")
    #expect(references.entries.map(\.source.index) == [7, 3])
    #expect(references.extracts(of: references.entries[0]).map(\.extract) == [2, 0])
  }

  @Test func prefixAndSuffixStandInTheMark() {
    var references = PageReferences()
    let html = mark([cite(0, 0, prefix: "see", suffix: "¶ 4"), cite(1, suffix: "A & B")], id: .citation(0), &references)
    #expect(html == "<sup class=\"cite\" id=\"_c1\">[see \(way("1.1", "_r1-1")), ¶ 4; <wbr>\(way("2", "_r2")), A &amp; B]</sup>")
  }

  @Test func aReferenceKnowsEveryMarkThatLeadsToIt() {
    var references = PageReferences()
    _ = mark([cite(0, 0)], id: .citation(0), &references)
    _ = mark([cite(0, 1), cite(0, 0)], id: .citation(1), &references)
    _ = mark([cite(0)], id: .citation(2), &references)
    let entry = references.entries[0]
    #expect(references.extracts(of: entry).map { references.ids(of: $0.marks) } == [[.citation(0), .citation(1)], [.citation(1)]])
    #expect(references.ids(of: entry.marks) == [.citation(2)])
  }

  @Test func aMarkThatCitesOnePassageTwiceIsOneWayBack() {
    var references = PageReferences()
    _ = mark([cite(0, suffix: "¶ 1"), cite(0, suffix: "¶ 2")], id: .citation(0), &references)
    #expect(references.ids(of: references.entries[0].marks) == [.citation(0)])
  }

  @Test func marksWithoutAPlaceInTheTextAreNumberedByThePage() {
    var references = PageReferences()
    #expect(mark([cite(0)], &references).contains(#"id="_m1""#))
    #expect(mark([cite(1)], &references).contains(#"id="_m2""#))
  }

  @Test func nothingCitedIsNoMark() {
    var references = PageReferences()
    #expect(mark([], &references).isEmpty)
    #expect(references.entries.isEmpty)
  }

  @Test func waysBackAreLettered() {
    #expect([0, 1, 25, 26, 27, 701, 702].map(BackLetters.letter) == ["a", "b", "z", "aa", "ab", "zz", "aaa"])
  }
}
