import Dossier
import Markup
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  @Test func everyFaultIsToldInOneRun() async {
    await expect(
      [.unknownField, .badDate, .badValue, .wrongType],
      in: [
        "Events/a.md": """
        ---
        title: An event
        ⟦tittle⟧: again
        date: 2026-⟦13⟧-01
        status: ⟦rumoured⟧
        people: ⟦jean-roy⟧
        ---
        """
      ])
  }

  @Test func anUnknownFieldOffersTheNearest() async {
    let told = await expect([.unknownField], in: ["Notes/a.md": "---\ntitle: A\n⟦sumary⟧: b\n---\n"])
    #expect(told.first?.helps == ["did you mean `summary`?"])
    #expect(told.first?.fixes.map(\.replacement) == ["summary"])
  }

  @Test func aFieldOfAnotherKindSaysWhose() async {
    let told = await expect([.unknownField], in: ["Notes/a.md": "---\ntitle: A\n⟦derived⟧: b\n---\n"])
    #expect(told.first?.helps == ["`derived` is a field of an event"])
  }

  @Test func aCommaThatPartsTextIsUnderstood() async {
    let told = await expect(
      [.unknownField],
      in: [
        "Sources/s.md": Sample.source(),
        "Notes/a.md": "---\ntitle: A\nfacts: [{property: b, value: suspended, ⟦with six months⟧, cite: s}]\n---\n",
      ])
    #expect(told.first?.helps.first?.contains("quotation marks") == true)
  }

  @Test func whatIsMissingIsToldWhereTheRecordBegins() async {
    let told = await expect([.missingField, .missingField], in: ["Events/a.md": "⟦⟦---⟧⟧\ntitle: A\nderived: b\n---\n"])
    #expect(told.map(\.message) == ["`date` is missing: an event needs one", "`status` is missing: an event needs one"])
  }

  @Test func whatIsMissingInAnInnerRecordIsToldThere() async {
    await expect([.missingField], in: ["People/a.md": "---\ntitle: A\nnames: [{⟦name⟧: B}]\n---\n"])
  }

  @Test func anEmptyFieldIsMissingWhereItIsNeededAndNothingElsewhere() async {
    await expect([.missingField], in: ["Notes/a.md": "---\n⟦title⟧:\nsummary:\n---\n"])
  }

  @Test func aKeyGivenTwiceIsAnError() async {
    await expect([.duplicateField], in: ["Notes/a.md": "---\ntitle: A\n⟦title⟧: B\n---\n"])
  }

  @Test func aLoneIDInPlaceOfAListHasAFix() async {
    let told = await expect(
      [.wrongType], in: ["People/b.md": Sample.person, "Events/a.md": Sample.event("people: ⟦b⟧")])
    #expect(told.first?.fixes.map(\.replacement) == ["[b]"])
  }

  @Test(arguments: [
    "title: ⟦[a]⟧", "title: A\nsummary: ⟦{a: b}⟧", "title: A\nfacts: ⟦a⟧", "title: A\nfacts: [⟦a⟧]", "title: A\nsummary: ⟦[]⟧",
  ])
  func aWrongTypeIsToldAtTheValue(fields: String) async {
    await expect([.wrongType], in: ["Notes/a.md": "---\n\(fields)\n---\n"])
  }

  @Test(arguments: [
    "draft: ⟦yes⟧", "draft: \"⟦true⟧\"", "summary: \"⟦⟧\"".replacingMark(), "facts: [{property: a, value: ⟦\"b\\nc\"⟧, cite: s}]",
  ])
  func aBadValueIsToldAtTheValue(field: String) async {
    await expect([.badValue], in: ["Sources/s.md": Sample.source(), "Notes/a.md": "---\ntitle: A\n\(field)\n---\n"])
  }

  @Test(arguments: [
    ("language: ⟦french⟧", DiagnosticCode.badValue), ("language: ⟦f⟧", .badValue), ("language: fr\nurl: ⟦javascript:alert(1)⟧", .unsafeURL),
    ("language: fr\nurl: ⟦ftp://example.org⟧", .unsafeURL), ("language: fr\nurl: ⟦example.org⟧", .badValue),
    ("language: fr\nurl: ⟦https:///a⟧", .badValue), ("language: fr\nurl: ⟦https://example.org/<b>⟧", .badValue),
    ("language: fr\nsha256: ⟦abc⟧", .badValue), ("language: fr\narchive: ⟦../x.txt⟧", .badValue),
    ("language: fr\narchive: ⟦/x.txt⟧", .badValue), ("language: fr\nrights: ⟦free⟧", .badValue),
    ("language: fr\nissued: ⟦y⟧esterday", .badDate), ("language: fr\nauthor: ⟦Anne⟧", .wrongType),
  ])
  func aSourcesFieldsAreHeldToTheirShapes(fields: String, code: DiagnosticCode) async {
    await expect([code], in: ["Sources/a.md": "---\ntitle: A\n\(fields)\n---\n"])
  }

  @Test func anAuthorHasSomeName() async {
    await expect([.unknownField, .missingField], in: ["Sources/a.md": "---\ntitle: A\nlanguage: fr\nauthor: [{⟦⟦name⟧⟧: A}]\n---\n"])
  }

  @Test func aSourceHasATitleOrADescription() async throws {
    let dossier = try await dossier(["Sources/a.md": "---\ndescribe: An article without a title\nlanguage: fr\n---\n"])
    #expect(dossier.sources[0].isDescribed)
    #expect(dossier.sources[0].header.title == "An article without a title")
    await expect([.missingField], in: ["Sources/a.md": "⟦---⟧\nlanguage: fr\n---\n"])
    await expect([.badValue], in: ["Sources/a.md": "---\ntitle: A\n⟦describe⟧: B\nlanguage: fr\n---\n"])
  }

  @Test func valuesAreTyped() async throws {
    let source = try await dossier(["Sources/gazette-0214.md": Sample.gazette]).sources[0]
    #expect(source.authors.map { [$0.family, $0.given, $0.literal] } == [["Durand", "Anne", nil]])
    #expect(source.publisher == "La Gazette")
    #expect(source.issued?.date.description == "2026-02-14")
    #expect(source.language == "fr")
    #expect(source.sha256 == "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
    #expect(source.rights == .quotation)
    #expect(!source.isDescribed)
  }

  @Test func aCaretStandsUnderTheVeryCharactersOfADate() async {
    let told = await expect([.badDate], in: ["Events/a.md": Sample.event(date: "\"2026-02-⟦30⟧\"")])
    #expect(told.first?.label == "30 February does not exist")
  }

  @Test func foldedTextIsOneLine() async throws {
    let dossier = try await dossier(["Notes/a.md": "---\ntitle: >-\n  A title\n  over two lines\nsummary: |\n  One line\n---\n"])
    #expect(dossier.notes[0].header.title == "A title over two lines")
    #expect(dossier.notes[0].header.summary == "One line")
  }

  @Test func factsTakeOneCitationOrSeveral() async throws {
    let dossier = try await dossier([
      "Sources/gazette-0214.md": Sample.gazette,
      "Notes/a.md": """
      ---
      title: A
      facts:
        - {property: value, value: "200 M$ au plus", cite: gazette-0214#montant}
        - {property: sum, value: 200 M$, cite: [gazette-0214, "gazette-0214#excuses, ¶ 5"]}
      ---
      """,
    ])
    let facts = dossier.notes[0].header.facts
    #expect(facts.map(\.cites.count) == [1, 2])
    #expect(facts[1].cites[1].suffix == "¶ 5")
    #expect(dossier.mentions.of(facts[1].cites[0].passage) == [Mention(page: dossier.notes[0].header.id, place: .field("facts"))])
  }

  @Test func frontMatterThatIsNeverClosedIsToldOnce() async {
    await expect([.frontMatterUnclosed], in: ["Notes/a.md": "⟦---⟧\ntitle: A\n\nText.\n"])
  }

  @Test func aPageWithoutFrontMatterIsAnError() async {
    await expect([.frontMatterMissing], in: ["Notes/a.md": "⟦Text.⟧\n"])
  }

  @Test func brokenYAMLIsToldWithItsPlace() async {
    let told = await expect([.yamlSyntax], in: ["Notes/a.md": "---\ntitle: A: B\n---\n"])
    #expect(told.first?.span?.lower == 12)
  }

  @Test func aByteOrderMarkAndWindowsLinesAreAccepted() async throws {
    let text = "\u{FEFF}" + Sample.note("Text.").replacing("\n", with: "\r\n")
    #expect(try await dossier(["Notes/a.md": text]).notes[0].header.title == "A note")
  }

  @Test func anEmptyFileIsAnError() async {
    await expect([.emptyFile, .emptyFile], in: ["Notes/a.md": "⟦⟧", "Notes/b.md": "⟦⟧ \n\n"])
  }

  @Test func aNULByteIsAnError() async {
    await expect([.nulByte], in: ["Notes/a.md": Sample.note("a⟦\u{0}⟧b")])
  }

  @Test func textThatIsNotUTF8IsAnErrorAndItsOtherFaultsAreToldAsWell() async {
    let bytes = Array("---\ntitle: A\n---\n[[nobody]] ".utf8) + [0xFF]
    let files = DossierFolder([:]).tree.files + [ContentTree.File(path: "Content/Notes/a.md", bytes: bytes)]
    let result = await Compilation.compile(ContentTree(files: files), jobs: 1, strict: false)
    #expect(result.diagnostics.map(\.code) == [.unknownTarget, .invalidUTF8])
  }

  @Test func aFileBeyondTheLimitIsNotLookedInto() async {
    let text = Sample.note(String(repeating: "word ", count: 220_000))
    await expect([.fileTooLarge], in: ["Notes/a.md": text])
  }
}

extension String {
  /// A mark round an empty quoted scalar is one round its quotation marks.
  fileprivate func replacingMark() -> String { replacing("\"⟦⟧\"", with: "⟦\"\"⟧") }
}
