import TestSupport
import Testing

@testable import Site

@Suite("A build after a build")
struct BuildCacheTests {
  let site = CachedSite()

  init() {
    for (path, text) in RandomEdits(seed: 1).files { site.folder.write(text, to: "Content/\(path)") }
    for (name, text) in RandomEdits(seed: 1).articles { site.folder.write(text, to: "archive/\(name)") }
  }

  private func isUnchanged() async -> Bool { await site.build() == .unchanged }

  @Test func readsNothingWhereNothingHasChanged() async {
    #expect(await site.build() != .unchanged)
    #expect(await isUnchanged())
    #expect(await site.differences() == [])
  }

  @Test func rendersAfterAnEditToATextThePageWhatItRefersToAndWhatTellsOfAll() async {
    _ = await site.build()
    site.folder.write("---\ntitle: Two\n---\n## Here\nOther words. See [it](#here) and “We signed” [@beta].\n", to: "Content/Notes/two.md")
    guard case .built(let rendered) = await site.build() else { return #expect(Bool(false), "the dossier has errors") }
    #expect(
      rendered.filter { !$0.hasPrefix("search/") }
        == ["index.html", "notes/two.html", "print.html", "sources/beta.html", "verification.html"])
    // Any word of it may stand in any part of the index.
    for part in ["beginnings", "documents", "words"] { #expect(rendered.contains("search/\(part)-0.js")) }
    #expect(await site.differences() == [])
  }

  @Test(arguments: ["Notes/two.md", "Sources/beta.md", "Contracts/works/v1.md", "dossier.yml"])
  func rendersEverythingAfterAnotherTitle(_ path: String) async {
    guard case .built(let all) = await site.build() else { return #expect(Bool(false), "the dossier has errors") }
    let text = site.folder.text("Content/\(path)") ?? ""
    site.folder.write(text.replacing("title: ", with: "title: Another "), to: "Content/\(path)")
    #expect(await site.build() == .built(all))
    #expect(await site.differences() == [])
  }

  /// A file of the same size that is written at once after the build: only its contents tell.
  @Test(arguments: ["Content/Notes/two.md", "archive/b.txt", "Output/notes/two.html", "Output/.dossier-manifest.json"])
  func seesAChangeThatKeepsTheSize(_ path: String) async {
    _ = await site.build()
    let text = site.folder.text(path) ?? ""
    site.folder.write(text.replacing("e", with: "i"), to: path)
    #expect(await site.build() != .unchanged)
  }

  @Test(arguments: [
    "rm -r Output", "rm Output/index.html", "echo x >>Output/index.html", "touch Output/index.html", "mkdir -p Output/.dossier-writing",
    "mkdir Content/Other", "touch archive/other.txt", "rm archive/b.txt", "mkdir Templates",
    "ln -s two.md Content/Notes/three.md", "mv Output/index.html Output/x && ln -s x Output/index.html",
  ])
  func looksAgainAfter(_ change: String) async {
    _ = await site.build()
    #expect(await isUnchanged())
    site.folder.run("cd '\(site.folder.path)' && \(change)")
    let outcome = await site.build()
    #expect(outcome != .unchanged)
    if outcome != .refused { #expect(await site.differences() == []) }
  }

  /// A file that has another time and the same bytes: whether it is looked at or its bytes are known, the site is the same.
  @Test func aFileThatIsSavedAsItWasChangesNothing() async {
    _ = await site.build()
    site.folder.run("touch '\(site.folder.path)/Content/Notes/two.md'")
    #expect(await site.build() != .refused)
    #expect(await site.differences() == [])
  }

  @Test func aPageThatSomebodyChangedIsSetRight() async {
    _ = await site.build()
    site.folder.write("mine", to: "Output/notes/one.html")
    site.folder.run("cd '\(site.folder.path)' && rm -r Output/events && echo more >>Content/Notes/two.md")
    #expect(await site.build() != .unchanged)
    #expect(await site.differences() == [])
  }

  @Test(arguments: ["truncate -s -1", "truncate -s 0", "truncate -s 40", "sh -c 'printf x >>\"$0\"'", "sed -i 's/two/owt/'", "cp /bin/sh"])
  func aCacheThatIsCutOrChangedOrForeignCountsForNothing(_ damage: String) async {
    _ = await site.build()
    site.folder.run("cd '\(site.folder.path)/cache' && for f in *; do \(damage) \"$f\"; done")
    #expect(await site.build() != .unchanged)
    #expect(await site.differences() == [])
    #expect(await isUnchanged())
  }

  @Test func anotherProgramOrOtherOptionsStartAnew() async {
    guard case .built(let all) = await site.build(key: "one") else { return #expect(Bool(false), "the dossier has errors") }
    #expect(await site.build(key: "two") == .built(all))
    #expect(await site.build(key: "two") == .unchanged)
  }
}
