import Dossier
import Evidence
import Testing

@testable import Site

@Suite("Verdicts as readers see them")
struct VerdictTests {
  static let english = StringsFile.read(StringsFile.builtIn("en")).strings
  static let french = StringsFile.read(StringsFile.builtIn("fr"), language: "fr").strings

  @Test(arguments: [
    (.matches([]), "exact", "exact"),
    (.matches(.elided), "exact, with cuts", "edited"),
    (.matches([.typographic]), "exact but for typography", "near"),
    (.matches([.repairedApostrophes, .bracketed]), "apostrophes repaired, with the editors’ insertions", "edited"),
    (.matches([.typographic, .restoredLigatures]), "exact but for typography, ligature restored", "near"),
    (.translated([]), "our translation", "translated"),
    (.translated([.typographic, .elided]), "our translation, with cuts", "translated"),
    (.unchecked, "unchecked", "unchecked"),
    (.altered, "differs from the source", "refused"),
    (.notFound, "not found in the source", "refused"),
  ] as [(Verdict, String, String)])
  func isSaidInWordsAndAShape(_ verdict: Verdict, _ words: String, _ shape: String) throws {
    let badge = VerdictBadge(verdict, strings: try #require(Self.english))
    #expect(badge.words == words && badge.shape == shape)
  }

  @Test func isSaidInFrench() throws {
    let badge = VerdictBadge(.matches([.repairedApostrophes, .elided]), strings: try #require(Self.french))
    #expect(badge.words == "apostrophes rétablies, avec coupures")
  }

  /// What the page gives as an example is what the program does.
  @Test(arguments: VerdictWord.allCases.filter { $0.example != nil })
  func everyExampleComesToItsVerdict(_ word: VerdictWord) throws {
    for strings in [try #require(Self.english), try #require(Self.french)] {
      let example = try #require(word.example)
      let verdict: Verdict =
        switch ArticleText(strings[example.article]).match(strings[example.quoted]) {
        case .found(let found): .matches(found.rungs)
        case .altered: .altered
        case .notFound: .notFound
        }
      let parts = VerdictWord.all(of: verdict)
      #expect(parts == [word] || parts == [.exact, word], "\(strings.language): \(strings[example.quoted]) is \(verdict.name)")
    }
  }
}
