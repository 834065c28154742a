@testable import Dossier
import Markup
import Testing

@Suite("Sources and their extracts")
struct ExtractTests {
  @Test func aSectionIsAnExtractWithTranslationsAndRemarks() async throws {
    let source = try await dossier(["Sources/gazette-0214.md": Sample.gazette]).sources[0]
    let body = source.header.body
    #expect(source.extracts.map(\.id) == ["excuses", "montant"])
    let extract = source.extracts[0]
    #expect(body.string(body.blocks[extract.quote].text).hasPrefix("« Nous n’aurions"))
    #expect(extract.translations.map(\.language) == ["en"])
    #expect(extract.annotation.map { body.string(body.blocks[$0].text) }.joined().contains("Roy answers here"))
    #expect(source.extracts[1].translations.isEmpty)
    #expect(source.extracts[1].annotation.isEmpty)
    #expect(source.introduction == 0..<1)
  }

  @Test func anExtractMayBeTaggedWithItsOwnLanguage() async throws {
    let source = try await dossier(["Sources/s.md": Sample.source("## a\n> [fr] Un\n\n> [en] One\n\n> [de] Eins\n")]).sources[0]
    #expect(source.extracts[0].translations.map(\.language) == ["en", "de"])
  }

  @Test(arguments: ["## a\n", "## a\nText alone.\n", "## a\n> [en] A translation alone\n", "## a\n>\n"])
  func aHeadingWithoutWordsIsAnError(section: String) async {
    await expect([.extractWithoutQuote], in: ["Sources/s.md": Sample.source(section.replacing("## a", with: "⟦## a⟧"))])
  }

  @Test func whatHasNoWordsIsNotUnknownToThoseWhoCiteIt() async {
    await expect(
      [.extractWithoutQuote],
      in: ["Sources/s.md": Sample.source("⟦## a⟧\n"), "Notes/n.md": Sample.note("So it was [@s#a].")])
  }

  @Test func anExtractBeginsWithItsQuote() async {
    await expect([.textOutsideSection], in: ["Sources/s.md": Sample.source("## a\n⟦A remark too early.⟧\n\n> Un\n")])
  }

  @Test func aSecondQuoteNamesItsLanguage() async {
    await expect([.translationLanguage], in: ["Sources/s.md": Sample.source("## a\n> Un\n\n⟦> One⟧\n")])
  }

  @Test(arguments: ["## a\n> Un\n\n⟦> [fr] Autre⟧\n", "## a\n> Un\n\n> [en] One\n\n⟦> [en] Another⟧\n", "## a\n> Un\n\nRemark.\n\n⟦> [en] One⟧\n"])
  func aTranslationStandsOnceBelowItsExtractInAnotherLanguage(section: String) async {
    await expect([.translationLanguage], in: ["Sources/s.md": Sample.source(section)])
  }

  @Test func twoExtractsOfOneNameNameBothPlaces() async {
    let told = await expect([.duplicateID], in: ["Sources/s.md": Sample.source("## a\n> Un\n\n⟦## a⟧\n> Deux\n")])
    #expect(told.first?.notes.count == 1)
  }

  @Test func aHeadingIsAnID() async {
    let told = await expect([.badID], in: ["Sources/s.md": Sample.source("⟦## Les excuses⟧\n> Un\n")])
    #expect(told.first?.helps == ["did you mean `les-excuses`?"])
  }

  @Test func originsAreSourcesAndNoRing() async throws {
    let dossier = try await dossier(["Sources/a.md": Sample.source(fields: "derives-from: [b]"), "Sources/b.md": Sample.source()])
    #expect(dossier.sources[0].derivesFrom == [dossier.sources[1].header.id].map { ID(index: $0.index) })
    let told = await expect(
      [.cycle],
      in: [
        "Sources/a.md": Sample.source(fields: "derives-from: [⟦b⟧]"), "Sources/b.md": Sample.source(fields: "derives-from: [c]"),
        "Sources/c.md": Sample.source(fields: "derives-from: [a]"),
      ])
    #expect(told.first?.message == "sources cannot derive from one another: `a` derives from `b` derives from `c` derives from `a`")
    #expect(told.first?.notes.map(\.message) == ["`b` derives from `c`", "`c` derives from `a`"])
  }
}
