import Testing

@testable import Markup

@Suite("Stems of words")
struct StemmerTests {
  private func stems(_ words: [String], _ language: String) throws -> Set<String> {
    let stemmer = Stemmer(language: language)
    guard let stemmer else { throw Missing() }
    return Set(words.map { String(decoding: stemmer.stem(Array($0.utf8)), as: UTF8.self) })
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("en", ["contract", "contracts", "contracted", "contracting"]), ("fr", ["signé", "signée", "signer", "signèrent"]),
    ("fr-CA", ["avenant", "avenants"]), ("de", ["vertrag", "vertrages", "vertrags"]), ("es", ["contrato", "contratos"]),
    ("nb", ["avtale", "avtaler", "avtalene"]), ("ru", ["договор", "договора", "договоры"]),
  ])
  func theFormsOfAWordHaveOneStem(language: String, forms: [String]) throws {
    #expect(try stems(forms, language).count == 1)
  }

  @Test func languagesCutTheirOwnEndings() throws {
    #expect(try stems(["nationales", "national"], "fr").count == 1)
    #expect(try stems(["nationales", "national"], "en").count == 2)
  }

  @Test(arguments: ["zh", "ja", "xx", "", "porter"]) func aLanguageWithoutAnAlgorithmHasNone(language: String) {
    let isThere = if Stemmer(language: language) == nil { false } else { true }
    #expect(!isThere)
  }
}
