import Dossier
import Markup
import Testing

@Suite("dossier.yml")
struct SettingsTests {
  @Test func valuesAreTyped() async throws {
    let settings = try await dossier([
      "dossier.yml": """
      title: L’affaire
      subtitle: Deux contrats
      language: fr
      url: https://example.org/affaire
      zone: Europe/Paris
      archive: ../Archive
      quotation-limit: 20%
      severities:
        table-bar: error
        heading-level: off
      """
    ]).settings
    #expect(settings.title == "L’affaire")
    #expect(settings.language == "fr")
    #expect(settings.url == "https://example.org/affaire/")
    #expect(settings.zone == "Europe/Paris")
    #expect(settings.archive == "../Archive")
    #expect(settings.quotationLimit == 0.2)
    #expect(settings.severities == [.tableBar: .error, .headingLevel: nil])
  }

  @Test func whatIsLeftOutHasADefault() async throws {
    let settings = try await dossier(["dossier.yml": "title: A\n"]).settings
    #expect(settings.language == "en")
    #expect(settings.quotationLimit == 0.25)
  }

  @Test(arguments: [("25%", 0.25), ("25", 0.25), ("0.25", 0.25), ("\"2.5 %\"", 0.025), ("0", 0)])
  func aShareIsWrittenInSeveralWays(text: String, share: Double) async throws {
    #expect(try await dossier(["dossier.yml": "title: A\nquotation-limit: \(text)\n"]).settings.quotationLimit == share)
  }

  @Test(arguments: ["quotation-limit: ⟦101%⟧", "quotation-limit: ⟦a quarter⟧", "quotation-limit: ⟦-1⟧", "zone: ⟦Mars⟧", "zone: ⟦../etc⟧"])
  func aBadValueIsTold(field: String) async {
    await expect([.badValue], in: ["dossier.yml": "title: A\n\(field)\n"])
  }

  @Test func aMissingTitleIsTold() async {
    await expect([.missingField], in: ["dossier.yml": "⟦language: en⟧\n"])
  }

  @Test func anUnknownCodeOffersTheNearest() async {
    let told = await expect([.badValue], in: ["dossier.yml": "title: A\nseverities: {⟦table-bars⟧: off}\n"])
    #expect(told.first?.helps == ["did you mean `table-bar`?"])
  }

  @Test func whatMakesADossierUnreadableCannotBeTurnedDown() async {
    await expect([.badValue], in: ["dossier.yml": "title: A\nseverities: {unknown-target: ⟦off⟧}\n"])
  }

  @Test func severitiesAreApplied() async {
    let note = Sample.note("text [^1]\n\n[^1]: a\n\n[^2]: nobody uses this")
    #expect(await expect([.footnoteUnused], in: ["Notes/a.md": note]).map(\.severity) == [.warning])
    #expect(await expect([.footnoteUnused], in: ["Notes/a.md": note], strict: true).map(\.severity) == [.error])
    await expect([], in: ["Notes/a.md": note, "dossier.yml": "title: A\nseverities: {footnote-unused: off}\n"])
    let turnedUp = await expect(
      [.footnoteUnused], in: ["Notes/a.md": note, "dossier.yml": "title: A\nseverities: {footnote-unused: error}\n"])
    #expect(turnedUp.map(\.severity) == [.error])
  }
}
