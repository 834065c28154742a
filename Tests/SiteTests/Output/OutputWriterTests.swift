import Markup
import TestSupport
import Testing

@testable import Site

@Suite struct OutputWriterTests {
  let folder = TemporaryFolder()

  /// Writes a site of these files into `Output`.
  func build(_ site: [String: String], jobs: Int = 2, sources: [String] = []) async -> OutputWriter.Report {
    let paths = site.keys.sorted()
    return await OutputWriter(directory: folder.path + "/Output", sources: sources, jobs: jobs)
      .write(paths: paths) { index, out in out += Array((site[paths[index]] ?? "").utf8) }
  }

  func message(_ report: OutputWriter.Report) -> String { report.diagnostics.map(\.message).joined(separator: "\n") }

  @Test func writesEveryFileAndAManifestOfThem() async {
    let report = await build(["index.html": "home", "events/a.html": "A"])
    #expect(report.written == 2 && report.diagnostics.isEmpty)
    #expect(folder.files == ["Output/.dossier-manifest.json", "Output/events/a.html", "Output/index.html"])
    #expect(folder.text("Output/events/a.html") == "A")
    #expect(
      folder.text("Output/.dossier-manifest.json") == """
        {
          "dossier-manifest": 1,
          "files": [
            {"path": "events/a.html", "size": 1, "sha256": "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd"},
            {"path": "index.html", "size": 4, "sha256": "4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942"}
          ]
        }

        """)
  }

  @Test func leavesUnchangedFilesAlone() async {
    _ = await build(["index.html": "home", "a.html": "A"])
    let before = (folder.inode("Output/index.html"), folder.inode("Output/a.html"))
    let report = await build(["index.html": "home", "a.html": "B"])
    #expect(report.written == 1 && report.unchanged == 1)
    #expect(folder.inode("Output/index.html") == before.0)
    #expect(folder.inode("Output/a.html") != before.1)
    #expect(folder.text("Output/a.html") == "B")
  }

  @Test func aBuildThatChangesNothingWritesNothing() async {
    _ = await build(["index.html": "home"])
    let before = folder.inode("Output/.dossier-manifest.json")
    let report = await build(["index.html": "home"])
    #expect(report.written == 0 && report.unchanged == 1)
    #expect(folder.inode("Output/.dossier-manifest.json") == before)
  }

  @Test func removesWhatIsNoLongerMadeAndTheFoldersThisEmpties() async {
    _ = await build(["index.html": "home", "contracts/x/v1.html": "1", "events/a.html": "A"])
    let report = await build(["index.html": "home", "events/a.html": "A"])
    #expect(report.removed == 1)
    #expect(folder.files == ["Output/.dossier-manifest.json", "Output/events/a.html", "Output/index.html"])
    #expect(folder.run("ls '\(folder.path)/Output'") == "events\nindex.html\n")
  }

  @Test func keepsAStaleFileThatSomebodyChanged() async {
    _ = await build(["index.html": "home", "old.html": "old"])
    folder.write("mine", to: "Output/old.html")
    let report = await build(["index.html": "home"])
    #expect(report.removed == 0)
    #expect(report.diagnostics.map(\.severity) == [.warning])
    #expect(message(report).hasSuffix("was changed after it was written"))
    #expect(folder.text("Output/old.html") == "mine")
  }

  @Test func neverTouchesAFileOfSomebodyElse() async {
    _ = await build(["index.html": "home"])
    folder.write("mine", to: "Output/events/a.html")
    folder.write("mine too", to: "Output/readme.txt")
    let report = await build(["index.html": "new", "events/a.html": "A"])
    #expect(report.diagnostics.map(\.code) == [.outputForeign])
    #expect(message(report).contains("Output/events/a.html` was not written by dossier"))
    #expect(folder.text("Output/events/a.html") == "mine")
    #expect(folder.text("Output/readme.txt") == "mine too")
    #expect(folder.text("Output/index.html") == "home", "nothing is put into place where anything is refused")
    #expect(!folder.files.contains { $0.contains(".dossier-writing") })
  }

  @Test func refusesAFolderOfSomebodyElse() async {
    folder.write("mine", to: "Output/notes.txt")
    folder.write("mine", to: "Output/thesis.txt")
    let report = await build(["index.html": "home"])
    #expect(message(report).hasSuffix("holds files that dossier did not write: `notes.txt` and 1 more"))
    #expect(folder.files == ["Output/notes.txt", "Output/thesis.txt"])
  }

  @Test func acceptsAFolderWithHiddenFilesAndAHostName() async {
    for name in [".gitignore", ".git/HEAD", "CNAME"] { folder.write("x", to: "Output/\(name)") }
    let report = await build(["index.html": "home"])
    #expect(report.written == 1 && report.diagnostics.isEmpty)
    #expect(folder.files.count == 5)
  }

  @Test func refusesAManifestThatItDidNotWrite() async {
    folder.write("{}", to: "Output/.dossier-manifest.json")
    #expect(message(await build(["index.html": "home"])).hasSuffix("is not a list that dossier wrote"))
  }

  @Test(arguments: ["/Output", "", "/Output/Content"])
  func refusesToWriteAmongItsSourcesOrAroundThem(_ source: String) async {
    folder.run("mkdir -p '\(folder.path)\(source)'")
    let report = await build(["index.html": "home"], sources: [folder.path + source])
    #expect(report.diagnostics.map(\.code) == [.outputForeign])
    #expect(message(report).contains("which the site is made from"))
    #expect(folder.files == [])
  }

  @Test func doesNotWriteThroughALink() async {
    folder.run("mkdir -p '\(folder.path)/elsewhere' '\(folder.path)/Output'; ln -s ../elsewhere '\(folder.path)/Output/.x'")
    _ = await build(["index.html": "home"])
    folder.run("cd '\(folder.path)'; ln -s ../elsewhere Output/events; ln -s ../elsewhere/b Output/b.html")
    let report = await build(["index.html": "home", "events/a.html": "A"])
    #expect(message(report).contains("Output/events` is a symbolic link"))
    #expect(message(await build(["index.html": "home", "b.html": "B"])).contains("Output/b.html` is not a plain file"))
    #expect(folder.files.filter { $0.hasPrefix("elsewhere") } == [])
  }

  @Test func doesNotRemoveThroughALink() async {
    _ = await build(["index.html": "home", "events/a.html": "A"])
    folder.run("cd '\(folder.path)'; mv Output/events elsewhere; ln -s ../elsewhere Output/events")
    _ = await build(["index.html": "home"])
    #expect(folder.text("elsewhere/a.html") == "A")
  }

  @Test func aFileMayBecomeAFolderAndBack() async {
    _ = await build(["assets/fonts": "x", "index.html": "home"])
    #expect(await build(["assets/fonts/a/b.css": "y", "index.html": "home"]).diagnostics.isEmpty)
    #expect(folder.text("Output/assets/fonts/a/b.css") == "y")
    #expect(await build(["assets/fonts": "x", "index.html": "home"]).diagnostics.isEmpty)
    #expect(folder.text("Output/assets/fonts") == "x")
  }

  @Test func aFolderThatOneBuildEmptiesAndFillsIsThere() async {
    _ = await build(["index.html": "home", "notes/old.html": "A", "notes/deep/er/old.html": "A"])
    let report = await build(["index.html": "home", "notes/new.html": "B", "notes/deep/er/new.html": "B", "notes/deep/other/x.html": "C"])
    #expect(report.diagnostics.isEmpty && report.written == 3 && report.removed == 2)
    #expect(
      folder.files == [
        "Output/.dossier-manifest.json", "Output/index.html", "Output/notes/deep/er/new.html", "Output/notes/deep/other/x.html",
        "Output/notes/new.html",
      ])
  }

  @Test func aStoppedBuildIsSetRightByTheNext() async {
    _ = await build(["index.html": "home", "a.html": "A", "b.html": "B"])
    // As if stopped between two renames: one new file in place, one not, one page not yet removed, and leftovers.
    let old = OutputManifest(bytes: Array((folder.text("Output/.dossier-manifest.json") ?? "").utf8))
    let digest = SHA256.hexDigest(Array("C".utf8))
    let both = old?.union(OutputManifest([.init(path: "c.html", size: 1, sha256: digest), .init(path: "a.html", size: 1, sha256: digest)]))
    folder.write(String(decoding: both?.bytes ?? [], as: UTF8.self), to: "Output/.dossier-manifest.json")
    folder.write("C", to: "Output/c.html")
    folder.write("C", to: "Output/a.html")
    folder.write("half", to: "Output/.dossier-writing/files/events/half.html")
    folder.write("mine", to: "mine/file")
    folder.run("ln -s ../../mine '\(folder.path)/Output/.dossier-writing/link'")
    let report = await build(["index.html": "home"])
    #expect(report.diagnostics.isEmpty && report.removed == 3)
    #expect(folder.files == ["Output/.dossier-manifest.json", "Output/index.html", "mine/file"])
  }

  enum Step: CaseIterable { case staged, prepared, claimed, placed }

  /// Begins to write a site of these files, and stops after a step.
  func begin(_ site: [String: String], until step: Step) async throws {
    let paths = site.keys.sorted()
    let output = try OutputFolder(folder.path + "/Output", sources: [])
    let staged = try await OutputStaging(folder: output).stage(paths, jobs: 1, progress: {}) { index, out in
      out += Array((site[paths[index]] ?? "").utf8)
    }
    let placement = OutputPlacement(folder: output, staged: staged)
    if step != .staged { try placement.prepare() }
    if step == .claimed || step == .placed { try placement.claim() }
    if step == .placed { _ = try placement.perform() }
  }

  @Test(arguments: Step.allCases)
  func aFirstBuildMayBeStoppedAfterAnyStep(_ step: Step) async throws {
    try await begin(["index.html": "home", "events/a.html": "A", "notes/gone.html": "B"], until: step)
    let report = await build(["index.html": "home", "events/a.html": "A"])
    #expect(report.diagnostics.isEmpty)
    #expect(folder.files == ["Output/.dossier-manifest.json", "Output/events/a.html", "Output/index.html"])
  }

  @Test(arguments: Step.allCases)
  func aLaterBuildMayBeStoppedAfterAnyStep(_ step: Step) async throws {
    _ = await build(["index.html": "old", "events/old.html": "A"])
    try await begin(["index.html": "new", "notes/new.html": "B"], until: step)
    #expect(folder.text("Output/index.html") == (step == .placed ? "new" : "old"))
    let report = await build(["index.html": "newest"])
    #expect(report.diagnostics.isEmpty)
    #expect(folder.files == ["Output/.dossier-manifest.json", "Output/index.html"])
    #expect(folder.text("Output/index.html") == "newest")
  }

  @Test func theSameBytesWithAnyNumberOfJobs() async {
    let site = Dictionary(uniqueKeysWithValues: (0..<300).map { ("n/\($0).html", String(repeating: "\($0) ", count: $0)) })
    _ = await build(site, jobs: 1)
    let one = folder.run("cd '\(folder.path)/Output' && find . -type f | LC_ALL=C sort | xargs cat | cksum")
    folder.run("rm -r '\(folder.path)/Output'")
    _ = await build(site, jobs: 4)
    #expect(folder.run("cd '\(folder.path)/Output' && find . -type f | LC_ALL=C sort | xargs cat | cksum") == one)
  }

  @Test func saysThatTheOutputIsAFile() async {
    folder.write("x", to: "Output")
    let report = await build(["index.html": "home"])
    #expect(message(report).contains("cannot use the output folder"))
    #expect(folder.text("Output") == "x")
  }
}
