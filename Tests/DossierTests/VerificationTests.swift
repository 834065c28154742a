import Dossier
import Evidence
import Markup
import Testing

/// Quotations are held to the archived article, the extract that they cite, or its translation.
@Suite("Verification")
struct VerificationTests {
  static let article = """
    L’agence a parlé hier.
    « Nous n’avons pas signé de contrat de 200 millions », a déclaré le directeur, M. Roy, devant la presse réunie à Lyon.

    Rien n’était prévu pour la suite, et personne ne l’avait demandé non plus.
    """
  static let archive = ["a.txt": article]

  static func source(_ quote: String, rest: String = "", fields: String = "") -> String {
    Sample.source("## contrat\n> \(quote)\n\n> [en] “We have not signed a 200 million contract.”\n\n\(rest)", fields: "archive: a.txt\n\(fields)")
  }

  static func folder(_ quote: String, note: String = "See [@s#contrat].") -> [String: String] {
    ["Sources/s.md": source(quote), "Notes/n.md": Sample.note(note), "dossier.yml": "title: A\nquotation-limit: 100%\n"]
  }

  // MARK: Extracts

  @Test(arguments: [
    ("Nous n’avons pas signé de contrat de 200 millions", [] as MatchRungs),
    ("Nous n'avons pas signé de contrat", .typographic),
    ("Nous n’avons pas signé […] 200 millions", .elided),
    ("[Elles] n’avons pas signé de contrat", .bracketed),
  ])
  func anExtractIsFoundOnItsRung(_ quote: String, _ rungs: MatchRungs) async throws {
    let result = await DossierFolder(Self.folder(quote)).compile(archive: Self.archive)
    #expect(result.diagnostics.isEmpty, Comment(rawValue: told(result)))
    let dossier = try #require(result.dossier)
    let proof = dossier.verification.extract(0, of: ID(dossier.sources[0])!)
    #expect(proof.verdict == .matches(rungs))
    #expect(proof.locus?.paragraphs == 2...2)
  }

  @Test(arguments: ["Nous avons signé de contrat", "contrat de 300 millions", "Nous n’avons signé de contrat", "pas signé contrat de 200"])
  func anAlteredExtractIsAnErrorThatShowsTheArticle(_ quote: String) async {
    let told = await expect([.quoteAltered], in: Self.folder("⟦\(quote)⟧").withoutMarks, archive: Self.archive)
    #expect(told.first?.notes.contains { $0.message.hasPrefix("¶ 2, nearest: ") } == true)
    #expect(told.first?.notes.contains { $0.message.hasPrefix("the difference: ") } == true)
  }

  @Test func theFixMakesItExact() async throws {
    let told = await expect([.quoteAltered], in: Self.folder("contrat de 300 millions"), archive: Self.archive)
    let fix = try #require(told.first?.fixes.first)
    #expect(fix.replacement == "contrat de 200 millions")
    await expect([], in: Self.folder(fix.replacement), archive: Self.archive)
  }

  @Test func whatTheArticleDoesNotHaveIsNotFound() async {
    await expect([.quoteNotFound], in: Self.folder("Tout autre chose, jamais écrite ici par qui que ce soit"), archive: Self.archive)
  }

  // MARK: Quotations in a text

  @Test(arguments: [
    "He said « pas signé de contrat » [@s#contrat].", "He had “not signed a 200 million contract” [@s#contrat].",
    "Roy: « Nous n'avons pas signé » [@s#contrat].", "It was “for ‘nothing’”, with no citation.",
    "In the article « personne ne l’avait demandé » [@s].", "“We have not signed,” he said, “a 200 million contract” [@s#contrat].",
    "> « Nous n’avons pas signé » [@s#contrat]", "“We have,” he said, and “signed a 200 million contract” [@s#contrat].",
    "- One:\n\n  > Nous n’avons pas signé [@s#contrat]\n- Two [@s].",
    "| Words | Where |\n| --- | --- |\n| « pas signé » | [@s#contrat] |\n| « scare » | no source |", "He said « personne ne l’avait demandé » [@s#contrat; @s].",
  ])
  func faithfulQuotationsPass(_ note: String) async {
    await expect([], in: Self.folder("Nous n’avons pas signé de contrat de 200 millions", note: note + "\n\n[@s#contrat]"), archive: Self.archive)
  }

