import Evidence
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("No altered quotation passes, and no faithful one is refused")
struct MutationTests {
  @Test("in invented articles", arguments: 1...10)
  func synthetic(seed: Int) {
    var runs = [
      MutationRun(SyntheticArticles.french(seed: UInt64(seed)), seed: UInt64(seed)),
      MutationRun(SyntheticArticles.english(seed: UInt64(seed)), seed: UInt64(seed) + 1_000),
    ]
    for index in runs.indices { runs[index].run(quotations: 20) }
    let refused = runs.reduce(0) { $0 + $1.refusedCount }
    let accepted = runs.reduce(0) { $0 + $1.acceptedCount }
    let marked = runs.reduce(0) { $0 + $1.markedCount }
    print(
      "seed \(seed): \(refused) alterations refused, \(accepted) variations and \(marked) cuts, brackets and repairs"
        + " accepted")
    #expect(refused > 500 && accepted > 500 && marked > 40)
  }

  @Test("Every kind of alteration and of variation was tried")
  func everyKind() {
    var (refused, accepted, marked): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    for seed in UInt64(1)...3 {
      for text in [SyntheticArticles.french(seed: seed), SyntheticArticles.english(seed: seed)] {
        var run = MutationRun(text, seed: seed)
        run.run(quotations: 24)
        refused.formUnion(run.refused.keys)
        accepted.formUnion(run.accepted.keys)
        marked.formUnion(run.marked.keys)
      }
    }
    #expect(Alteration.all.map(\.name).filter { !refused.contains($0) } == [])
    #expect(Variation.all.map(\.name).filter { !accepted.contains($0) } == [])
    #expect(
      marked == [
        "elided", "typographic elided", "elided bracketed", "bracketed", "repaired-apostrophes", "restored-ligatures",
      ])
  }

  /// The folder that `DOSSIER_ARCHIVE` names holds articles that can’t be published; their words stay out of here.
  @Test("in the articles of an archive", .enabled(if: getenv("DOSSIER_ARCHIVE") != nil))
  func archive() throws {
    let folder = String(cString: try #require(getenv("DOSSIER_ARCHIVE")))
    let names = try #require(Self.names(in: folder)).filter { $0.hasSuffix(".txt") }
    #expect(!names.isEmpty)
    for (index, name) in names.sorted().enumerated() {
      let bytes = try #require(Self.bytes(of: folder + "/" + name))
      let seed = UInt64(index + 1)
      var run = MutationRun(String(decoding: bytes, as: UTF8.self), seed: seed)
      run.run(quotations: 150)
      print(
        "\(name), seed \(seed): \(run.exact) quotations, \(run.refusedCount) alterations refused"
          + " (\(run.withFix) with a fix), \(run.acceptedCount) variations and \(run.markedCount) cuts, brackets and"
          + " repairs accepted")
    }
  }

  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
