import TestSupport
import Testing

/// `dossier quote`, on the dossier that `dossier init` makes.
@Suite struct QuoteTests {
  let folder = TemporaryFolder()

  init() { #expect(ProgramRun("init .", in: folder).status == 0) }

  private func quote(_ arguments: String) -> ProgramRun { ProgramRun("quote \(arguments)", in: folder) }

  @Test func aPassageIsPrintedAsItStandsReadyToPaste() {
    let run = quote(#"gazette-0317 "qu'il soit publié avant le vote""#)
    #expect(run.status == 0)
    #expect(run.output == "## soit-publie-avant\n> qu’il soit publié avant le vote\n\n> [en] …\n")
    #expect(run.errors.hasPrefix("gazette-0317, ¶ 7:\n  | "))
    #expect(run.errors.contains("Plusieurs élus demandent qu’il soit"))
  }

  @Test func inTheReadersLanguageNothingIsTranslated() {
    #expect(quote("courier-0314 as an ISLANDER").status == 1)
    let run = quote("courier-0314 'a way HOME'")
    #expect(run.output == "## home\n> a way home\n")
  }

  @Test func everyPassageIsShownWithItsParagraphAndWhatItIsAlready() {
    let run = quote("gazette-0317 lundi")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").filter { $0.hasPrefix("## ") } == ["## lundi", "## lundi-2", "## lundi-3"])
    #expect(run.errors.contains("¶ 3, in the extract `amended` already:"), "\(run.errors)")
    #expect(quote("gazette-0317 lundi --paragraph 5").output == "## lundi\n> lundi\n\n> [en] …\n")
  }

  @Test func wherethereIsNothingTheNearestIsShown() {
    let run = quote("courier-0314 'the operator runs late crossings every week'")
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.contains("near: ¶ 5, ") && run.errors.contains("shall run the late crossing on every day of the week"), "\(run.errors)")
    let none = quote("courier-0314 zebra")
    #expect(none.status == 1 && none.errors.contains("nothing in it is near"))
    let other = quote("courier-0314 monument --paragraph 3")
    #expect(other.status == 1 && other.errors.contains("they stand in ¶ 4"))
    #expect(quote("courier-0314 --paragraph 99").errors.contains("it has 8 paragraphs"))
  }

  @Test func aWrittenPassageIsAnExtractThatProves() {
    let run = quote("gazette-0317 'À l’hôtel de ville […] la somme' --write no-comment")
    #expect(run.status == 0 && run.output == "Content/Sources/gazette-0317.md: `no-comment`, ¶ 5\n", "\(run.errors)")
    #expect(run.errors == "help: write its translation in place of the …\n")
    let text = folder.text("Content/Sources/gazette-0317.md")
    #expect(text?.hasSuffix("for this boat.\n\n## no-comment\n> À l’hôtel de ville […] la somme\n\n> [en] …\n") == true, "\(text ?? "")")
    let verify = ProgramRun("verify", in: folder)
    #expect(verify.status == 0 && verify.errors.contains("info[translation-missing]"), "\(verify.errors)")
    #expect(folder.text("Content/evidence.json")?.contains("\"no-comment\": {\"text\":") == true)
    #expect(folder.files.allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test func aWholeParagraphCanBeTaken() {
    let run = quote("courier-0314 --paragraph 2")
    #expect(run.output == "## port-alder-night\n> Port Alder has a night ferry again, at least on paper.\n")
  }

  @Test func whatCannotBeWrittenLeavesTheFileAlone() {
    let before = folder.checksum("Content")
    for (arguments, told) in [
      ("gazette-0317 insti --write x", "no passage"),
      ("gazette-0317 institutrice --write price", "error[duplicate-id]: `gazette-0317` has an extract `price` already"),
      ("gazette-0317 lundi --write monday", "3 passages have these words, so none was written"),
      ("gazette-0317 'deux millions' --write sum", "these words are in the extract `price` already"),
    ] {
      let run = quote(arguments)
      #expect(run.status == 1 && run.errors.contains(told), "\(arguments): \(run.errors)")
    }
    #expect(folder.checksum("Content") == before)
  }

  @Test func tooMuchIsWrittenAndWarnedOf() {
    let run = quote("courier-0314 --paragraph 6 --write minority")
    #expect(run.status == 0)
    #expect(run.errors.contains("% of the article, more than the 25% that may be quoted") && run.errors.contains("[@courier-0314, ¶ 6]"), "\(run.errors)")
    #expect(ProgramRun("check", in: folder).errors.contains("error[quotation-limit]"))
  }

  @Test func aTextThatIsNotTheArticleIsNotQuoted() {
    folder.write("Something else.\n", to: "archive/courier-0314.txt")
    let changed = quote("courier-0314 something")
    #expect(changed.status == 1 && changed.output == "")
    #expect(changed.errors.contains("error[archive-changed]") && changed.errors.contains("--> Content/Sources/courier-0314.md:7:9"), "\(changed.errors)")
    folder.run("rm '\(folder.path)/archive/courier-0314.txt'")
    #expect(quote("courier-0314 something").errors.contains("error[archive-missing]"))
    folder.write("title: T\n", to: "Content/dossier.yml")
    #expect(quote("courier-0314 something").errors.contains("names no archive folder"))
    #expect(quote("gazette-0317 'n’a pas bougé' --archive archive").status == 0)
    #expect(ProgramRun("quote gazette-0317 'n’a pas bougé'", in: folder, environment: "DOSSIER_ARCHIVE=archive").status == 0)
  }

  @Test func aCommandLineThatIsNotUnderstoodIsTwo() {
    for arguments in ["", "courier-0314", "courier-0314 ' '", "courier-0314 a --paragraph 0", "courier-0314 a --write A_b", "courier-0314 a --dir ''"] {
      #expect(quote(arguments).status == 2, "\(arguments)")
    }
    let run = quote("courier-314 a")
    #expect(run.status == 2 && run.errors == "error: there is no source `courier-314`\nhelp: did you mean `courier-0314`?\n")
    #expect(quote("courier-0314 a --dir nowhere").errors.contains("`nowhere/Content` cannot be read"))
  }

  @Test func aSourceIsAlsoNamedByItsFileOrAsItIsCited() {
    #expect(quote("Content/Sources/courier-0314.md monument").status == 0)
    #expect(quote("@courier-0314 monument").status == 0)
  }

  @Test func aLinkedOrReadOnlyFileStaysWhatItIs() {
    folder.run("cd '\(folder.path)' && chmod 640 Content/Sources/courier-0314.md && mv Content/Sources/courier-0314.md Content/Sources/real.md && ln -s real.md Content/Sources/courier-0314.md")
    #expect(quote("courier-0314 monument --write m").status == 0)
    #expect(folder.run("cd '\(folder.path)/Content/Sources' && readlink courier-0314.md && stat -c %a real.md").split(separator: "\n") == ["real.md", "640"])
  }
}
