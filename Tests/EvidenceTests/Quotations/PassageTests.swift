import Evidence
import Testing

@Suite struct PassageTests {
  let article = ArticleText(
    """
     date 2026-03-17
    Nous n’aurions pas dû publier, dit-il. « Le prix n’a pas bougé : deux millions de couronnes », assure le directeur.

    Le prix monte. École et prix : le prix, c’est le prix.
    """)

  private func texts(_ words: String) -> [String] {
    article.passages(of: words).map { found in found.pieces.map { article.text(of: $0) }.joined(separator: " | ") }
  }

  @Test func everyPlaceIsFoundWithItsParagraph() {
    let found = article.passages(of: "le prix")
    #expect(found.map(\.paragraphs) == [3...3, 3...3])
    #expect(article.passages(of: "Le prix").map(\.paragraphs) == [2...2, 3...3])
  }

  @Test func wordsAreFoundWhateverTheirTypographyAndGivenAsTheyStand() {
    #expect(texts("n'aurions pas dû publier") == ["n’aurions pas dû publier"])
    #expect(texts("\"Le prix n'a pas bougé: deux millions de couronnes\"") == ["« Le prix n’a pas bougé : deux millions de couronnes »"])
  }

  @Test func theSameWordsInAnotherCaseAreFoundIfNothingIsNearer() {
    #expect(texts("nous n'aurions PAS") == ["Nous n’aurions pas"])
    #expect(texts("école et prix le prix") == ["École et prix : le prix"])
  }

  @Test func aCutGivesItsEnds() {
    #expect(texts("Nous n’aurions pas dû […] dit-il") == ["Nous n’aurions pas dû | dit-il"])
  }

  @Test func aWordThatIsNotThereIsNotFound() {
    for words in ["prixx", "ublier", "", "…", "le prix tombe"] { #expect(texts(words) == [], "\(words)") }
  }

  @Test func theNearestPassagesHaveMostOfTheWords() {
    let near = article.nearest(to: "le prix n'aura pas bougé d'une couronne", limit: 3)
    #expect(near.first?.paragraph == 2)
    #expect(near.first.map { article.text(of: $0.range) }?.contains("Le prix n’a pas bougé") == true)
    #expect(article.nearest(to: "une publication de la direction", limit: 1).map { article.text(of: $0.range) }.first?.contains("le directeur") == true)
    #expect(article.nearest(to: "zebra crossing", limit: 3) == [])
    #expect(article.nearest(to: "", limit: 3) == [])
  }

  @Test func nearPassagesDoNotOverlapAndStayInTheirParagraph() {
    let text = (1...40).map { "Phrase \($0) sur le contrat et la société.\n" }.joined()
    let near = ArticleText(text).nearest(to: "contrat de société", limit: 5)
    #expect(near.count == 5 && Set(near.map(\.paragraph)).count == 5)
    #expect(near.allSatisfy { !ArticleText(text).text(of: $0.range).contains("\n") && $0.matched == 2 && $0.wanted == 3 })
  }

  @Test func aParagraphIsGivenByItsNumber() {
    #expect(article.paragraphRange(3).map { article.text(of: $0) } == "Le prix monte. École et prix : le prix, c’est le prix.")
    #expect(article.paragraphRange(0) == nil && article.paragraphRange(4) == nil)
  }
}