  @Test(arguments: [
    "He said « signé un contrat » [@s#contrat].", "He had “signed the 200 million contract” [@s#contrat].",
    "He had “not signed a 300 million contract” [@s#contrat].", "In the article « personne ne l’avait jamais demandé » [@s].",
    "> « Nous avons signé » [@s#contrat]", "« personne ne l’avait demandé » [@s#contrat]",
    "“We have,” he said, “signed a 200 million contract” [@s#contrat].", "« Rien n’était prévu », dit-il, « et personne » [@s].",
    "- One:\n\n  > Nous avons signé de contrat [@s#contrat]",
    "| Words | Where |\n| --- | --- |\n| « signé un contrat » | [@s#contrat] |",
  ])
  func alteredQuotationsDoNot(_ note: String) async {
    let result = await DossierFolder(
      Self.folder("Nous n’avons pas signé de contrat de 200 millions", note: note + "\n\n[@s#contrat]")
    ).compile(archive: Self.archive)
    #expect(result.diagnostics.count == 1, Comment(rawValue: told(result)))
    #expect([.quoteAltered, .quoteNotFound].contains(result.diagnostics.first?.code))
    #expect(result.diagnostics.first?.span.map { result.files[$0.file].path } == "Content/Notes/n.md")
  }

  @Test func aQuotationIsUnderlinedInside() async {
    await expect(
      [.quoteAltered],
      in: [
        "Sources/s.md": Self.source("Nous n’avons pas signé de contrat de 200 millions"),
        "Notes/n.md": Sample.note("He said «⟦ contrat de 300 millions ⟧» [@s#contrat]."), "dossier.yml": "title: A\nquotation-limit: 100%\n",
      ], archive: Self.archive)
  }

  @Test func aWitnessIsHeldToItsExtract() async {
    var folder = Self.folder("Nous n’avons pas signé de contrat de 200 millions")
    folder["Statements/x.md"] = "---\ntitle: A\nwitnesses: [{cite: s#contrat, text: \"pas signé / de contrat\"}]\n---\n"
    await expect([], in: folder, archive: Self.archive)
    folder["Statements/x.md"] = "---\ntitle: A\nwitnesses: [{cite: s#contrat, text: \"pas signé / de contrats\"}]\n---\n"
    await expect([.quoteAltered], in: folder, archive: Self.archive)
  }

  // MARK: Archive

  @Test func anArticleWithAnotherHashIsRefusedWithBoth() async {
    let stated = String(repeating: "0", count: 64)
    var folder = Self.folder("pas signé")
    folder["Sources/s.md"] = Self.source("pas signé", fields: "sha256: \(stated)")
    folder["dossier.yml"]! += "severities: {quote-unchecked: off}\n"
    let told = await expect([.archiveChanged], in: folder, archive: Self.archive)
    #expect(told.first?.notes.first?.message.contains(stated) == true)
    #expect(told.first?.notes.first?.message.contains(SHA256.hexDigest(Array(Self.article.utf8))) == true)
  }

  @Test func anArticleThatIsNotThereIsTold() async {
    var folder = Self.folder("pas signé")
    folder["dossier.yml"]! += "severities: {quote-unchecked: off}\n"
    await expect([.archiveMissing], in: folder, archive: [:])
  }

  @Test func tooMuchQuotedIsAnError() async {
    var folder = Self.folder("Nous n’avons pas signé de contrat de 200 millions")
    folder["dossier.yml"] = "title: A\nquotation-limit: 20%\n"
    let told = await expect([.quotationLimit], in: folder, archive: Self.archive)
    #expect(told.first?.label == "10 of its 42 words")
  }

  @Test func aParagraphThatTheArticleLacksIsAnError() async {
    await expect([.unknownParagraph], in: Self.folder("pas signé", note: "So [@s#contrat, ¶ 3]. Not so [⟦@s⟧, ¶ 4]."), archive: Self.archive)
  }

  // MARK: Ledger

  private func ledger(_ folder: [String: String]) async -> String {
    let result = await DossierFolder(folder).compile(archive: Self.archive)
    return String(decoding: result.ledger.json, as: UTF8.self)
  }

