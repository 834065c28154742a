@testable import Dossier
import Markup
import Testing

@Suite("Contracts and their versions")
struct ContractTests {
  /// A contract of the clauses `scope` and `term`, two sources (`fr` and `en`), and versions.
  private func contract(_ versions: [String: String]) -> [String: String] {
    var texts = ["Contracts/c/contract.md": Sample.contract, "Sources/fr.md": Sample.source("## a\n> Un\n")]
    texts["Sources/en.md"] = "---\ntitle: A\nlanguage: en\n---\n## a\n> One\n\n> [de] Eins\n"
    for (name, text) in versions { texts["Contracts/c/\(name).md"] = text }
    return texts
  }

  private func state(_ section: String, fields: String = "") async throws -> ClauseText.State {
    let before = Sample.version(fields: "date: 2020")
    let texts = contract(["v1": before, "v2": Sample.version("## scope\n\(section)\n", fields: fields)])
    return try await dossier(texts).versions[1].clauses[0].state
  }

  @Test func headingsAreClausesInOrder() async throws {
    let contract = try await dossier(contract([:])).contracts[0]
    #expect(contract.clauses.map(\.id) == ["scope", "term"])
    #expect(contract.clauses.map { contract.header.body.string(contract.header.body.blocks[$0.text.lowerBound].text) } == ["What it covers.\n", "How long.\n"])
    await expect(
      [.duplicateID], in: ["Contracts/c/contract.md": "---\ntitle: A\n---\n## Scope\na\n\n⟦## scope⟧\nb\n"])
  }

  @Test func aQuoteWithACitationIsVerbatim() async throws {
    #expect(try await state("> Un [@fr#a]") == .verbatim)
    #expect(try await state("> Un [@fr#a]", fields: "original-language: fr-CA") == .verbatim)
  }

  @Test func aQuoteInAnotherLanguageThanTheOriginalsIsTranslated() async throws {
    #expect(try await state("> Un [@fr#a]", fields: "original-language: en") == .translated)
    #expect(try await state("> One [@en#a]", fields: "original-language: en") == .verbatim)
    #expect(try await state("> [de] Eins [@en#a]", fields: "original-language: en") == .translated)
    #expect(try await state("> Un [@fr#a]", fields: "original-language: und") == .translated)
  }

  @Test func proseWithACitationIsReported() async throws {
    #expect(try await state("It is said to be narrow.\n\nSo one reads [@fr].") == .reported)
  }

  @Test func threeWordsAreRecognizedExactly() async throws {
    #expect(try await state("Absent. [@fr#a]") == .absent)
    #expect(try await state("Unknown.") == .unknown)
    #expect(try await state("Unchanged.", fields: "follows: v1") == .unchanged)
    #expect(try await state("Absent from some accounts, present in others [@fr#a].") == .reported)
  }

  @Test func aClauseWithoutASectionIsUnknown() async throws {
    let version = try await dossier(contract(["v1": Sample.version("## term\nUnknown.\n")])).versions[0]
    #expect(version.clauses.map(\.state) == [.unknown, .unknown])
    #expect(version.clauses[0].blocks.isEmpty)
    #expect(version.clauses[1].blocks.count == 1)
  }

  @Test(arguments: [
    "⟦> Un⟧", "⟦Prose without a citation.⟧", "⟦Absent.⟧", "⟦Unchanged.⟧", "⟦absent⟧ [@fr#a]", "⟦Unchanged⟧ [@fr#a]",
    "⟦> [@fr#a] Un⟧",
  ])
  func whatIsNoneOfTheFormsIsTold(section: String) async {
    let marked = section.hasSuffix("]") ? "⟦" + section.filter { $0 != "⟦" && $0 != "⟧" } + "⟧" : section
    let told = await expect([.clauseState], in: contract(["v1": Sample.version("## scope\n\(marked)\n")]))
    #expect(told.first?.helps.count == 1)
  }

  @Test func anEmptySectionIsTold() async {
    await expect([.clauseState], in: contract(["v1": Sample.version("⟦## scope⟧\n\n## term\nUnknown.\n")]))
  }

  @Test func anUnknownClauseOffersTheNearest() async {
    let told = await expect([.unknownClause], in: contract(["v1": Sample.version("⟦## scop⟧\nUnknown.\n")]))
    #expect(told.first?.helps == ["did you mean `scope`?"])
  }

  @Test func aClauseStandsOnceInAVersion() async {
    await expect([.duplicateID], in: contract(["v1": Sample.version("## scope\nUnknown.\n\n⟦## Scope⟧\nUnknown.\n")]))
  }

  @Test func versionsAreOrderedByFollowsThenDate() async throws {
    let dossier = try await dossier(
      contract([
        "amended": Sample.version(fields: "date: 2026-03\nfollows: signed"), "signed": Sample.version(fields: "date: 2026-02"),
        "draft-2": Sample.version(fields: "date: 2026-01"), "undated": Sample.version(fields: "follows: c/amended"),
        "draft-1": Sample.version(fields: "date: 2025"),
      ]))
    #expect(
      dossier.contracts[0].versions.map { dossier[$0].header.slug } == ["c/draft-1", "c/draft-2", "c/signed", "c/amended", "c/undated"])
  }

  @Test func aRingOfVersionsIsTold() async {
    let told = await expect(
      [.cycle],
      in: contract(["v1": Sample.version(fields: "follows: ⟦v2⟧"), "v2": Sample.version(fields: "follows: v1")]))
    #expect(told.first?.message == "versions cannot follow one another: `c/v1` follows `c/v2` follows `c/v1`")
    #expect(told.first?.notes.count == 1)
  }

  @Test func aVersionDoesNotFollowALaterOne() async {
    await expect(
      [.dateOrder],
      in: contract([
        "v1": Sample.version(fields: "date: 2026-03"), "v2": Sample.version(fields: "date: 2026-02\nfollows: ⟦v1⟧"),
      ]))
  }

  @Test func aVersionFollowsOneOfItsOwnContract() async {
    var texts = contract(["v1": Sample.version(fields: "follows: ⟦d/v1⟧")])
    texts["Contracts/d/contract.md"] = Sample.contract
    texts["Contracts/d/v1.md"] = Sample.version()
    await expect([.wrongKind], in: texts)
    await expect([.unknownTarget], in: contract(["v1": Sample.version(fields: "follows: ⟦v0⟧")]))
  }

  @Test func partiesAndPairsAreResolved() async throws {
    var texts = contract(["v1": Sample.version(), "v2": Sample.version()])
    texts["Contracts/c/contract.md"] = "---\ntitle: A\nparties: [alpha, jean-roy]\ncompare: [[v1, c/v2]]\n---\n## scope\na\n\n## term\nb\n"
    texts["Organizations/alpha.md"] = Sample.organization
    texts["People/jean-roy.md"] = Sample.person
    let dossier = try await dossier(texts)
    #expect(dossier.contracts[0].parties == [dossier.organizations[0].header.id, dossier.people[0].header.id])
    #expect(dossier.contracts[0].compare == [VersionPair(older: dossier.contracts[0].versions[0], newer: dossier.contracts[0].versions[1])])
    #expect(dossier.mentions.of(dossier.people[0].header.id).map(\.place) == [.field("parties")])
    texts["Contracts/c/contract.md"] = "---\ntitle: A\ncompare: [⟦[v1, v1]⟧, ⟦[v1]⟧]\n---\n"
    await expect([.badValue, .wrongType], in: texts)
  }
}
