import TestSupport
import Testing

@Suite struct StoppedBuildTests {
  /// A dossier whose pages all change when its title does.
  static func folder(title: String) -> TemporaryFolder {
    let folder = SmallDossier.folder()
    for number in 0..<150 {
      folder.write("---\ntitle: Note \(number)\n---\nText [@gazette-0214].\n", to: "Content/Notes/n\(number).md")
    }
    retitle(folder, title)
    return folder
  }

  static func retitle(_ folder: TemporaryFolder, _ title: String) {
    folder.write("title: \(title)\nlanguage: en\n", to: "Content/dossier.yml")
  }

  /// Starts a build, kills it and waits for its end after a share of the time that a whole one takes, from 0 to 1.
  static func kill(_ folder: TemporaryFolder, after share: Double, of whole: Duration) {
    let milliseconds = max(1, Int(whole / .milliseconds(1) * share))
    let seconds = "\(milliseconds / 1000).\(String(String(milliseconds % 1000 + 1000).dropFirst()))"
    folder.run(
      "cd '\(folder.path)'; '\(ProgramRun.program)' build 2>/dev/null & sleep \(seconds); kill -KILL $! 2>/dev/null; wait 2>/dev/null")
  }

  /// A line for each page of a site: checksum, size, name. What waits in the hidden folder is no part of it.
  static func pages(_ folder: TemporaryFolder) -> Set<Substring> {
    Set(folder.run("cd '\(folder.path)/Output' && find . -name '*.html' -not -path './.*/*' -exec cksum {} +").split(separator: "\n"))
  }

  @Test func everyFileIsOldOrNewAndTheNextBuildSetsItRight() {
    let old = Self.folder(title: "Old")
    #expect(ProgramRun("build", in: old).status == 0)
    let new = Self.folder(title: "New")
    #expect(ProgramRun("build", in: new).status == 0)
    let work = Self.folder(title: "Old")
    let time = ContinuousClock().measure { #expect(ProgramRun("build", in: work).status == 0) }
    // Each page is, to the byte, that page of one of the two sites.
    let known = Self.pages(old).union(Self.pages(new))
    let rounds = 16
    for round in 1...rounds {
      Self.retitle(work, round.isMultiple(of: 2) ? "Old" : "New")
      Self.kill(work, after: Double(round) / Double(rounds), of: time)
      #expect(Self.pages(work).subtracting(known) == [], "round \(round)")
      #expect(Self.pages(work).count * 2 == known.count, "round \(round)")
    }
    Self.retitle(work, "New")
    #expect(ProgramRun("build", in: work).status == 0)
    #expect(work.checksum("Output") == new.checksum("Output"))
  }

  @Test func aFirstBuildThatIsStoppedIsFinishedByTheNext() {
    let whole = Self.folder(title: "New")
    let time = ContinuousClock().measure { #expect(ProgramRun("build", in: whole).status == 0) }
    let rounds = 8
    for round in 1...rounds {
      let work = Self.folder(title: "New")
      Self.kill(work, after: Double(round) / Double(rounds), of: time)
      #expect(ProgramRun("build", in: work).status == 0, "round \(round)")
      #expect(work.checksum("Output") == whole.checksum("Output"), "round \(round)")
    }
  }
}
