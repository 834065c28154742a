import Dossier
import Markup
import Testing

@Suite("Files and ids")
struct InventoryTests {
  @Test func everyFileHasItsKind() async throws {
    let dossier = try await dossier([
      "Sources/s.md": Sample.source(), "Events/e.md": Sample.event(), "People/p.md": Sample.person,
      "Organizations/o.md": Sample.organization, "Contracts/c/contract.md": Sample.contract, "Contracts/c/v1.md": Sample.version(),
      "Statements/st.md": "---\ntitle: A\nwitnesses: [{cite: s, text: a}]\n---\n",
      "Questions/q.md": "---\ntitle: A?\nstatus: open\npositions: [{says: a, modality: reported, cite: s}]\n---\n", "Notes/n.md": Sample.note(), "evidence.json": "{\"version\": 1, \"sources\": {}, \"quotations\": []}",
    ])
    #expect(
      dossier.pages.map { dossier.header($0).slug } == ["index", "e", "p", "o", "c", "c/v1", "st", "q", "n", "s"])
  }

  @Test func pagesAreSortedByID() async throws {
    let dossier = try await dossier(["Notes/a-b.md": Sample.note(), "Notes/a.md": Sample.note(), "Notes/a1.md": Sample.note()])
    #expect(dossier.notes.map(\.header.slug) == ["a", "a-b", "a1"])
  }

  @Test func anIDThatTwoFilesShareNamesBoth() async {
    let told = await expect([.duplicateID], in: ["Events/a.md": Sample.event(), "People/a.md": "⟦⟧" + Sample.person])
    #expect(told.first?.message == "`a` is the id of two files: `Content/Events/a.md` and `Content/People/a.md`")
    #expect(told.first?.notes.first?.span?.file == FileID(index: 0))
  }

  @Test func aContractsIDIsUniqueAsWell() async {
    await expect([.duplicateID], in: ["Contracts/a/contract.md": Sample.contract, "Notes/a.md": "⟦⟧" + Sample.note()])
  }

  @Test(arguments: ["Jean", "jean_roy", "jean roy", "jeän", "-jean", "jean-"])
  func aBadCharacterIsToldWithABetterID(stem: String) async {
    let told = await expect([.badID], in: ["Notes/\(stem).md": "⟦⟧" + Sample.note()])
    #expect(told.first?.helps.first?.hasPrefix("rename it to `jean") == true || stem == "jeän")
  }

  @Test func indexIsReserved() async {
    await expect([.badID], in: ["Notes/index.md": "⟦⟧" + Sample.note()])
    await expect([.badID], in: ["Contracts/a/contract.md": Sample.contract, "Contracts/a/index.md": "⟦⟧" + Sample.version()])
  }

  @Test func namesThatDifferByCaseAloneNameBoth() async {
    let told = await expect([.nameCase], in: ["Notes/A.md": Sample.note(), "Notes/a.md": "⟦⟧" + Sample.note()])
    #expect(told.first?.message == "`Content/Notes/a.md` and `Content/Notes/A.md` differ by case alone")
  }

  @Test func aFolderThatIsNoneOfTheKindsOffersTheNearest() async {
    let told = await expect([.strayFile], in: ["Event/a.md": Sample.note(), "Event/b.md": Sample.note()])
    #expect(told.first?.path == "Content/Event")
    #expect(told.first?.helps == ["did you mean `Events`?"])
  }

  @Test(arguments: ["a.md", "Notes/a.txt", "Notes/a.markdown", "Notes/deep/a.md", "Contracts/a.md", "Contracts/a/b/c.md", "Contracts/a/b.pdf"])
  func aStrayFileIsTold(path: String) async {
    await expect([.strayFile], in: [path: Sample.note()])
  }

  @Test func aDossierNeedsItsSettingsAndItsHomePage() async {
    let told = await expect([.contentMissing, .contentMissing], in: ["Notes/a.md": Sample.note()], bare: true)
    #expect(told.map(\.path) == ["Content/dossier.yml", "Content/index.md"])
  }

  @Test func aVersionNeedsItsContract() async {
    await expect([.contractMissing], in: ["Contracts/a/v1.md": "⟦⟧" + Sample.version(), "Contracts/a/v2.md": Sample.version()])
  }

  @Test func theVersionsOfADraftContractAreDraftsToo() async throws {
    let dossier = try await dossier([
      "Contracts/a/contract.md": "---\ntitle: A\ndraft: true\n---\n", "Contracts/a/v1.md": Sample.version(),
    ])
    #expect(dossier.versions.isEmpty)
  }

  @Test func aPathThatIsGivenTwiceStandsOnce() async {
    let files = DossierFolder([:]).tree.files
    let tree = ContentTree(files: files + [ContentTree.File(path: "Content/dossier.yml", bytes: Array("title: B\n".utf8))])
    #expect(tree.files.count == files.count)
    #expect(await Compilation.compile(tree, jobs: 1, strict: false).dossier?.settings.title == "A dossier")
  }

  @Test func theResultIsTheSameOnAnyNumberOfCores() async {
    var texts: [String: String] = [:]
    for number in 0..<200 {
      texts["Notes/n\(number).md"] = Sample.note("[[n\(number + 1)]] [[m\(number)]] [@s\(number)] <b>x</b>")
    }
    let folder = DossierFolder(texts)
    let one = await folder.compile(jobs: 1)
    let four = await folder.compile(jobs: 4)
    #expect(one.diagnostics.count > 400)
    #expect(told(one) == told(four))
    #expect(one.diagnostics.map { $0.notes.map(\.message) } == four.diagnostics.map { $0.notes.map(\.message) })
  }
}
