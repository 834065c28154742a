import Dossier
import Markup
import TestSupport
import Testing

/// After whatever edits, a workbench answers as a compilation from scratch does.
@Suite("Compiling again after an edit")
struct WorkbenchTests {
  @Test func hundredsOfEditsComeToWhatACleanCompilationGives() async {
    var edits = RandomEdits(seed: 20_270_118)
    var workbench = Workbench(jobs: 2, strict: false, editorial: true)
    var whole = 0
    for round in 0..<300 {
      if round > 0 { edits.edit() }
      let archive = edits.archive
      let again = await workbench.compile(edits.tree) { _ in archive }
      let clean = await Compilation.compile(edits.tree, jobs: 2, strict: false, editorial: true) { _ in archive }
      let same = described(again) == described(clean)
      #expect(same, "round \(round): \(edits.last)\n--- again\n\(told(again))\n--- clean\n\(told(clean))")
      if !same { break }
      if round == 0 { #expect(clean.dossier != nil, "\(told(clean))") }
      whole += clean.dossier == nil ? 0 : 1
    }
    // A dossier with errors has no pages to compare: enough of the rounds must have none.
    #expect(whole > 100, "\(whole) of the rounds had a dossier")
  }

  @Test func aFileThatIsPutBackIsAsItWas() async throws {
    let folder = DossierFolder(["Notes/a.md": Sample.note("See [[b]]."), "Notes/b.md": Sample.note()])
    var workbench = Workbench(jobs: 1, strict: false)
    let first = await workbench.compile(folder.tree)
    let broken = await workbench.compile(ContentTree(files: folder.tree.files.filter { !$0.path.hasSuffix("b.md") }))
    #expect(broken.diagnostics.map(\.code) == [.unknownTarget])
    #expect(broken.dossier == nil)
    let mended = await workbench.compile(folder.tree)
    #expect(described(mended) == described(first))
  }

  @Test func aFileThatIsNotNamedAsChangedIsNotReadAgain() async throws {
    let folder = TemporaryFolder()
    folder.write("title: A\n", to: "Content/dossier.yml")
    folder.write(Sample.note("one"), to: "Content/Notes/a.md")
    folder.write(Sample.note("one"), to: "Content/Notes/b.md")
    var told: [Diagnostic] = []
    let first = try #require(await ContentLoader.load(directory: folder.path, jobs: 1, diagnostics: &told))
    folder.write(Sample.note("two"), to: "Content/Notes/a.md")
    folder.write(Sample.note("two"), to: "Content/Notes/b.md")
    folder.write(Sample.note("new"), to: "Content/Notes/c.md")
    let second = try #require(
      await ContentLoader.load(directory: folder.path, jobs: 1, after: first, changed: ["Content/Notes/b.md"], diagnostics: &told))
    let texts = second.files.filter { $0.path.hasPrefix("Content/Notes/") }.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts == [Sample.note("one"), Sample.note("two"), Sample.note("new")])
    #expect(told.isEmpty)
  }
}
