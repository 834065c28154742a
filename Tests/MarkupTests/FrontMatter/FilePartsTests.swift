import Testing

@testable import Markup

@Suite("A file's bytes and parts") struct FilePartsTests {
  private func decoded(_ bytes: [UInt8]) -> (text: String, faults: [String]) {
    var diagnostics: [Diagnostic] = []
    let file = TextDecoding.sourceFile(path: "x.md", bytes: bytes, id: FileID(index: 0), diagnostics: &diagnostics)
    return (file.text(0..<file.bytes.count), diagnostics.map { "\($0.code.rawValue) \($0.span?.lower ?? -1)" })
  }

  private func parts(_ text: String) -> (yaml: String?, body: String, codes: [DiagnosticCode]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "x.md", bytes: Array(text.utf8))
    let parts = FrontMatter(of: file, id: FileID(index: 0), diagnostics: &diagnostics)
    return (parts.yaml.map { file.text($0) }, file.text(parts.body), diagnostics.map(\.code))
  }

  @Test func byteOrderMarkAndLineEnds() {
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc\n\r\r\nd".utf8)).text == "a\nb\nc\n\n\nd")
    #expect(decoded(Array("a\r\n".utf8)).faults == [])
  }

  @Test func whatIsNoText() {
    #expect(decoded([0x61, 0x00, 0x62, 0x00]) == ("ab", ["nul-byte 1"]))
    #expect(decoded([0xC3, 0xA9, 0xFF, 0x62]) == ("é\u{FFFD}b", ["invalid-utf8 2"]))
    #expect(decoded([0x61, 0xE2, 0x82]) == ("a\u{FFFD}", ["invalid-utf8 1"]))
    #expect(decoded([0x61, 0xED, 0xA0, 0x80]).faults == ["invalid-utf8 1"])
    #expect(decoded([0xFF, 0x00, 0xEF, 0xB7, 0x90]).faults == ["nul-byte 3", "invalid-utf8 0", "noncharacter 3"])
    #expect(decoded(Array("é".utf8) + [0xEF, 0xB7, 0x90]).faults == ["noncharacter 2"])
    #expect(decoded([]) == ("", []))
  }

  @Test func frontMatterStandsBetweenDashes() {
    #expect(parts("---\na: b\n---\nc\n") == ("a: b\n", "c\n", []))
    #expect(parts("---\n---\nc") == ("", "c", []))
    #expect(parts("--- \na\n---\t\n") == ("a\n", "", []))
    #expect(parts("---\na\n---") == ("a\n", "", []))
    #expect(parts("a\n---\nb\n---\n") == (nil, "a\n---\nb\n---\n", []))
    #expect(parts("") == (nil, "", []))
    #expect(parts("\n---\na\n---\n").yaml == nil)
  }

  @Test func neverClosedItEndsAtTheFirstBlankLine() {
    #expect(parts("---\na: b\n\ntext [@k]\n") == ("a: b\n", "\ntext [@k]\n", [.frontMatterUnclosed]))
    #expect(parts("---") == ("", "", [.frontMatterUnclosed]))
    #expect(parts("---\na: b") == ("a: b", "", [.frontMatterUnclosed]))
  }

  @Test func bodiesBehindFrontMatterKeepTheirPlaces() {
    let marked: Marked = "---\ntitle: Été\n---\n\nÉ ⟦[@k]⟧ ⟦[[a]]⟧ ⟦<b>⟧\n"
    var diagnostics: [Diagnostic] = []
    let parts = FrontMatter(of: marked.source, id: FileID(index: 0), diagnostics: &diagnostics)
    let body = Markdown.parse(parts.body, of: marked.source, id: FileID(index: 0), diagnostics: &diagnostics)
    #expect(body.citations.map(\.span.range) + body.links.map(\.span.range) + diagnostics.compactMap { $0.span?.range } == marked.places)
    #expect(body.start == parts.body.lowerBound)
  }
}
