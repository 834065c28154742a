import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether this machine lets the tests make small disks of their own: it takes root, and Linux.
private let canMount: Bool = {
  let folder = TemporaryFolder()
  let made = folder.run("mount -t tmpfs -o size=64k tmpfs '\(folder.path)' 2>/dev/null && echo yes") == "yes\n"
  if made { folder.run("umount '\(folder.path)'") }
  return made
}()

@Suite struct BrokenDiskTests {
  @Test(.enabled(if: canMount, "mounting a disk takes root"))
  func aFullDiskIsToldAndTheEarlierSiteStays() {
    let folder = SmallDossier.folder()
    folder.run("mkdir '\(folder.path)/Output' && mount -t tmpfs -o size=2m tmpfs '\(folder.path)/Output'")
    defer { folder.run("umount '\(folder.path)/Output'") }
    #expect(ProgramRun("build", in: folder).status == 0)
    let before = folder.checksum("Output")
    folder.write("title: Another title\nlanguage: en\n", to: "Content/dossier.yml")
    folder.run("head -c 10m /dev/zero > '\(folder.path)/Output/.filler' 2>/dev/null")
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("error[output-unwritable]") && run.errors.contains("no space is left on the disk"))
    folder.run("rm '\(folder.path)/Output/.filler'")
    #expect(folder.checksum("Output") == before)
    #expect(ProgramRun("build", in: folder).status == 0)
  }

  @Test(.enabled(if: canMount, "mounting a disk takes root"))
  func aReadOnlyDiskIsTold() {
    let folder = SmallDossier.folder()
    folder.run("mkdir '\(folder.path)/Output' && mount -t tmpfs -o size=2m,ro tmpfs '\(folder.path)/Output'")
    defer { folder.run("umount '\(folder.path)/Output'") }
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1 && run.errors.contains("error[output-unwritable]"))
    #expect(run.errors.contains("the file system is read-only"))
  }

  @Test(.disabled(if: getuid() == 0, "root may write anywhere"))
  func aFolderWithoutPermissionIsTold() {
    let folder = SmallDossier.folder()
    folder.run("mkdir '\(folder.path)/Output' && chmod a-w '\(folder.path)/Output'")
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1 && run.errors.contains("permission is denied"))
  }

  @Test func anOutputThatIsAFileIsTold() {
    let folder = SmallDossier.folder(["Output": "mine"])
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1 && run.errors.contains("error[output-unwritable]"))
    #expect(folder.text("Output") == "mine")
  }

  @Test func anOutputLinkThatLeadsNowhereIsTold() {
    let folder = SmallDossier.folder()
    folder.run("ln -s nowhere/at-all '\(folder.path)/Output'")
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1 && run.errors.contains("error[output-unwritable]"))
  }

  @Test func aLinkInsideTheOutputIsNotFollowed() {
    let folder = SmallDossier.folder()
    #expect(ProgramRun("build", in: folder).status == 0)
    folder.run("cd '\(folder.path)' && mv Output/events elsewhere && ln -s ../elsewhere Output/events")
    let before = folder.checksum("elsewhere")
    folder.write("title: Another title\nlanguage: en\n", to: "Content/dossier.yml")
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1 && run.errors.contains("is a symbolic link"))
    #expect(folder.checksum("elsewhere") == before)
  }
}
