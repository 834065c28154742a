import Foundation
import Testing

@testable import Markup

/// Random texts from numbered seeds. `DOSSIER_FUZZ` sets how many; a failure names its seed.
@Suite struct FuzzTests {
  static let count = UInt64(ProcessInfo.processInfo.environment["DOSSIER_FUZZ"].flatMap { Int($0) } ?? 4000)

  @Test(arguments: [Splices.plain + Splices.ours + Splices.ours, Splices.plain + Splices.beside + Splices.beside])
  func everyBodyKeepsItsInvariants(_ fragments: [String]) {
    for seed in 0..<Self.count {
      let text = Splices.text(seed, of: fragments)
      let violations = BodyInvariants.violations(of: Parsed(text))
      if !violations.isEmpty {
        Issue.record("seed \(seed): \(violations.prefix(3)) in \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: [Splices.plain, Splices.plain + Splices.beside])
  func withNothingOfOursTheHTMLIsCmarks(_ fragments: [String]) {
    for seed in 0..<Self.count {
      let text = Splices.text(seed, of: fragments)
      let bytes = Array(text.utf8)
      let marks = bytes.withUnsafeBufferPointer { MarkScanner.scan($0, range: 0..<bytes.count, file: FileID(index: 0)).marks }
      // Quotation marks are marked beside an `@`, as bare keys are, and show nothing of it but where they end a bare address.
      let isPlain = marks.allSatisfy { mark in
        switch mark.kind {
        case .quotation, .bareKey: true
        default: false
        }
      }
      guard isPlain, marks.isEmpty || !(text.contains("//") || text.contains("www.")) else { continue }
      for unsafe in [false, true] {
        let ours = Self.withoutCounts(String(decoding: Markdown.html(bytes, unsafe: unsafe), as: UTF8.self))
        let theirs = Self.withoutCounts(CMark.html(bytes, unsafe: unsafe))
        if ours != theirs { Issue.record("seed \(seed): \(text.debugDescription)\nours  \(ours.debugDescription)\ncmark \(theirs.debugDescription)") }
      }
    }
  }

  /// Footnotes without the numbers of their references and the way back to them. cmark counts in the order of the file, we in that
  /// of the page, which differ where footnotes refer to footnotes; and it counts references that it then leaves out.
  private static func withoutCounts(_ html: String) -> String {
    guard html.contains("footnote") else { return html }
    return html.replacing(/\ ?<a href="#fnref-[^>]*>↩(<sup class="footnote-ref">[0-9]+<\/sup>)?<\/a>/, with: "")
      .replacing(/"(fnref-[^"-]*)-[0-9]+"/) { "\"\($0.1)\"" }
  }

  @Test func randomYAMLNeverTrapsAndPointsIntoTheFile() {
    let fragments = [
      "a: ", "b:", "- ", "\n", "\n  ", "[", "]", "{", "}", ", ", "\"", "'", "é", "😀", "|\n  ", ">\n  ", "#", " # c", "&x ", "*x", "!t ", ": ", "? ", "\t", "---\n",
      "...", "%", "@", "`", "\u{0085}", "\u{2028}", "\u{0001}", "\u{FEFF}", "\\x41", "\\u00e9", "~", "null", "1", "a: 1\n", "\n\n", "- - ",
    ]
    for seed in 0..<Self.count {
      let file = SourceFile(path: "x.md", bytes: Array(Splices.text(seed, of: fragments).utf8))
      var diagnostics: [Diagnostic] = []
      let node = YAML.parse(0..<file.bytes.count, of: file, id: FileID(index: 0), diagnostics: &diagnostics)
      if node == nil, diagnostics.isEmpty { Issue.record("seed \(seed): nothing and no word why") }
      for span in diagnostics.compactMap(\.span) where span.upper > file.bytes.count + 1 || span.lower < 0 {
        Issue.record("seed \(seed): \(span) is not in the file")
      }
    }
  }
}
