import Testing

@testable import Site

@Suite("Finding a quotation's words in an extract, to know its language")
struct FoldedTextTests {
  private func holds(_ extract: String, _ quotation: String) -> Bool {
    FoldedText(extract.utf8).contains(all: FoldedText.pieces(of: quotation.utf8))
  }

  @Test(arguments: [
    ("Nous n’aurions pas dû publier", "nous n'aurions pas dû".replacing("nous", with: "Nous")),
    ("un usage «\u{A0}à toutes fins légales\u{A0}»", "usage “à toutes fins légales”"),
    ("publier\nsi   vite", "publier si vite"),
    ("il a dit… non", "il a dit... non"),
    ("le contrat de la ville", "le […] la ville"),
    ("l’entreprise a signé", "[L]’entreprise a signé"),
  ])
  func typographyDoesNotMatter(extract: String, quotation: String) {
    #expect(holds(extract, quotation))
  }

  @Test(arguments: [
    ("accepter le contrat", "accept"), ("les alarmes", "armes"), ("publier si vite", "publier trop vite"),
    ("une épreuve", "preuve"),
  ])
  func aWordIsAWholeWord(extract: String, quotation: String) {
    #expect(!holds(extract, quotation))
  }

  @Test func bracketsAloneSayNothing() {
    #expect(FoldedText.pieces(of: "[…]".utf8).isEmpty)
  }
}
