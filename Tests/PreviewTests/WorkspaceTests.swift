import Dossier
import Foundation
import Markup
import Preview
import TestSupport
import Testing

/// The dossier of a fixture in a folder of its own, and a workspace on it.
func leaseFolder() -> TemporaryFolder {
  let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "SiteTests/Fixtures/Lease")
  let folder = TemporaryFolder()
  folder.run("cp -r '\(fixtures.path)/Content' '\(fixtures.path)/archive' '\(folder.path)/'")
  return folder
}

func workspace(_ folder: TemporaryFolder, editorial: Bool = false) -> Workspace {
  Workspace(
    Workspace.Options(
      directory: folder.path, templates: folder.path + "/Templates", needsTemplates: false, jobs: 2, strict: false, editorial: editorial,
      archive: { _ in ArchiveReader(folder: folder.path + "/archive") }))
}

extension BuiltSite {
  /// Every file of the site by its path.
  var pages: [String: [UInt8]] {
    get async {
      guard let plan = await plan?.withIndex(jobs: 2) else { return [:] }
      return Dictionary(
        uniqueKeysWithValues: plan.paths.enumerated().map { index, path in
          var bytes: [UInt8] = []
          plan.render(index, into: &bytes)
          return (path, bytes)
        })
    }
  }

  /// The diagnostics in full.
  var told: String { String(decoding: DiagnosticPrinter(files: files, format: .json).print(diagnostics), as: UTF8.self) }
}

@Suite("A dossier that is built again and again")
struct WorkspaceTests {
  /// Enough for each kind of save several times over; `DOSSIER_EDITS=500` takes three quarters of a minute.
  static let edits = ProcessInfo.processInfo.environment["DOSSIER_EDITS"].flatMap(Int.init) ?? 150

  @Test func hundredsOfSavesComeToWhatACleanBuildGives() async throws {
    let folder = leaseFolder()
    var saves = RandomSaves(folder, seed: 20_260_214)
    var kept = workspace(folder)
    var site = try #require(await kept.build(after: .all))
    #expect(site.plan != nil, "\(site.told)")
    var whole = 0
    for round in 1...Self.edits {
      let changes = round == Self.edits ? saves.mend() : saves.save()
      site = await kept.build(after: changes) ?? site
      whole += site.plan == nil ? 0 : 1
      // A clean build costs more than all that is kept: now and then is enough, as what is wrong stays wrong.
      guard round.isMultiple(of: 10) || round == Self.edits else { continue }
      var fresh = workspace(folder)
      let clean = try #require(await fresh.build(after: .all))
      #expect(site.told == clean.told, "round \(round): \(saves.last)")
      let pages = await site.pages
      let cleanPages = await clean.pages
      #expect(Set(pages.keys) == Set(cleanPages.keys), "round \(round): \(saves.last)")
      #expect(pages.filter { cleanPages[$0.key] != $0.value }.keys.sorted() == [], "round \(round): \(saves.last)")
    }
    #expect(site.plan != nil, "\(site.told)")
    // Errors leave no pages to compare: enough of the rounds must have had none.
    #expect(whole > Self.edits / 8, "\(whole) of the rounds had a site")
  }

  @Test func aFileThatIsSavedAsItWasIsNoNews() async throws {
    let folder = leaseFolder()
    var kept = workspace(folder)
    #expect(await kept.build(after: .all) != nil)
    let path = "Content/index.md"
    let text = try #require(folder.text(path))
    var changes = Changes()
    changes.files = [path]
    folder.write(text, to: path)
    #expect(await kept.build(after: changes) == nil)
    folder.write(text + "\nMore.\n", to: path)
    #expect(await kept.build(after: changes)?.changes.files == [path])
  }

  @Test func whatAnEditorTookAwayAgainIsNotNamed() async throws {
    let folder = leaseFolder()
    var kept = workspace(folder)
    #expect(await kept.build(after: .all)?.changes.isEmpty == true)
    folder.write("---\ntitle: A\n---\n", to: "Content/Notes/a.md")
    var changes = Changes()
    changes.files = ["Content/Notes/a.md", "Content/Notes/sedXYZ"]
    #expect(await kept.build(after: changes)?.changes.files == ["Content/Notes/a.md"])
  }

  @Test func aDossierThatGoesAndComesIsToldAsMissingThenWhole() async throws {
    let folder = leaseFolder()
    var kept = workspace(folder)
    let first = try #require(await kept.build(after: .all))
    folder.run("mv '\(folder.path)/Content' '\(folder.path)/Away'")
    let gone = try #require(await kept.build(after: .all))
    #expect(!gone.hasContent && gone.plan == nil && gone.diagnostics.map(\.code) == [.contentMissing])
    folder.run("mv '\(folder.path)/Away' '\(folder.path)/Content'")
    let back = try #require(await kept.build(after: .all))
    #expect(await back.pages == first.pages)
  }

  @Test func aFileThatCannotBeReadIsReadWhenItCan() async throws {
    guard getuid() != 0 else { return }
    let folder = leaseFolder()
    var kept = workspace(folder)
    let first = try #require(await kept.build(after: .all))
    folder.run("chmod a-r '\(folder.path)/Content/index.md'")
    var changes = Changes()
    changes.files = ["Content/index.md"]
    #expect(await kept.build(after: changes)?.diagnostics.contains { $0.code == .unreadable } == true)
    folder.run("chmod a+r '\(folder.path)/Content/index.md'")
    let again = await kept.build(after: Changes())
    #expect(await again?.pages == first.pages)
  }
}
