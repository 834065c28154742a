import Dossier
import Markup
import Testing

@Suite("Where sources differ, the build finds it")
struct DisagreementTests {
  private let pages = [
    "Sources/s.md": Sample.source("## a\n> un\n\n## b\n> deux\n"), "Sources/t.md": Sample.source("## a\n> trois\n"),
    "Organizations/alpha.md": Sample.organization,
  ]

  private func with(_ texts: [String: String]) -> [String: String] { pages.merging(texts) { $1 } }

  private func note(_ facts: String) -> [String: String] { with(["Notes/n.md": "---\ntitle: N\nfacts:\n\(facts)---\n"]) }

  private func person(_ fields: String) -> [String: String] { with(["People/p.md": "---\ntitle: P\n\(fields)---\n"]) }

  private func question(_ about: String, status: String = "open", body: String = "Said [@s#a].") -> String {
    "---\ntitle: Q\nabout: [\(about)]\nstatus: \(status)\npositions: [{says: x, modality: reported, cite: s}]\n---\n\(body)\n"
  }

  // MARK: Facts

  @Test func twoValuesOfOnePropertyAreTold() async {
    let told = await expect(
      [.factDisagreement],
      in: note("  - {property: value, value: up to 200, cite: s}\n  - ⟦{property: Value, value: \"200\", cite: t}⟧\n"))
    #expect(told.first?.severity == .warning)
    #expect(told.first?.notes.first?.message == "first `up to 200`")
  }

  @Test func caseSpaceAndApostropheAreNoDifference() async throws {
    let dossier = try await dossier(
      note("  - {property: who, value: \"L’Alpha  SA\", cite: s}\n  - {property: who, value: \"l'alpha sa\", cite: t}\n"))
    #expect(dossier.disagreements.isEmpty)
    #expect(FactGroup.groups(dossier.notes[0].header.facts).map { $0.values.map(\.cites.count) } == [[2]])
  }

  @Test func aQuestionAboutThePageIsEnoughAndTheyAreListedAllTheSame() async throws {
    var texts = note("  - {property: value, value: up to 200, cite: s}\n  - {property: value, value: \"200\", cite: t}\n")
    texts["Questions/q.md"] = question("n")
    let dossier = try await dossier(texts)
    #expect(dossier.disagreements.map(\.subject) == [.fact("value")])
    #expect(dossier.disagreements.map(\.questions.count) == [1])
    #expect(dossier.disagreements[0].values.map(\.text) == ["up to 200", "200"])
  }

  @Test func severitiesCanTurnThemOff() async {
    var texts = note("  - {property: value, value: a, cite: s}\n  - {property: value, value: b, cite: t}\n")
    texts["dossier.yml"] = "title: D\nseverities: {quote-unchecked: off, fact-disagreement: off}\n"
    await expect([], in: texts)
  }

  // MARK: Dates

  private func event(_ dates: [String], own: String = "2026-02-27") -> [String: String] {
    let facts = dates.map { "  - \($0)\n" }.joined()
    return with(["Events/e.md": Sample.event("cites: [s#a]\nfacts:\n" + facts.dropLast(), date: own)])
  }

  @Test func datesThatCannotBothHoldAreTold() async {
    await expect([.dateDisagreement], in: event(["⟦{property: date, value: 2026-02-28, cite: t}⟧"]))
    await expect(
      [.dateDisagreement],
      in: event(
        ["⟦{property: date, value: 2026-02-01, cite: t}⟧", "{property: date, value: 2026-02-03, cite: s}"], own: "2026-02"))
  }

  @Test func datesThatAreMoreOrLessExactAgree() async throws {
    let dossier = try await dossier(
      event(["{property: date, value: 2026-02, cite: t}", "{property: Date, value: 2026-02-2X, cite: s}"]))
    #expect(dossier.disagreements.isEmpty)
  }

  @Test func wordsForADateAreComparedAsWords() async {
    await expect(
      [.factDisagreement],
      in: event(["{property: date, value: on Friday, cite: t}", "⟦{property: date, value: on Thursday, cite: s}⟧"]))
  }

  // MARK: Names and titles

  @Test(arguments: [
    ("Jean Roy", "Jean Roi"), ("Jean Roy", "Pierre Roy"), ("Roy", "Durand"),
  ])
  func namesThatCannotBeOneAreTold(a: String, b: String) async {
    await expect(
      [.nameDisagreement], in: person("names:\n  - {name: \(a), cite: s}\n  - ⟦{name: \(b), cite: t}⟧\n"))
  }

  @Test(arguments: [
    ("Jean Roy", "M. Roy"), ("Jean Roy", "J. Roy"), ("Nicolás Roy", "Nicolas ROY"), ("Mme Roy", "Roy"), ("Jean-Luc Roy", "Jean Luc Roy"),
  ])
  func formsOfOneNameAreNot(a: String, b: String) async throws {
    let dossier = try await dossier(person("names:\n  - {name: \(a), cite: s}\n  - {name: \(b), cite: t}\n"))
    #expect(dossier.disagreements.isEmpty)
  }

  @Test func titlesThatDifferAtOneTimeAreTold() async {
    await expect(
      [.titleDisagreement],
      in: person(
        "roles:\n  - {title: secrétaire adjoint, org: alpha, cite: s}\n  - ⟦{title: sous-secrétaire, org: alpha, cite: t}⟧\n"))
  }

  @Test(arguments: [
    // One is the other, said more fully.
    "  - {title: secrétaire, org: alpha, cite: s}\n  - {title: secrétaire à la Défense, org: alpha, cite: t}\n",
    // One after the other.
    "  - {title: maire, org: alpha, to: 2020, cite: s}\n  - {title: députée, org: alpha, from: 2021, cite: t}\n",
    // One source gives both.
    "  - {title: maire, org: alpha, cite: s#a}\n  - {title: députée, org: alpha, cite: s#b}\n",
    // In two bodies, or in none that is named.
    "  - {title: maire, org: alpha, cite: s}\n  - {title: députée, cite: t}\n",
    // The same in the dossier’s language.
    "  - {title: PDG, translation: head, org: alpha, cite: s}\n  - {title: patron, translation: Head, org: alpha, cite: t}\n",
  ])
  func titlesThatCanBothHoldAreNot(roles: String) async throws {
    let dossier = try await dossier(person("roles:\n" + roles))
    #expect(dossier.disagreements.isEmpty)
  }

  // MARK: Questions

  @Test func aResolvedQuestionCitesWhatSettlesIt() async {
    let unsettled = question("alpha", status: "resolved", body: "It is settled.").replacing("title: Q", with: "title: ⟦Q⟧")
    await expect([.reasonMissing], in: with(["Questions/q.md": unsettled]))
    await expect([], in: with(["Questions/q.md": question("alpha", status: "resolved")]))
    await expect([], in: with(["Questions/q.md": question("alpha", status: "apparent", body: "")]))
  }

  // MARK: Statements

  @Test(arguments: [("2", 1), ("s", nil), ("t", 1), ("s#b", 2), ("s#a", 0), ("4", nil), ("nobody", nil)])
  func aBaseIsOneOfTheWitnesses(base: String, place: Int?) async throws {
    let text = """
      ---
      title: A
      base: ⟦\(base)⟧
      witnesses: [{cite: s#a, text: un}, {cite: t#a, text: trois}, {cite: s#b, text: deux}]
      ---
      """
    guard let place else {
      await expect([.badValue], in: with(["Statements/x.md": text]))
      return
    }
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(try await dossier(with(["Statements/x.md": plain])).statements[0].base == place)
  }
}
