import TestSupport
import Testing

/// What of the archived articles gets out of the archive: the extracts, the verdicts, and nothing else.
@Suite struct PublishedProofTests {
  /// Every word of the article but those of the extracts is found nowhere else.
  static let article = """
    Kanarivogel eins sings before the harbour opens, quoth Wellerfink zwei.

    « Nous n’aurions pas dû publier », a écrit M. Roy, thus Zeisigdrei unto the Stieglitzvier.

    Gimpelfünf and Ammersechs; Aucune surveillance. Meisensieben flew, Kleiberacht and Pirolneun, Drosselzehn.
    Rotkehlelf, Bachstelzzwölf, Zaunkönigdreizehn, Goldhähnvierzehn, Lerchefünfzehn, Sperlingsechzehn, Amselsiebzehn.
    Staralachtzehn, Dohleneunzehn, Krähezwanzig, Elstereins, Häherzwei, Kuckuckdrei, Spechtvier, Wendehalsfünf, Eulesechs.
    Kauzsieben, Uhuacht, Milanneun, Bussardzehn, Habichtelf, Sperberzwölf, Falkedreizehn, Weihevierzehn, Adlerfünfzehn.
    """
  /// One word of each neighbourhood: right beside an extract, in its paragraph, in another.
  static let canaries = [
    "Kanarivogel", "Wellerfink", "Zeisigdrei", "Stieglitzvier", "Gimpelfünf", "Ammersechs", "Meisensieben", "Kleiberacht",
    "Lerchefünfzehn", "Krähezwanzig", "Adlerfünfzehn", "quoth",
    "three dogs", "as it always does",
  ]

  static let letter = """
    To the editor. We were wrong to publish in haste. Of the harbour, of its keeper and of his three dogs nothing shall be said in this
    letter, and of the town's council no more than that it met on a Monday, as it always does.
    """

  static func folder(rights: String) -> TemporaryFolder {
    let folder = SmallDossier.folder([
      "archive/gazette.txt": article,
      "Content/Sources/gazette-0214.md": """
        ---
        title: Le contrat de la discorde
        publisher: La Gazette
        issued: 2026-02-14
        language: fr
        url: https://example.org/discorde
        archive: gazette.txt
        rights: \(rights)
        ---
        A daily.

        ## clause
        > Aucune surveillance.

        ## excuses
        > « Nous n’aurions pas dû publier », a écrit M. Roy

        > [en] “We should not have published,” Mr Roy wrote
        """,
      "archive/courrier.txt": letter,
      "Content/Sources/courrier-0216.md": """
        ---
        describe: A letter to the editor
        issued: 2026-02-16
        language: en
        archive: courrier.txt
        rights: quotation
        ---
        A weekly.

        ## excuses
        > We were wrong to publish in haste.
        """,
      "Content/Notes/method.md": """
        ---
        title: How to read this
        ---
        See [the apology](../Events/apology.md), “Aucune surveillance” [@gazette-0214].
        """,
    ])
    return folder
  }

  /// The canaries that some file below a folder of the dossier holds, in whatever form a page may write them.
  private func leaks(_ folder: TemporaryFolder, below places: String) -> [String] {
    Self.canaries.filter { !folder.run("cd '\(folder.path)' && grep -ril -e '\($0)' \(places) 2>/dev/null").isEmpty }
  }

  @Test func nothingOfAnArticleButItsExtractsLeavesTheArchive() {
    let folder = Self.folder(rights: "quotation")
    #expect(ProgramRun("verify --archive archive", in: folder).status == 0)
    #expect(ProgramRun("build --archive archive", in: folder).status == 0)
    #expect(folder.text("Output/sources/gazette-0214.html")?.contains("Nous n’aurions pas dû publier") == true)
    #expect(folder.text("Content/evidence.json")?.contains("exact") == true)
    #expect(leaks(folder, below: "Content Output") == [])
    #expect(leaks(folder, below: "$(ls -A | grep -v '^archive$')") == [], "nor any other file that the program makes")
    // Nor in an address, where letters beyond ASCII are written in percent signs.
    #expect(folder.run("grep -rio 'text=[^\"]*' '\(folder.path)/Output'").contains("text=Aucune%20surveillance"))
  }

  @Test func aCanaryWouldBeFound() {
    let folder = Self.folder(rights: "full")
    #expect(ProgramRun("build --archive archive", in: folder).status == 0)
    #expect(leaks(folder, below: "Output") == Array(Self.canaries.prefix(12)), "those of the article that may be published")
  }

  @Test func anArticleThatMayBePublishedIsShownWithItsExtractsInPlace() {
    let folder = Self.folder(rights: "full")
    #expect(ProgramRun("build --archive archive", in: folder).status == 0)
    let page = folder.text("Output/sources/gazette-0214.html") ?? ""
    #expect(page.contains("<p id=\"p_3\">"))
    #expect(page.contains("<mark><span id=\"x_clause\">Aucune surveillance.</span></mark>"))
    #expect(page.contains("href=\"#x_clause\""))
    // Without the archive there is nothing to publish, and no link into it.
    #expect(ProgramRun("build", in: folder).status == 0)
    let bare = folder.text("Output/sources/gazette-0214.html") ?? ""
    #expect(!bare.contains("x_clause") && !bare.contains("p_3") && bare.contains("class=\"verdict unchecked\""))
  }

  @Test func theLedgerShowsTheSameVerdictsAndPlacesAsTheArchive() {
    let folder = Self.folder(rights: "quotation")
    #expect(ProgramRun("verify --archive archive", in: folder).status == 0)
    #expect(ProgramRun("build --archive archive", in: folder).status == 0)
    let proven = folder.text("Output/sources/gazette-0214.html")
    #expect(ProgramRun("build", in: folder).status == 0)
    #expect(folder.text("Output/sources/gazette-0214.html") == proven)
    let page = folder.text("Output/verification.html") ?? ""
    #expect(page.contains("the record of an earlier comparison with the article"))
    #expect(!page.contains("<td><span class=\"cell\">Compared with</span> nothing</td>"))
    #expect(folder.text("Output/notes/method.html")?.contains("class=\"verdict unchecked\"") == false)
  }

  @Test func aTextThatChangedSinceIsUnchecked() {
    let folder = Self.folder(rights: "quotation")
    #expect(ProgramRun("verify --archive archive", in: folder).status == 0)
    let page = folder.text("Content/Sources/gazette-0214.md") ?? ""
    folder.write(page.replacing("> Aucune surveillance.", with: "> Aucune surveillance"), to: "Content/Sources/gazette-0214.md")
    #expect(ProgramRun("build", in: folder).status == 0)
    let built = folder.text("Output/sources/gazette-0214.html") ?? ""
    #expect(built.contains("class=\"verdict unchecked\"") && built.contains("class=\"verdict exact\""))
    // What is still proven stands where the article has it; the other after it.
    let places = ["excuses", "clause"].compactMap { built.firstRange(of: "<h3 id=\"\($0)\">")?.lowerBound }
    #expect(places.count == 2 && places[0] < places[1])
  }
}
