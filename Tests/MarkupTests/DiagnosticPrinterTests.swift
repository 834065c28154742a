import Foundation
import Testing

@testable import Markup

@Suite struct DiagnosticPrinterTests {
  static let text = "---\ntitle: Été\n---\nM. Roy « ment » [@gazete#refus].\n"

  static func sample() -> (SourceFiles, Diagnostic) {
    var files = SourceFiles()
    let file = files.add(SourceFile(path: "Content/Notes/x.md", bytes: Array(text.utf8)))
    let bytes = Array(text.utf8)
    let at = bytes.firstIndex(of: UInt8(ascii: "@"))!
    let key = Span(file: file, lower: at + 1, upper: at + 7)
    let diagnostic = Diagnostic(.unknownSource, at: key, "no source has the id `gazete`", label: "not found")
      .didYouMean("gazete", among: ["courrier", "gazette"], replacing: key)
      .note("the title stands here", at: Span(file: file, lower: 4, upper: 9))
    return (files, diagnostic)
  }

  @Test func aFaultIsShownWithItsLineACaretAndTheWayOut() {
    let (files, diagnostic) = Self.sample()
    let text = String(decoding: DiagnosticPrinter(files: files, format: .human).print([diagnostic]), as: UTF8.self)
    #expect(
      text == """
        error[unknown-source]: no source has the id `gazete`
         --> Content/Notes/x.md:4:19
          |
        4 | M. Roy « ment » [@gazete#refus].
          |                   ^^^^^^ not found
          |
          = help: did you mean `gazette`?
        note: the title stands here
         --> Content/Notes/x.md:2:1
          |
        2 | title: Été
          | -----
          |
        4 - M. Roy « ment » [@gazete#refus].
        4 + M. Roy « ment » [@gazette#refus].


        """)
  }

  @Test func coloursStandOnlyWhereTheyAreAskedFor() {
    let (files, diagnostic) = Self.sample()
    let plain = DiagnosticPrinter(files: files, format: .human).print([diagnostic])
    let colored = DiagnosticPrinter(files: files, format: .human, colored: true).print([diagnostic])
    #expect(!plain.contains(0x1B))
    #expect(colored.contains(0x1B))
  }

  @Test func aTextCannotDriveTheTerminal() {
    var files = SourceFiles()
    let file = files.add(SourceFile(path: "x\u{1B}[31m.md", bytes: Array("a\u{1B}[2Jb\tc".utf8)))
    let diagnostic = Diagnostic(.badValue, at: Span(file: file, lower: 0, upper: 1), "a \u{202E}name", label: "here")
    let text = DiagnosticPrinter(files: files, format: .human).print([diagnostic])
    #expect(!text.contains(0x1B))
    #expect(!String(decoding: text, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
  }

  @Test func aLongLineIsCutAroundTheCaret() {
    var files = SourceFiles()
    let line = String(repeating: "long ", count: 400) + "HERE" + String(repeating: " tail", count: 400)
    let file = files.add(SourceFile(path: "x.md", bytes: Array(line.utf8)))
    let diagnostic = Diagnostic(.badValue, at: Span(file: file, lower: 2000, upper: 2004), "wrong")
    let lines = String(decoding: DiagnosticPrinter(files: files, format: .human).print([diagnostic]), as: UTF8.self).split(separator: "\n")
    let shown = lines.first { $0.contains("HERE") }!
    let carets = lines.first { $0.contains("^^^^") }!
    #expect(shown.count < 130)
    #expect(shown.distance(from: shown.startIndex, to: shown.range(of: "HERE")!.lowerBound)
      == carets.distance(from: carets.startIndex, to: carets.firstIndex(of: "^")!))
  }

  @Test func jsonHoldsPlacesNotesAndFixes() throws {
    let (files, diagnostic) = Self.sample()
    let json = DiagnosticPrinter(files: files, format: .json).print([diagnostic])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let first = try #require((object["diagnostics"] as? [[String: Any]])?.first)
    #expect(object["version"] as? Int == 1)
    #expect(object["errors"] as? Int == 1)
    #expect(first["code"] as? String == "unknown-source")
    #expect((first["start"] as? [String: Int])?["line"] == 4)
    #expect((first["start"] as? [String: Int])?["column"] == 19)
    #expect((first["fixes"] as? [[String: Any]])?.first?["replacement"] as? String == "gazette")
  }

  @Test func githubCommandsAreEscaped() {
    var files = SourceFiles()
    let file = files.add(SourceFile(path: "a,b:c.md", bytes: Array("x\n".utf8)))
    let diagnostic = Diagnostic(.badValue, at: Span(file: file, lower: 0, upper: 1), "100 % wrong").help("mend it")
    let text = String(decoding: DiagnosticPrinter(files: files, format: .github).print([diagnostic]), as: UTF8.self)
    #expect(text == "::error file=a%2Cb%3Ac.md,line=1,endLine=1,col=1,endColumn=2,title=bad-value::100 %25 wrong%0Ahelp: mend it\n")
  }

  @Test func sortedByFileThenPlaceWhateverTheOrderTheyWereFoundIn() {
    var files = SourceFiles()
    let b = files.add(SourceFile(path: "b.md", bytes: Array("xyz".utf8)))
    let a = files.add(SourceFile(path: "a.md", bytes: Array("xyz".utf8)))
    let all = [
      Diagnostic(.badValue, at: Span(file: b, lower: 1, upper: 2), "3"),
      Diagnostic(.badValue, at: Span(file: a, lower: 2, upper: 3), "2"),
      Diagnostic(.badValue, at: Span(file: a, lower: 0, upper: 1), "1"),
      Diagnostic(.contentMissing, path: "Content", "0"),
    ]
    #expect(all.sortedByPlace(in: files).map(\.message) == ["0", "1", "2", "3"])
    #expect(all.reversed().sortedByPlace(in: files).map(\.message) == ["0", "1", "2", "3"])
  }
}

@Suite struct NearMissTests {
  @Test(arguments: [
    ("gazete", ["gazette", "courrier"], "gazette"), ("tilte", ["title", "time"], "title"), ("xyz", ["title", "date"], nil),
    ("a", ["b"], "b"), ("pople", ["people", "purple"], "people"),
  ])
  func theNearestIsOffered(_ word: String, _ candidates: [String], _ nearest: String?) {
    #expect(NearMiss.nearest(to: word, among: candidates) == nearest)
  }

  @Test func tiesDoNotDependOnTheOrder() {
    #expect(NearMiss.nearest(to: "cat", among: ["car", "cab"]) == NearMiss.nearest(to: "cat", among: ["cab", "car"]))
  }
}
