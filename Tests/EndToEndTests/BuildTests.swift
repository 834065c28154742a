import TestSupport
import Testing

@Suite struct BuildTests {
  @Test func buildsASiteWithAPageForEverything() {
    let folder = SmallDossier.folder()
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors.contains("pages") && run.errors.contains("citations") && run.errors.hasSuffix(" s\n"))
    for page in [
      "index", "timeline", "bibliography", "names", "404", "events/apology", "people/jean-roy", "organizations/alpha",
      "sources/gazette-0214", "contracts/contrat-alpha/index", "contracts/contrat-alpha/v1", "statements/sorry",
      "questions/when", "notes/method",
    ] {
      #expect(folder.text("Output/\(page).html")?.hasPrefix("<!DOCTYPE html>") == true, "\(page).html")
    }
  }

  @Test func buildsTheSameBytesAgainAndWithAnyNumberOfJobs() {
    let folder = SmallDossier.folder()
    #expect(ProgramRun("build --output one --jobs 1", in: folder).status == 0)
    #expect(ProgramRun("build --output two --jobs 2", in: folder).status == 0)
    #expect(ProgramRun("build --output three --jobs 7", in: folder).status == 0)
    #expect(folder.checksum("one") == folder.checksum("two"))
    #expect(folder.checksum("one") == folder.checksum("three"))
    let before = folder.inode("one/index.html")
    #expect(ProgramRun("build --output one", in: folder).status == 0)
    #expect(folder.checksum("one") == folder.checksum("two"))
    #expect(folder.inode("one/index.html") == before, "what did not change is left alone")
  }

  @Test func worksFromAnyFolderAndNamesTheOutputAsItWasGiven() {
    let folder = SmallDossier.folder()
    folder.run("mkdir '\(folder.path)/elsewhere' && mv '\(folder.path)/Content' '\(folder.path)/elsewhere/'")
    #expect(ProgramRun("build elsewhere", in: folder).status == 0)
    #expect(folder.text("elsewhere/Output/index.html") != nil)
    let run = ProgramRun("build \"$PWD/elsewhere\" --output ./site/", in: folder)
    #expect(run.status == 0 && run.errors.contains("site/index.html"))
    #expect(folder.checksum("site") == folder.checksum("elsewhere/Output"))
  }

  @Test func anErrorLeavesTheEarlierSiteUntouched() {
    let folder = SmallDossier.folder()
    #expect(ProgramRun("build", in: folder).status == 0)
    let before = (folder.checksum("Output"), folder.inode("Output/index.html"))
    folder.write("---\ntitle: New\n---\nSee [[nobody]].\n", to: "Content/Notes/new.md")
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("error[unknown-target]") && run.errors.contains("--> Content/Notes/new.md:4:"))
    #expect(folder.checksum("Output") == before.0 && folder.inode("Output/index.html") == before.1)
  }

  @Test func aPageThatIsGoneIsRemoved() {
    let folder = SmallDossier.folder(["Content/Notes/gone.md": "---\ntitle: Gone\n---\nText.\n"])
    #expect(ProgramRun("build", in: folder).status == 0)
    #expect(folder.text("Output/notes/gone.html") != nil)
    folder.run("rm '\(folder.path)/Content/Notes/gone.md'")
    #expect(ProgramRun("build", in: folder).status == 0)
    #expect(folder.text("Output/notes/gone.html") == nil)
    let fresh = SmallDossier.folder()
    #expect(ProgramRun("build", in: fresh).status == 0)
    #expect(folder.checksum("Output") == fresh.checksum("Output"))
  }

  @Test func refusesAnOutputFolderOfSomebodyElse() {
    let folder = SmallDossier.folder(["Output/thesis.txt": "mine"])
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("error[output-foreign]") && run.errors.contains("`thesis.txt`"))
    #expect(folder.text("Output/index.html") == nil && folder.text("Output/thesis.txt") == "mine")
  }

  @Test(arguments: [".", "Content", "Content/site", "..", "Templates"])
  func refusesToWriteAmongWhatTheSiteIsMadeFrom(_ output: String) {
    let folder = SmallDossier.folder(["Templates/README.md": "ours"])
    let before = folder.files
    let run = ProgramRun("build --output \(output)", in: folder)
    #expect(run.status == 1 && run.errors.contains("error[output-foreign]"))
    #expect(folder.files == before)
  }

  @Test func checkSaysTheSameAndWritesNothing() {
    let folder = SmallDossier.folder(["Content/Notes/new.md": "---\ntitle: New\n---\nSee [[nobody]].\n"])
    let check = ProgramRun("check", in: folder)
    let build = ProgramRun("build", in: folder)
    #expect(check.status == 1 && build.status == 1)
    func diagnostics(_ run: ProgramRun) -> String { run.errors.split(separator: "\n").dropLast().joined(separator: "\n") }
    #expect(diagnostics(check) == diagnostics(build) && !diagnostics(check).isEmpty)
    let clean = SmallDossier.folder()
    #expect(ProgramRun("check", in: clean).status == 0)
    #expect(!clean.files.contains { !$0.hasPrefix("Content/") })
  }

  @Test func aFrenchDossierGetsAFrenchSite() {
    let folder = SmallDossier.folder(["Content/dossier.yml": "title: L’affaire\nlanguage: fr\n"])
    #expect(ProgramRun("build", in: folder).status == 0)
    #expect(folder.text("Output/index.html")?.contains("<html lang=\"fr\"") == true)
    #expect(folder.text("Output/events/apology.html")?.contains("13 février 2026") == true)
  }
}
