@testable import Dossier
import Markup
import Testing

@Suite("Statements and questions")
struct StatementTests {
  private let sources = ["Sources/s.md": Sample.source("## a\n> nous n’aurions pas dû publier et/ou si vite\n"), "People/jean-roy.md": Sample.person]

  private func statement(_ fields: String) -> [String: String] {
    sources.merging(["Statements/x.md": "---\ntitle: A\n\(fields)\n---\n"]) { $1 }
  }

  @Test func witnessesAreCutIntoSegments() async throws {
    let dossier = try await dossier(
      statement(
        """
        speaker: jean-roy
        original: {language: en, text: unknown}
        witnesses:
          - {cite: s#a, text: "nous n’aurions pas dû / publier / et/ou si vite"}
          - {cite: s, text: "nous avons eu tort / / à la hâte"}
        """))
    let statement = dossier.statements[0]
    #expect(statement.speaker == dossier.people[0].header.id)
    #expect(statement.originalLanguage == "en")
    #expect(statement.original == nil)
    #expect(statement.witnesses.map(\.segments) == [["nous n’aurions pas dû", "publier", "et/ou si vite"], ["nous avons eu tort", "", "à la hâte"]])
    #expect(dossier.mentions.of(statement.witnesses[0].cite.passage).map(\.place) == [.field("witnesses")])
  }

  @Test func anOriginalThatIsKnownIsKept() async throws {
    let statement = try await dossier(
      statement("original: {language: en, text: We regret it}\nwitnesses: [{cite: s, text: a}]")
    ).statements[0]
    #expect(statement.original == "We regret it")
  }

  @Test func witnessesHaveEquallyManySegments() async {
    let told = await expect(
      [.segmentCount],
      in: statement("witnesses:\n  - {cite: s, text: \"a / b\"}\n  - {cite: s, text: \"⟦a / b / c⟧\"}"))
    #expect(told.first?.label == "3 segments here")
    #expect(told.first?.notes.first?.message == "the first witness has 2 segments")
  }

  @Test func aStatementHasAWitness() async {
    await expect([.missingField], in: statement("witnesses: ⟦[]⟧"))
    await expect([.missingField], in: ["Statements/x.md": "⟦---⟧\ntitle: A\n---\n"])
  }

  @Test func aSpeakerIsAPersonOrAnOrganization() async {
    await expect([.wrongKind], in: statement("speaker: ⟦s⟧\nwitnesses: [{cite: s, text: a}]"))
  }

  @Test func aQuestionsPositionsAreTyped() async throws {
    let dossier = try await dossier(
      sources.merging([
        "Questions/q.md": """
        ---
        title: Désignée ?
        about: [jean-roy, s]
        status: open
        positions:
          - {says: oui, modality: reported, cite: s#a}
          - {says: non, modality: denied, cite: [s, s#a]}
        ---
        """
      ]) { $1 })
    let question = dossier.questions[0]
    #expect(question.about == [dossier.people[0].header.id, dossier.sources[0].header.id])
    #expect(question.positions.map(\.modality) == [.reported, .denied])
    #expect(question.positions.map(\.cites.count) == [1, 2])
    #expect(dossier.mentions.of(dossier.people[0].header.id).map(\.place) == [.field("about")])
  }

  @Test func namesAndRolesCarryTheirCitations() async throws {
    let dossier = try await dossier(
      sources.merging([
        "Organizations/alpha.md": Sample.organization,
        "People/p.md": """
        ---
        title: P
        names: [{name: "M. P.", translation: Mr P., cite: s#a}]
        roles: [{title: patron, translation: head, org: alpha, from: 2020, to: 2026-02, cite: s}]
        aka: [Pé]
        ---
        """,
      ]) { $1 })
    let person = dossier.people[1]
    #expect(person.names.map(\.name) == ["M. P."])
    #expect(person.roles[0].organization?.any == dossier.organizations[0].header.id)
    #expect(person.roles[0].to?.date.description == "2026-02")
    #expect(person.aka == ["Pé"])
    #expect(dossier.mentions.of(dossier.organizations[0].header.id).map(\.place) == [.field("roles")])
  }
}