  @Test func withoutTheArchiveTheLedgerSpeaksForTextsThatHaveNotChanged() async throws {
    var folder = Self.folder("Nous n’avons pas signé de contrat", note: "He said « personne ne l’avait demandé » [@s]. See [@s#contrat].")
    folder["evidence.json"] = await ledger(folder)
    let result = await DossierFolder(folder).compile()
    #expect(result.diagnostics.isEmpty, Comment(rawValue: told(result)))
    let dossier = try #require(result.dossier)
    let proof = dossier.verification.extract(0, of: ID(dossier.sources[0])!)
    #expect(proof.verdict == .matches([]))
    #expect(proof.locus?.paragraphs == 2...2)
    #expect(dossier.verification.sources[0].basis == .ledger)
    #expect(dossier.verification.sources[0].share?.allWords == 42)
  }

  @Test func aTextThatChangedSinceIsUnchecked() async {
    var folder = Self.folder("Nous n’avons pas signé de contrat")
    folder["evidence.json"] = await ledger(folder)
    folder["Sources/s.md"] = Self.source("Nous avons signé un contrat")
    await expect([.quoteUnchecked], in: folder)
    let strict = await expect([.quoteUnchecked], in: folder, strict: true)
    #expect(strict.first?.severity == .error)
  }

  @Test func aLedgerAboutAnotherArticleSaysNothing() async {
    var folder = Self.folder("Nous n’avons pas signé de contrat")
    folder["evidence.json"] = await ledger(folder)
    folder["Sources/s.md"] = Self.source("Nous n’avons pas signé de contrat", fields: "sha256: \(String(repeating: "0", count: 64))")
    await expect([.quoteUnchecked], in: folder)
  }

  @Test func aLedgerThatTheArchiveContradictsIsAnError() async {
    var folder = Self.folder("Nous n’avons pas signé de contrat")
    let honest = await ledger(folder)
    folder["evidence.json"] = honest
    await expect([], in: folder, archive: Self.archive)
    folder["evidence.json"] = honest.replacing("\"exact\"", with: "\"elided\"")
    await expect([.ledgerDisagrees], in: folder, archive: Self.archive)
    // A proof that failed is never kept: whoever wrote this in did not have it from the program.
    for unproven in ["altered", "not-found", "unchecked"] {
      folder["evidence.json"] = honest.replacing("\"exact\"", with: "\"\(unproven)\"")
      await expect([.ledgerInvalid], in: folder, archive: Self.archive)
    }
    folder["evidence.json"] = honest.replacing("\"paragraphs\":\"2-2\"", with: "\"paragraphs\":\"1-1\"")
    await expect([.ledgerDisagrees], in: folder, archive: Self.archive)
  }

  @Test func aLedgerThatLacksATextIsAWarning() async {
    var folder = Self.folder("Nous n’avons pas signé de contrat")
    folder["evidence.json"] = await ledger(folder)
    folder["Sources/s.md"] = Self.source("Nous n’avons pas signé", rest: "## deux\n> a parlé hier\n")
    await expect([.ledgerStale], in: folder, archive: Self.archive)
  }

  @Test(arguments: ["", "{", "[1]", "{\"version\": 2, \"sources\": {}, \"quotations\": []}", "{\"version\": 1, \"sources\": {\"s\": 1}, \"quotations\": []}"])
  func aLedgerThatIsNoneIsAnErrorAndNoMore(_ text: String) async {
    var folder = Self.folder("Nous n’avons pas signé de contrat")
    folder["evidence.json"] = text
    await expect([.ledgerInvalid], in: folder, archive: Self.archive)
  }

  @Test func theSameDossierGivesTheSameLedgerAtAnyNumberOfJobs() async {
    let folder = DossierFolder(Self.folder("Nous n’avons pas signé", note: "« pas signé » [@s#contrat] et « n’était prévu » [@s]"))
    let one = await folder.compile(jobs: 1, archive: Self.archive).ledger.json
    let four = await folder.compile(jobs: 4, archive: Self.archive).ledger.json
    #expect(one == four)
    #expect(one.count > 400)
  }
}

/// What editors want to know before they publish.
@Suite("Editorial checks")
struct EditorialTests {
  static let source = ["Sources/s.md": Sample.source("## a\n> Un\n\n## ⟦b⟧\n> Deux\n".unmarked)]

