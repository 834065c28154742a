import Testing

@testable import Site

@Suite struct OutputManifestTests {
  static let digest = String(repeating: "0a", count: 32)
  static let manifest = OutputManifest([
    .init(path: "é \"x\" \\ \u{1}\n.png", size: 0, sha256: digest), .init(path: "a/b.html", size: 12, sha256: digest),
  ])

  @Test func readsWhatItWrites() {
    #expect(OutputManifest(bytes: Self.manifest.bytes) == Self.manifest)
    #expect(OutputManifest(bytes: OutputManifest().bytes) == OutputManifest())
  }

  @Test func readsNothingThatWasCutShort() {
    let bytes = Self.manifest.bytes
    for end in 0..<bytes.count { #expect(OutputManifest(bytes: Array(bytes[..<end])) == nil) }
  }

  @Test(arguments: ["../a", "/etc/passwd", "a//b", "a/./b", "", "a/"])
  func refusesAPathThatLeadsOut(_ path: String) {
    #expect(OutputManifest(bytes: OutputManifest([.init(path: path, size: 1, sha256: Self.digest)]).bytes) == nil)
  }

  @Test func aUnionHoldsBothStatesOfAFileOnce() {
    let new = OutputManifest([.init(path: "a/b.html", size: 3, sha256: String(repeating: "f", count: 64))])
    let union = Self.manifest.union(new).union(Self.manifest)
    #expect(union.entries.count == 3)
    #expect(union.digests["a/b.html"]?.count == 2)
  }

  @Test func foldersComeAfterTheirParents() {
    #expect(RelativePath.folders(of: ["a/b/c.html", "a/d.html", "e.html", "a-b/x"]) == ["a", "a-b", "a/b"])
    #expect(RelativePath.folders(above: "a/b/c.html") == ["a", "a/b"])
  }
}
