import Foundation
import TestSupport
import Testing

@testable import Site

/// Hundreds of random edits: texts, titles, ids, references, dates, files that come and go, articles, templates and words. After
/// each the folder must be, byte for byte, what a build from nothing makes. `DOSSIER_EDITS` asks for more of them.
@Suite struct IncrementalMutationTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4]
  private static let rounds = ProcessInfo.processInfo.environment["DOSSIER_EDITS"].flatMap { Int($0) } ?? 240

  @Test(arguments: seeds)
  func everyBuildIsTheSameAsOneFromNothing(_ seed: UInt64) async {
    let site = CachedSite()
    var edits = RandomEdits(seed: seed)
    var dress = ThemeEdits(seed: seed)
    var (files, theme) = ([String: String](), [String: String]())
    var (unchanged, partial, whole) = (0, 0, 0)
    for round in 0..<Self.rounds / Self.seeds.count {
      put(edits.all, over: &files, in: site.folder)
      put(dress.files, over: &theme, in: site.folder)
      let outcome = await site.build()
      if case .built(let rendered) = outcome {
        // Pages alone: the search index is made anew with every text.
        let pages = rendered.count { $0.hasSuffix(".html") }
        whole = max(whole, pages)
        if pages * 2 < whole { partial += 1 }
      }
      if outcome == .unchanged { unchanged += 1 }
      if outcome != .refused {
        let differences = await site.differences()
        #expect(differences == [], "seed \(seed), round \(round): \(edits.last), \(dress.last)")
      }
      edits.edit()
      if round % 12 == 11 { dress.edit() }
    }
    #expect(partial >= 3, "the edits hardly ever left pages alone")
    #expect(unchanged >= 1, "no edit ever changed nothing")
  }

  private func put(_ new: [String: String], over old: inout [String: String], in folder: TemporaryFolder) {
    for (path, text) in new where old[path] != text { folder.write(text, to: path) }
    for path in old.keys where new[path] == nil { folder.run("rm '\(folder.path)/\(path)'") }
    old = new
  }
}

extension RandomEdits {
  /// Every file with its path from the dossier's folder.
  fileprivate var all: [String: String] {
    var all: [String: String] = [:]
    for (path, text) in files { all["Content/\(path)"] = text }
    for (name, text) in articles { all["archive/\(name)"] = text }
    return all
  }
}

/// Templates and words of a dossier's own that come and go.
private struct ThemeEdits {
  private var round: UInt64
  private(set) var files: [String: String] = [:]
  private(set) var last = "the built-in theme"

  init(seed: UInt64) {
    round = seed
  }

  mutating func edit() {
    round += 1
    let path = ["note.mustache", "_mention.mustache", "strings/en.yml", "assets/own.css"][Int(round % 4)]
    if files.removeValue(forKey: "Templates/\(path)") != nil { return last = "without its own \(path)" }
    let builtin = BuiltinTemplates.files.first { $0.0 == path }.map { "\($0.1)" } ?? "p { color: red }\n"
    files["Templates/\(path)"] = path.hasSuffix(".yml") ? builtin.replacing("References", with: "Sources cited") : builtin + "<!-- own -->\n"
    last = "with its own \(path)"
  }
}