  @Test func aParagraphThatCitesNothingIsTold() async {
    await expect(
      [.uncited],
      in: [
        "Sources/s.md": Sample.source("## a\n> Un\n"), "index.md": Sample.note("[[n]]"),
        "Notes/n.md": Sample.note("It was so [@s#a].\n\n⟦It was also so.⟧\n\n## A heading\nOurs [ed.]\n\nAs follows:\n\n> Un [@s#a]"),
      ], editorial: true)
  }

  @Test func aBuildDoesNotAskUnlessTheDossierMakesItAnError() async {
    var folder = ["Notes/n.md": Sample.note("⟦It was so.⟧"), "index.md": Sample.note("[[n]]")]
    await expect([], in: folder.mapValues(\.unmarked))
    folder["dossier.yml"] = "title: A\nseverities: {uncited: error}\n"
    await expect([.uncited], in: folder)
  }

  @Test func whatNothingUsesIsTold() async {
    await expect(
      [.orphanPage, .unusedExtract, .unusedSource],
      in: [
        "Sources/s.md": Sample.source("## a\n> Un\n\n⟦## b⟧\n> Deux\n"), "Sources/t.md": "---\ntitle: ⟦T⟧\nlanguage: fr\n---\n## a\n> Un\n",
        "Notes/n.md": "---\ntitle: ⟦N⟧\n---\nSo [@s#a].\n",
      ], editorial: true)
  }

  @Test func aDeskMayAskForTwoOrigins() async {
    let files = [
      "Sources/s.md": Sample.source("## a\n> Un\n"), "Events/e.md": "---\ntitle: ⟦E⟧\ndate: 2026\nstatus: reported\ncites: [s#a]\n---\n",
      "index.md": Sample.note("[[e]] [@s#a]"),
    ]
    await expect([], in: files.mapValues(\.unmarked), editorial: true)
    let settings = "title: A\nseverities: {quote-unchecked: off, one-origin: warning}\n"
    await expect([.oneOrigin], in: files.merging(["dossier.yml": settings]) { $1 }, editorial: true)
  }

  @Test func anEventRestsOnWhatItsFieldCitesOrElseOnItsText() async throws {
    func lone(_ fields: String, _ text: String) async throws -> [[String]] {
      let dossier = try await dossier([
        "Sources/s.md": Sample.source("## a\n> Un\n"), "Sources/t.md": Sample.source("## b\n> Deux\n"),
        "Events/e.md": "---\ntitle: E\ndate: 2026\nstatus: reported\n\(fields)---\n\(text)\n",
      ])
      return EvidenceReport(dossier).loneClaims.map { $0.sources.map { dossier[$0].header.slug } }
    }
    #expect(try await lone("cites: [s#a]\n", "It was. What was said of it later is another matter [@t#b].") == [["s"]])
    #expect(try await lone("cites: [s#a, t#b]\n", "It was [@s#a].") == [])
    #expect(try await lone("", "It was [@s#a].") == [["s"]])
    #expect(try await lone("", "It was [@s#a; @t#b].") == [])
  }

  @Test func sourcesThatDeriveFromOneAnotherAreOneOrigin() async throws {
    let dossier = try await dossier([
      "Sources/agence.md": Sample.source(), "Sources/autre.md": Sample.source(),
      "Sources/copie.md": Sample.source(fields: "derives-from: [agence]"), "Sources/deux.md": Sample.source(fields: "derives-from: [agence, autre]"),
    ])
    let ids = dossier.sources.compactMap { ID($0) }
    let (agence, autre, copie, deux) = (ids[0], ids[1], ids[2], ids[3])
    #expect(dossier.origins.count(of: [agence, copie]) == 1)
    #expect(dossier.origins.count(of: [agence, autre]) == 2)
    #expect(dossier.origins.count(of: [deux]) == 1)
    #expect(dossier.origins.count(of: [deux, agence, autre]) == 2)
    #expect(dossier.origins.count(of: [ID<Source>]()) == 0)
  }
}

extension ID {
  /// An entity's typed id, by its header.
  init?(_ entity: Target) where Target: Entity {
    self.init(index: entity.header.id.index)
  }
}

extension String {
  /// The text without marks of places.
  var unmarked: String { replacing("⟦", with: "").replacing("⟧", with: "") }
}

extension [String: String] {
  fileprivate var withoutMarks: [String: String] { mapValues(\.unmarked) }
}
