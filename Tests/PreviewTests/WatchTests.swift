import Preview
import TestSupport
import Testing

/// A dossier's folders under a watch.
struct WatchedDossier {
  let folder = TemporaryFolder()
  let stop: WakePipe
  let watch: WatchThread
  private var lines = 0
  /// In how many parts the last changes were told.
  private(set) var batches = 0

  init(_ manner: FolderWatch.Manner, archive: String? = "archive") async throws {
    folder.write("title: A\n", to: "Content/dossier.yml")
    folder.write("text", to: "Content/Notes/a.md")
    folder.write("text", to: "Content/Notes/b.md")
    folder.write("text", to: "Content/Contracts/lease/v1.md")
    folder.write("css", to: "Templates/assets/site.css")
    folder.write("article", to: "archive/a.txt")
    stop = try #require(WakePipe())
    let path = folder.path
    let folders = WatchedFolders(content: path + "/Content", theme: path + "/Templates", archive: archive.map { "\(path)/\($0)" })
    watch = try #require(await WatchThread(FolderWatch(manner), folders: folders, stop: stop))
    // A file written above is told of late where another test started a process meanwhile, which had it open for a moment.
    _ = await changes(after: ":")
  }

  /// All that is told of a line of shell in the folder. How it is told, at once or in parts, is for the machine's other work to
  /// decide: a marker that is saved after it, until it is told too, says where it ends.
  mutating func changes(after line: String) async -> Changes {
    folder.run("cd '\(folder.path)' && { \(line); }")
    lines += 1
    let marker = "Content/marker-\(lines).md"
    var all = Changes()
    batches = 0
    repeat {
      folder.write("\(batches)", to: marker)
      guard let next = await watch.queue.next() else { return all }
      all.formUnion(next)
      batches += 1
    } while !all.files.contains(marker)
    all.files = all.files.filter { !$0.hasPrefix("Content/marker-") }
    return all
  }

  func end() {
    stop.wake()
    watch.join()
    stop.close()
  }

  static func files(_ paths: String...) -> Changes {
    var changes = Changes()
    changes.files = Set(paths)
    return changes
  }
}

@Suite("Watching a dossier's folders")
struct WatchTests {
  @Test(arguments: [FolderWatch.Manner.told, .looking])
  func whatIsSavedIsTold(_ manner: FolderWatch.Manner) async throws {
    var dossier = try await WatchedDossier(manner)
    #expect(await dossier.changes(after: "echo more >> Content/Notes/a.md") == WatchedDossier.files("Content/Notes/a.md"))
    #expect(await dossier.changes(after: "echo x > Content/Notes/new.md") == WatchedDossier.files("Content/Notes/new.md"))
    #expect(await dossier.changes(after: "rm Content/Notes/new.md") == WatchedDossier.files("Content/Notes/new.md"))
    #expect(await dossier.changes(after: "mv Content/Notes/a.md Content/Notes/c.md") == WatchedDossier.files("Content/Notes/a.md", "Content/Notes/c.md"))
    #expect(await dossier.changes(after: "echo x > Content/Contracts/lease/v1.md") == WatchedDossier.files("Content/Contracts/lease/v1.md"))
    #expect(await dossier.changes(after: "echo x > Templates/assets/site.css").hasTheme)
    #expect(await dossier.changes(after: "echo x > archive/a.txt").hasArchive)
    dossier.end()
    while await dossier.watch.queue.next() != nil {}
  }

  @Test func aSaveByRenamingIsAChangeOfTheFile() async throws {
    var dossier = try await WatchedDossier(.told)
    // As Vim does, with a backup; then as many others, with a file beside it.
    let vim = "cd Content/Notes && mv a.md a.md~ && echo new > a.md && rm a.md~"
    #expect(await dossier.changes(after: vim) == WatchedDossier.files("Content/Notes/a.md"))
    let beside = "cd Content/Notes && echo new > .a.md.tmp && mv .a.md.tmp a.md"
    #expect(await dossier.changes(after: beside) == WatchedDossier.files("Content/Notes/a.md"))
    dossier.end()
  }

  @Test func aBurstIsToldTogether() async throws {
    var dossier = try await WatchedDossier(.told)
    let burst = "n=0; while [ $n -lt 500 ]; do n=$((n + 1)); echo $n > Content/Notes/a.md; echo $n > Content/Notes/b.md; done"
    #expect(await dossier.changes(after: burst) == WatchedDossier.files("Content/Notes/a.md", "Content/Notes/b.md"))
    #expect(dossier.batches < 100, "\(dossier.batches) times for 1000 saves")
    dossier.end()
  }

  @Test func whatEditorsAndSystemsLeaveIsNotTold() async throws {
    var dossier = try await WatchedDossier(.told)
    let noise = "echo x > Content/Notes/.a.md.swp; echo x > Content/Notes/a.md~; echo x > Content/.DS_Store; mkdir Content/.obsidian; echo x > other.txt; mkdir Output"
    #expect(await dossier.changes(after: "\(noise); echo x > Content/index.md") == WatchedDossier.files("Content/index.md"))
    dossier.end()
  }

  @Test func newAndRemovedFoldersAreWatchedAndNot() async throws {
    var dossier = try await WatchedDossier(.told)
    #expect(await dossier.changes(after: "mkdir Content/Events").isContentUnknown)
    #expect(await dossier.changes(after: "echo x > Content/Events/e.md") == WatchedDossier.files("Content/Events/e.md"))
    #expect(await dossier.changes(after: "mkdir Content/Contracts/other").isContentUnknown)
    #expect(await dossier.changes(after: "echo x > Content/Contracts/other/v1.md") == WatchedDossier.files("Content/Contracts/other/v1.md"))
    #expect(await dossier.changes(after: "rm -r Content/Events").isContentUnknown)
    #expect(await dossier.changes(after: "mv Content Away && sleep 0.2 && mv Away Content").isContentUnknown)
    #expect(await dossier.changes(after: "echo x > Content/Notes/b.md") == WatchedDossier.files("Content/Notes/b.md"))
    #expect(await dossier.changes(after: "rm -r Templates").hasTheme)
    #expect(await dossier.changes(after: "mkdir -p Templates/strings").hasTheme)
    #expect(await dossier.changes(after: "echo x > Templates/strings/en.yml").hasTheme)
    dossier.end()
  }

  @Test func linksMakeAnyChangeOneOfAll() async throws {
    var dossier = try await WatchedDossier(.told)
    #expect(await dossier.changes(after: "ln Content/Notes/a.md Content/Notes/hard.md") == WatchedDossier.files("Content/Notes/hard.md"))
    #expect(await dossier.changes(after: "ln -s b.md Content/Notes/soft.md") == WatchedDossier.files("Content/Notes/soft.md"))
    #expect(await dossier.changes(after: "mkdir Content/Events").isContentUnknown)
    #expect(await dossier.changes(after: "echo x > Content/Notes/b.md").isContentUnknown)
    dossier.end()
  }

  @Test func anArchiveThatIsNamedLaterIsWatchedToo() async throws {
    var dossier = try await WatchedDossier(.told, archive: nil)
    dossier.folder.write("article", to: "articles/a.txt")
    dossier.watch.watch(archive: dossier.folder.path + "/articles")
    // The watch takes note on its own thread; a file that is saved makes sure that it has.
    #expect(await dossier.changes(after: "sleep 0.2; echo x > Content/index.md") == WatchedDossier.files("Content/index.md"))
    #expect(await dossier.changes(after: "echo x > articles/a.txt").hasArchive)
    dossier.end()
  }
}
