import Dossier
import Markup
import Testing

/// Whatever stands in the files: an answer, with places that exist, the same on any number of cores.
@Suite("Broken dossiers")
struct MutationTests {
  private static let seed: UInt64 = 20_260_213

  /// The same numbers on every machine.
  private struct Random {
    var state: UInt64
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
  }

  private static let texts = [
    "Sources/gazette-0214.md": Sample.gazette, "People/p.md": Sample.person + "See [[e#part|it]] and [it](../Events/e.md).\n",
    "Events/e.md": Sample.event("people: [p]\nafter: [f]\ncites: [gazette-0214#excuses]", body: "## Part\nSo [@gazette-0214#montant]."),
    "Events/f.md": Sample.event("time: \"17:01\"\nzone: Europe/Paris"), "Contracts/c/contract.md": Sample.contract,
    "Contracts/c/v1.md": Sample.version("## scope\n> 200 M$ au plus [@gazette-0214#montant]\n", fields: "date: 2025"),
    "Contracts/c/v2.md": Sample.version("## scope\nUnchanged.\n\n## term\nAbsent. [@gazette-0214]\n", fields: "date: 2026\nfollows: v1"),
    "Statements/s.md": "---\ntitle: A\nwitnesses: [{cite: gazette-0214, text: a / b}, {cite: gazette-0214#excuses, text: pas dû / publier}]\n---\n",
    "Questions/q.md": "---\ntitle: A?\nstatus: open\nabout: [e]\npositions: [{says: a, modality: reported, cite: gazette-0214}]\n---\n",
  ]

  private static let pieces = [
    "[@", "]", "[[", "]]", "#", "---\n", "\n", "> ", "## ", ": ", "[", "{", "}", "/", "é", "\u{0}", "follows: v2\n", "draft: true\n",
    " / ", "`", "|", "~~", "- ", "\"", "2026-02-3X", "../", "%2e", "Absent.", "after: [e]\n",
  ]

  @Test func everyMutationIsAnswered() async {
    let whole = await DossierFolder(Self.texts).compile()
    #expect(whole.dossier != nil, Comment(rawValue: told(whole)))
    var random = Random(state: Self.seed)
    for round in 0..<80 {
      var files = DossierFolder(Self.texts).tree.files
      for _ in 0...random.next(below: 5) { Self.mutate(&files[random.next(below: files.count)], &random) }
      if random.next(below: 8) == 0 { files.remove(at: random.next(below: files.count)) }
      let tree = ContentTree(files: files)
      let one = await Compilation.compile(tree, jobs: 1, strict: false)
      let two = await Compilation.compile(tree, jobs: 2, strict: false)
      let comment = Comment(rawValue: "seed \(Self.seed), round \(round)\n\(told(one))")
      #expect(told(one) == told(two), comment)
      #expect((one.dossier == nil) == one.diagnostics.contains { $0.severity == .error }, comment)
      let spans = one.diagnostics.flatMap { [$0.span] + $0.notes.map(\.span) + $0.fixes.map { Optional($0.span) } }
      for span in spans.compactMap({ $0 }) {
        #expect(span.upper <= one.files[span.file].bytes.count, comment)
      }
    }
  }

  private static func mutate(_ file: inout ContentTree.File, _ random: inout Random) {
    let place = random.next(below: file.bytes.count)
    switch random.next(below: 4) {
    case 0 where !file.bytes.isEmpty: file.bytes.remove(at: place)
    case 1 where !file.bytes.isEmpty: file.bytes[place] = UInt8(random.next(below: 256))
    case 2: file.bytes.removeSubrange(place..<min(file.bytes.count, place + random.next(below: 60)))
    default: file.bytes.insert(contentsOf: pieces[random.next(below: pieces.count)].utf8, at: place)
    }
  }
}
