import Dossier
import Markup
import TestSupport
import Testing

@Suite("Loading a folder")
struct LoaderTests {
  private func load(_ folder: TemporaryFolder, _ directory: String = "") async -> (tree: ContentTree?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let tree = await ContentLoader.load(directory: folder.path + directory, jobs: 2, diagnostics: &diagnostics)
    return (tree, diagnostics)
  }

  private func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("title: A\n", to: "Content/dossier.yml")
    folder.write("---\ntitle: Home\n---\n", to: "Content/index.md")
    folder.write(Sample.person, to: "Content/People/jean-roy.md")
    return folder
  }

  private let basics = ["Content/People/jean-roy.md", "Content/dossier.yml", "Content/index.md"]

  @Test func filesAreReadInTheOrderOfTheirPaths() async throws {
    let folder = folder()
    folder.write(Sample.contract, to: "Content/Contracts/c/contract.md")
    folder.write(Sample.version(), to: "Content/Contracts/c/v1.md")
    let (tree, diagnostics) = await load(folder)
    #expect(diagnostics.isEmpty)
    #expect(tree?.files.map(\.path) == ["Content/Contracts/c/contract.md", "Content/Contracts/c/v1.md"] + basics)
    #expect(tree?.files[2].bytes == Array(Sample.person.utf8))
    let result = await Compilation.compile(try #require(tree), jobs: 2, strict: true)
    #expect(result.dossier != nil, Comment(rawValue: told(result)))
  }

  @Test func whatSystemsAndEditorsLeaveBehindIsNobodysMistake() async {
    let folder = folder()
    for name in [".DS_Store", "People/.DS_Store", ".obsidian/app.json", "People/jean-roy.md~", "People/.jean-roy.md.swp", "People/#jean-roy.md#", "Thumbs.db"] {
      folder.write("x", to: "Content/\(name)")
    }
    let (tree, diagnostics) = await load(folder)
    #expect(diagnostics.isEmpty)
    #expect(tree?.files.map(\.path) == basics)
    #expect(tree?.strayFolders == [])
  }

  @Test func strayFilesAndFoldersAreListedButNotRead() async throws {
    let folder = folder()
    folder.write("x", to: "Content/People/photo.jpg")
    folder.write("x", to: "Content/Drafts/deep/a.md")
    folder.write("x", to: "Content/People/old/a.md")
    let (tree, _) = await load(folder)
    #expect(tree?.strayFolders == ["Content/Drafts", "Content/People/old"])
    #expect(tree?.files.first { $0.path.hasSuffix(".jpg") }?.bytes == [])
    let result = await Compilation.compile(try #require(tree), jobs: 1, strict: false)
    #expect(result.diagnostics.map(\.code) == [.strayFile, .strayFile, .strayFile])
  }

  @Test func aMissingContentFolderIsToldWithAWayOut() async {
    let folder = folder()
    let (tree, diagnostics) = await load(folder, "/Content")
    #expect(tree == nil)
    #expect(diagnostics.map(\.code) == [.contentMissing])
    #expect(diagnostics.first?.helps == ["this is a `Content` folder itself: name the folder that holds it"])
    #expect(await load(folder, "/nowhere").diagnostics.map(\.code) == [.contentMissing])
  }

  @Test func aFileInPlaceOfContentIsTold() async {
    let folder = TemporaryFolder()
    folder.write("x", to: "Content")
    let (tree, diagnostics) = await load(folder)
    #expect(tree == nil)
    #expect(diagnostics.map(\.code) == [.contentMissing])
  }

  @Test func aLinkOutOfTheContentIsRefused() async {
    let folder = folder()
    folder.write("secret", to: "private.md")
    folder.run("ln -s ../../private.md '\(folder.path)/Content/People/spy.md'")
    folder.run("ln -s /etc '\(folder.path)/Content/Events'")
    let (tree, diagnostics) = await load(folder)
    #expect(Set(diagnostics.map(\.code)) == [.linkOutside])
    #expect(diagnostics.compactMap(\.path).sorted() == ["Content/Events", "Content/People/spy.md"])
    #expect(tree?.files.map(\.path) == basics)
  }

  @Test func aFolderBesideContentWithALongerNameIsOutside() async {
    let folder = folder()
    folder.write("secret", to: "ContentPrivate/a.md")
    folder.run("ln -s ../../ContentPrivate/a.md '\(folder.path)/Content/People/spy.md'")
    #expect(await load(folder).diagnostics.map(\.code) == [.linkOutside])
  }

  @Test func aLinkInsideIsFollowedAndLoopsEnd() async {
    let folder = folder()
    folder.run("cd '\(folder.path)/Content'; ln -s People/jean-roy.md alias; mkdir Notes; ln -s ../People/jean-roy.md Notes/copy.md; ln -s .. Notes/up; ln -s . Contracts; ln -s loop.md Notes/loop.md; ln -s People Organizations")
    let (tree, diagnostics) = await load(folder)
    #expect(tree?.files.first { $0.path == "Content/Notes/copy.md" }?.bytes == Array(Sample.person.utf8))
    // A second name for a folder gives its files a second time, which their ids tell.
    #expect(tree?.files.contains { $0.path == "Content/Organizations/jean-roy.md" } == true)
    #expect(
      Set(diagnostics.map(\.message)) == [
        "`Content/Notes/up` is a link to a folder that it stands in", "`Content/Contracts` is a link to a folder that it stands in",
        "`Content/Notes/loop.md` cannot be read: the link leads to itself",
      ])
  }

  @Test func whatCannotBeReadIsToldAndTheRestIsRead() async {
    let folder = folder()
    folder.run("cd '\(folder.path)/Content'; mkdir Notes; ln -s nowhere.md Notes/a.md; mkfifo Notes/pipe.md; mkdir Notes/folder.md")
    let (tree, diagnostics) = await load(folder)
    #expect(Set(diagnostics.map(\.code)) == [.unreadable, .strayFile])
    #expect(tree?.files.map(\.path) == basics)
    #expect(tree?.strayFolders == ["Content/Notes/folder.md"])
  }

  @Test(.enabled(if: TemporaryFolder.permissionsHold, "the superuser reads everything"))
  func aForbiddenFileIsTold() async {
    let folder = folder()
    folder.run("chmod 0 '\(folder.path)/Content/People/jean-roy.md'")
    let (_, diagnostics) = await load(folder)
    #expect(diagnostics.map(\.message) == ["`Content/People/jean-roy.md` cannot be read: permission is denied"])
  }

  @Test func onlySoMuchOfAHugeFileIsRead() async {
    let folder = folder()
    folder.run("head -c 5000000 /dev/zero > '\(folder.path)/Content/People/huge.md'")
    let (tree, _) = await load(folder)
    #expect(tree?.files.first { $0.path.hasSuffix("huge.md") }?.bytes.count == ContentTree.largestFile + 1)
  }
}

extension TemporaryFolder {
  /// Whether a file that may not be read cannot be.
  fileprivate static var permissionsHold: Bool {
    let folder = TemporaryFolder()
    folder.write("x", to: "a")
    return folder.run("chmod 0 '\(folder.path)/a'; cat '\(folder.path)/a' 2>/dev/null").isEmpty
  }
}
