import TestSupport
import Testing

/// `dossier init`: the dossier that everybody begins with has to be without fault.
@Suite struct InitTests {
  let folder = TemporaryFolder()

  @Test func whatItMakesIsWithoutFault() {
    let run = ProgramRun("init affair", in: folder)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(run.output.contains("cd affair\n") && run.output.contains("dossier build"))
    for command in ["check --strict", "verify --check", "build --strict"] {
      let run = ProgramRun("\(command) affair", in: folder)
      #expect(run.status == 0 && !run.errors.contains("warning["), "\(command): \(run.errors)")
    }
    #expect(folder.text("affair/Output/index.html") != nil)
    #expect(folder.text("affair/.gitignore")?.contains("/archive/") == true)
  }

  @Test func withoutTheArticlesItsProofStands() {
    #expect(ProgramRun("init .", in: folder).status == 0)
    folder.run("rm -r '\(folder.path)/archive'")
    let run = ProgramRun("build --strict", in: folder)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func everyKindOfPageIsInIt() {
    #expect(ProgramRun("init .", in: folder).status == 0)
    let files = folder.files
    let folders = ["Sources", "Events", "People", "Organizations", "Contracts", "Statements", "Questions", "Notes"]
    for kind in folders { #expect(files.contains { $0.hasPrefix("Content/\(kind)/") }, "\(kind)") }
    #expect(files.filter { $0.hasPrefix("Content/Contracts/") }.count == 3)
    #expect(files.filter { $0.hasPrefix("archive/") }.count == 2)
  }

  @Test func aFolderThatHoldsAnythingIsRefusedAndLeftAlone() {
    for name in ["a.txt", "b", "c", ".d"] { folder.write("mine", to: "full/\(name)") }
    let before = folder.checksum("full")
    let run = ProgramRun("init full", in: folder)
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.hasPrefix("error: `full` is not empty: it holds `.d`, `a.txt`, `b` and 1 more\nhelp: "))
    #expect(folder.checksum("full") == before)
    #expect(ProgramRun("init full/a.txt", in: folder).errors.contains("a part of the path is not a folder"))
    #expect(ProgramRun("init", in: folder).status == 2)
    #expect(ProgramRun("init ''", in: folder).status == 2)
  }

  @Test func anEmptyFolderWillDoAndSoWillOneThatGitHasBegun() {
    folder.write("[core]\n", to: "repo/.git/config")
    #expect(ProgramRun("init repo", in: folder).status == 0)
    #expect(ProgramRun("init 'new/a folder/'", in: folder).output.contains("cd 'new/a folder/'"))
    #expect(ProgramRun("check 'new/a folder'", in: folder).status == 0)
    #expect(ProgramRun("init repo", in: folder).errors.contains("is not empty"))
  }

  @Test func whatCannotBeFinishedIsTakenBack() {
    folder.write("", to: "file")
    let run = ProgramRun("init file/affair", in: folder)
    #expect(run.status == 1 && run.errors.hasPrefix("error: "), "\(run.errors)")
    folder.run("mkdir -p '\(folder.path)/repo/.git' && cd '\(folder.path)/repo' && ln -s nowhere .DS_Store")
    // A limit on the size of files stops it in the middle.
    let small = folder.run("cd '\(folder.path)' && (trap '' XFSZ; ulimit -f 1; '\(ProgramRun.program)' init half) 2>&1; ls -A '\(folder.path)'")
    #expect(!small.split(separator: "\n").contains("half"), "\(small)")
  }
}
