import Foundation
import TestSupport
import Testing

/// `dossier verify` and `dossier report`, and what a build makes of the ledger.
@Suite struct VerifyTests {
  static let article = """
     date 2026-02-14
    Hier soir, la société a parlé.

    « Nous n’aurions pas dû publier », a écrit M. Roy. Aucune surveillance. Le reste de l’article ne regarde personne, et il est
    assez long pour que deux extraits n’en fassent pas le quart, ce que cette phrase-ci, qui ne dit rien de plus, achève d’assurer
    sans que personne ait à compter les mots un par un.
    """

  /// A dossier with its archive; `changes` as in `SmallDossier.folder`.
  static func folder(_ changes: [String: String?] = [:]) -> TemporaryFolder {
    let source = SmallDossier.files["Content/Sources/gazette-0214.md"]!.replacing("rights:", with: "archive: g.txt\nrights:")
    let letter = SmallDossier.files["Content/Sources/courrier-0216.md"]!.replacing("rights:", with: "archive: c.txt\nrights:")
    let settings = "title: The Alpha affair\nseverities: {uncited: off, orphan-page: off}\nquotation-limit: 60%\n"
    let folder = SmallDossier.folder(
      [
        "Content/Sources/gazette-0214.md": source, "Content/Sources/courrier-0216.md": letter, "Content/dossier.yml": settings,
        "articles/g.txt": article, "articles/c.txt": "We were wrong to publish in haste. This is all that there is to say about it, or nearly.\n",
      ].merging(changes) { $1 })
    return folder
  }

  @Test func verifyWritesALedgerThatStandsInForTheArchive() {
    let folder = Self.folder()
    let before = ProgramRun("build", in: folder)
    #expect(before.status == 0 && before.errors.contains("warning[quote-unchecked]"))
    #expect(ProgramRun("build --strict", in: folder).status == 1)

    let run = ProgramRun("verify --archive articles", in: folder)
    #expect(run.status == 0 && run.errors.contains("Content/evidence.json: 2 sources"), "\(run.errors)")
    #expect(folder.text("Content/evidence.json")?.contains("\"verdict\":\"exact\"") == true)
    #expect(ProgramRun("check --strict", in: folder).status == 0)
    #expect(ProgramRun("build --strict", in: folder).status == 0)

    let inode = folder.inode("Content/evidence.json")
    #expect(ProgramRun("verify --archive articles", in: folder).errors.contains("was up to date"))
    #expect(folder.inode("Content/evidence.json") == inode)
    #expect(ProgramRun("verify --check --archive articles", in: folder).status == 0)
  }

  @Test func nothingIsWrittenWhileAQuotationIsNotProven() {
    let source = SmallDossier.files["Content/Sources/gazette-0214.md"]!
      .replacing("rights:", with: "archive: g.txt\nrights:").replacing("> « Nous n’aurions pas dû", with: "> « Nous aurions dû")
    let folder = Self.folder(["Content/Sources/gazette-0214.md": source])
    let run = ProgramRun("verify --archive articles", in: folder)
    #expect(run.status == 1 && run.errors.contains("error[quote-altered]"))
    #expect(run.errors.contains("{+n’+}") && run.errors.contains("¶ 3"), "\(run.errors)")
    #expect(folder.text("Content/evidence.json") == nil)
  }

  @Test func withoutAnArchiveVerifySaysWhereToNameOne() {
    let run = ProgramRun("verify", in: Self.folder())
    #expect(run.status == 1 && run.errors.contains("error[archive-missing]") && run.errors.contains("DOSSIER_ARCHIVE"))
    let wrong = ProgramRun("verify", in: Self.folder(), environment: "DOSSIER_ARCHIVE=nowhere")
    #expect(wrong.status == 1 && wrong.errors.contains("the variable DOSSIER_ARCHIVE names it"))
  }

  @Test func theVariableAndTheSettingsNameAnArchiveToo() {
    #expect(ProgramRun("verify", in: Self.folder(), environment: "DOSSIER_ARCHIVE=articles").status == 0)
    let settings = "title: A\nseverities: {uncited: off, orphan-page: off}\nquotation-limit: 60%\narchive: ../articles\n"
    #expect(ProgramRun("verify", in: Self.folder(["Content/dossier.yml": settings])).status == 0)
  }

  @Test func anAlteredQuotationStopsABuildEvenWithoutTheArchive() {
    let event = SmallDossier.files["Content/Events/apology.md"]!
      .replacing("Roy apologised,", with: "Roy said « Nous aurions dû publier » [@gazette-0214#excuses]. He apologised,")
    let run = ProgramRun("build", in: Self.folder(["Content/Events/apology.md": event]))
    #expect(run.status == 1 && run.errors.contains("error[quote-altered]") && run.errors.contains("--> Content/Events/apology.md:10:"), "\(run.errors)")
  }

  @Test func aLedgerThatIsNotUpToDateFailsTheCheckOfIt() {
    let folder = Self.folder()
    #expect(ProgramRun("verify --archive articles", in: folder).status == 0)
    folder.write(folder.text("Content/evidence.json")!.replacing("\"exact\"", with: "\"elided\""), to: "Content/evidence.json")
    let lied = ProgramRun("verify --check --archive articles", in: folder)
    #expect(lied.status == 1 && lied.errors.contains("error[ledger-disagrees]"))
    #expect(ProgramRun("build --archive articles", in: folder).status == 1)
  }

  @Test func theReportIsATableAndADocument() throws {
    let folder = Self.folder()
    #expect(ProgramRun("verify --archive articles", in: folder).status == 0)
    let table = ProgramRun("report", in: folder)
    #expect(table.status == 0 && table.errors == "")
    for part in ["SOURCES", "gazette-0214", "2026-02-14", "2 exact", "ledger", "ON ONE ORIGIN ALONE", "apology  event"] {
      #expect(table.output.contains(part), "\(part) in \(table.output)")
    }
    let json = ProgramRun("report --format json", in: folder)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let sources = try #require(object["sources"] as? [[String: Any]])
    #expect(sources.map { $0["id"] as? String } == ["courrier-0216", "gazette-0214"])
    #expect((sources[1]["extracts"] as? [String: String])?["excuses"] == "exact")
    #expect((object["oneOrigin"] as? [Any])?.isEmpty == false)
  }

  @Test func noWordOfAnArticleButItsExtractsGetsIntoTheSite() {
    let folder = Self.folder()
    #expect(ProgramRun("verify --archive articles", in: folder).status == 0)
    #expect(ProgramRun("build --archive articles", in: folder).status == 0)
    for canary in ["regarde personne", "achève", "Hier soir", "or nearly"] {
      #expect(folder.run("grep -rlF '\(canary)' '\(folder.path)/Output' '\(folder.path)/Content' || true").isEmpty, "\(canary)")
    }
  }
}
