import TestSupport
import Testing

/// `dossier add-source`, in the dossier that `dossier init` makes.
@Suite struct AddSourceTests {
  let folder = TemporaryFolder()

  init() { #expect(ProgramRun("init .", in: folder).status == 0) }

  private func add(_ arguments: String) -> ProgramRun { ProgramRun("add-source \(arguments)", in: folder) }

  static let letter = " date 2026-03-20 \nThe council of the town has not answered, and the people of the islands are waiting for their boat.\n\nIt was promised to them.\n"

  static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Storm over the ferry | The Alder Courier</title>
    <meta property="og:site_name" content="The Alder Courier"><meta name="author" content="Ben Holt">
    <meta property="article:published_time" content="2026-03-21T07:00:00Z"><link rel=canonical href="https://courier.example/storm?a=1#x">
    </head><body><nav>Menu</nav><article><h1>Storm over: the “ferry”</h1><p>The mayor said that the storm was to blame for it.</p></article></body></html>
    """

  @Test func aTextGoesIntoTheArchiveAsItIs() throws {
    folder.write(Self.letter, to: "in/Open Letter.txt")
    let run = add("'in/Open Letter.txt'")
    #expect(run.status == 0 && run.output == "Content/Sources/open-letter.md: 3 paragraphs, 28 words\n", "\(run.output)\(run.errors)")
    #expect(run.errors == "help: fill in `title:` or `describe:` in Content/Sources/open-letter.md\n")
    #expect(folder.text("archive/open-letter.txt") == Self.letter && folder.text("in/Open Letter.txt") == Self.letter)
    let source = try #require(folder.text("Content/Sources/open-letter.md"))
    for line in ["issued: 2026-03-20", "language: en", "archive: open-letter.txt", "rights: quotation", "# The language is guessed from the words."] {
      #expect(source.contains("\n\(line)\n"), "\(line) in \(source)")
    }
    #expect(source.contains("\n# author: "))
    let check = ProgramRun("check", in: folder)
    #expect(check.status == 1 && check.errors.contains("`title` or `describe` is missing"), "\(check.errors)")
  }

  @Test func aPageBringsWhatItSaysOfItself() throws {
    folder.write(Self.page, to: "storm.html")
    let run = add("storm.html")
    #expect(run.status == 0 && run.errors == "" && run.output == "Content/Sources/the-alder-courier-0321.md: 2 paragraphs, 15 words\n", "\(run.output)\(run.errors)")
    #expect(folder.text("archive/the-alder-courier-0321.txt") == "Storm over: the “ferry”\n\nThe mayor said that the storm was to blame for it.\n")
    #expect(folder.text("archive/the-alder-courier-0321.html") == Self.page)
    let source = try #require(folder.text("Content/Sources/the-alder-courier-0321.md"))
    let lines = [
      "title: \"Storm over: the “ferry”\"", "author: [{family: Holt, given: Ben}]", "publisher: The Alder Courier", "issued: 2026-03-21",
      "url: https://courier.example/storm?a=1#x", "# The page gives the time: 2026-03-21T07:00:00Z.",
    ]
    for line in lines { #expect(source.contains("\n\(line)\n"), "\(line) in \(source)") }
    let check = ProgramRun("check", in: folder)
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func whatWasAddedCanBeQuotedAndProven() {
    folder.write(Self.page, to: "storm.html")
    #expect(add("storm.html --id storm").status == 0)
    let quote = ProgramRun("quote storm 'the storm was to blame' --write blame", in: folder)
    #expect(quote.status == 0 && quote.output == "Content/Sources/storm.md: `blame`, ¶ 2\n", "\(quote.errors)")
    #expect(ProgramRun("verify", in: folder).status == 1, "five of fifteen words are too many")
    folder.write(folder.text("Content/dossier.yml")! .replacing("quotation-limit: 25%", with: "quotation-limit: 50%"), to: "Content/dossier.yml")
    let verify = ProgramRun("verify", in: folder)
    #expect(verify.status == 0, "\(verify.errors)")
  }

  @Test func everyRefusalIsToldAndTheOthersGoIn() {
    folder.write("", to: "empty.txt")
    folder.write(Array("%PDF-1.7 x".utf8), to: "scan.pdf")
    folder.write(Array("Le caf".utf8) + [0xE9] + Array(" est noir".utf8), to: "latin.txt")
    folder.write([0x41, 0, 0x42], to: "nul.txt")
    folder.write("<html><body><nav>Menu</nav></body></html>", to: "menu.html")
    folder.write(Self.letter, to: "letter.txt")
    let before = folder.files
    let run = add("empty.txt scan.pdf letter.txt latin.txt nowhere.txt nul.txt menu.html in letter.txt")
    #expect(run.status == 1 && run.output == "Content/Sources/letter.md: 3 paragraphs, 28 words\n")
    for told in [
      "`empty.txt` is empty", "`scan.pdf` is a PDF", "help: make text of it first: pdftotext scan.pdf scan.txt", "error[invalid-utf8]: `latin.txt` is not in UTF-8",
      "--> latin.txt:1:7", "iconv -f WINDOWS-1252 -t UTF-8 latin.txt > latin.utf8.txt", "cannot read `nowhere.txt`: there is no such file", "error[nul-byte]",
      "no text of an article is to be found in `menu.html`", "the text of `letter.txt` is the source `letter` already",
    ] {
      #expect(run.errors.contains(told), "\(told) in \(run.errors)")
    }
    #expect(Set(folder.files).subtracting(before) == ["Content/Sources/letter.md", "archive/letter.txt"])
  }

  @Test func nothingIsOverwrittenAndNoIDTakenTwice() {
    folder.write(Self.letter, to: "signing.txt")
    let before = folder.checksum(".")
    for arguments in ["signing.txt --id courier-0314", "signing.txt --id ada-marsh"] {
      let run = add(arguments)
      #expect(run.status == 1 && run.errors.contains("already\nhelp: give another with --id\n"), "\(run.errors)")
    }
    #expect(folder.checksum(".") == before)
    // An event has the id that the name would give.
    #expect(add("signing.txt").output.hasPrefix("Content/Sources/signing-2.md"))
    folder.write("Other words.", to: "other.txt")
    folder.write("Mine.", to: "archive/mine.txt")
    let taken = add("other.txt --id mine")
    #expect(taken.status == 1 && taken.errors.contains("nothing is overwritten"), "\(taken.errors)")
    #expect(folder.text("archive/mine.txt") == "Mine." && folder.text("Content/Sources/mine.md") == nil)
  }

  @Test func theSameTextIsTakenOnce() {
    folder.write(folder.text("archive/courier-0314.txt")!, to: "copy.txt")
    #expect(add("copy.txt").errors.contains("is the source `courier-0314` already"))
    #expect(add("archive/courier-0314.txt").errors.contains("is the source `courier-0314` already"))
    folder.write("A text that waits.\n", to: "archive/waiting.txt")
    folder.write("A text that waits.\n", to: "copy.txt")
    #expect(add("copy.txt").errors.contains("help: add that file: dossier add-source Content/../archive/waiting.txt"))
    let run = add("archive/waiting.txt")
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.text("Content/Sources/waiting.md")?.contains("archive: waiting.txt") == true)
  }

  @Test func theArchiveFolderHasToBeNamedAndIsMadeWhereItIsMissing() {
    folder.write(Self.letter, to: "letter.txt")
    folder.run("rm -r '\(folder.path)/archive'")
    #expect(add("letter.txt").status == 0)
    #expect(folder.text("archive/letter.txt") == Self.letter)
    let wrong = add("letter.txt --id b --archive nowhere")
    #expect(wrong.status == 1 && wrong.errors == "error: there is no archive folder `nowhere`: `--archive` names it\n")
    folder.write("title: T\n", to: "Content/dossier.yml")
    #expect(add("letter.txt --id b").errors.contains("names no archive folder"))
    folder.write("title: [\n", to: "Content/dossier.yml")
    #expect(add("letter.txt --id b").errors.contains("error[yaml-syntax]"))
  }

  @Test func aCommandLineThatIsNotUnderstoodIsTwo() {
    for arguments in ["", "a b --id x", "a --id A_b", "''", "a --archive ''"] { #expect(add(arguments).status == 2, "\(arguments)") }
    #expect(ProgramRun("add-source x --dir nowhere", in: folder).errors.contains("`nowhere/Content` cannot be read"))
  }

  @Test func anUnwritableFolderTakesNothing() {
    folder.write(Self.letter, to: "letter.txt")
    folder.run("cd '\(folder.path)' && rm -r Content/Sources && touch Content/Sources")
    let run = add("letter.txt")
    #expect(run.status == 1 && run.output == "")
    #expect(folder.text("archive/letter.txt") == nil)
  }
}
