import TestSupport
import Testing

@Suite struct NewCommandTests {
  let folder = SmallDossier.folder()

  @Test func aNewPageThatNeedsNoMoreThanATitleIsClean() {
    for arguments in ["note why --title 'Why: a note'", "person anne --title true", "contract beta --title Beta"] {
      let run = ProgramRun("new \(arguments)", in: folder)
      #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    }
    #expect(folder.text("Content/Notes/why.md")?.hasPrefix("---\ntitle: \"Why: a note\"\n# summary: ") == true)
    let check = ProgramRun("check", in: folder)
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func whatIsLeftToFillIsToldWhereItStands() {
    let run = ProgramRun("new event refusal-2 --title 'Second refusal'", in: folder)
    #expect(run.output == "Content/Events/refusal-2.md\n")
    let check = ProgramRun("check", in: folder)
    #expect(check.status == 1)
    #expect(check.errors.contains("Content/Events/refusal-2.md:3:1") && check.errors.contains("`date` has no value"))
  }

  @Test func aVersionGoesToItsContract() {
    #expect(ProgramRun("new version contrat-alpha/v2", in: folder).output == "Content/Contracts/contrat-alpha/v2.md\n")
    let lonely = ProgramRun("new version beta/v1", in: folder)
    #expect(lonely.status == 1 && lonely.errors.contains("dossier new contract beta"))
    #expect(folder.text("Content/Contracts/beta/v1.md") == nil)
  }

  @Test func nothingIsOverwrittenAndNoIDTakenTwice() {
    let before = folder.checksum("Content")
    for arguments in ["event apology", "person apology", "note Apology", "version contrat-alpha/v1", "note ../x", "note index"] {
      let run = ProgramRun("new \(arguments)", in: folder)
      #expect(run.status == 1 && run.output == "" && run.errors.hasPrefix("error: `"), "\(arguments)")
    }
    #expect(folder.checksum("Content") == before)
  }

  @Test func anotherFolderAndAKindThatIsNone() {
    #expect(ProgramRun("new note a nowhere", in: folder).errors.contains("`nowhere/Content` cannot be read"))
    #expect(ProgramRun("new note a '\(folder.path)/'", in: TemporaryFolder()).status == 0)
    #expect(folder.text("Content/Notes/a.md") != nil)
    let run = ProgramRun("new evnt a", in: folder)
    #expect(run.status == 2 && run.errors.contains("did you mean `event`?"))
    #expect(ProgramRun("new note b --title ''", in: folder).status == 2)
  }
}
