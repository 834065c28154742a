import CMarkGFM
import Testing

@testable import Markup

/// What this version of cmark-gfm does, where we count on it or guard against it: another version that differs is to be looked at.
@Suite("cmark-gfm 0.29.0.gfm.6") struct CMarkCharacterTests {
  private static let all = UInt32(DOSSIER_TABLE | DOSSIER_TASKLIST | DOSSIER_STRIKETHROUGH | DOSSIER_AUTOLINK)

  /// Every node in order of its opening: kind, lines, columns.
  private func nodes(_ text: String) -> [(kind: dossier_node_kind, lines: ClosedRange<Int>, columns: [Int], literal: String)] {
    Array(text.utf8CString).withUnsafeBufferPointer { bytes in
      defer { dossier_parse_end() }
      var found: [(kind: dossier_node_kind, lines: ClosedRange<Int>, columns: [Int], literal: String)] = []
      guard let root = dossier_parse(bytes.baseAddress, bytes.count - 1, Self.all), let iterator = cmark_iter_new(root) else { return found }
      while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
        guard cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
        let first = Int(cmark_node_get_start_line(node))
        found.append(
          (
            dossier_kind(node), first...max(first, Int(cmark_node_get_end_line(node))),
            [Int(cmark_node_get_start_column(node)), Int(cmark_node_get_end_column(node))],
            String(decoding: BodyWriter.bytes(cmark_node_get_literal(node)), as: UTF8.self)
          ))
      }
      return found
    }
  }

  @Test func blocksBeginOnTheirLine() {
    let blocks = nodes("# a\n\nb\nc\n\n> d\n\n- e\n  - f\n\n| g |\n|---|\n| h |\n").filter { $0.kind.rawValue < DOSSIER_NODE_TEXT.rawValue }
    #expect(blocks.map(\.lines.lowerBound) == [1, 1, 3, 6, 6, 8, 8, 8, 9, 9, 9, 11, 11, 11, 13, 13])
  }

  @Test func softBreaksHaveNoPlace() {
    #expect(nodes("a\nb").first { $0.kind == DOSSIER_NODE_SOFT_BREAK }?.columns == [0, 0])
  }

  @Test func inlinePlacesAreWrongBehindADefinition() {
    // The emphasis stands on the second line.
    #expect(nodes("[a]: /u\nb *c*").last { $0.kind == DOSSIER_NODE_EMPHASIS }?.lines.lowerBound == 1)
  }

  @Test func codeLeavesOutItsBackticks() { #expect(nodes("``a``").first { $0.kind == DOSSIER_NODE_CODE }?.columns == [3, 3]) }

  @Test func aDefinitionsLabelIsNotTold() {
    let footnote = nodes("a[^x]\n\n[^x]: b\n").first { $0.kind == DOSSIER_NODE_FOOTNOTE }
    #expect(footnote?.literal == "" && footnote?.lines.lowerBound == 3)
  }

  @Test func aReferencesLiteralIsItsNumber() {
    #expect(nodes("a[^x] b[^y]\n\n[^y]: c\n[^x]: d\n").filter { $0.kind == DOSSIER_NODE_FOOTNOTE_REFERENCE }.map(\.literal) == ["1", "2"])
  }

  @Test func aReferenceToNothingIsTextAndAnUnusedDefinitionVanishes() {
    #expect(nodes("a[^x]").map(\.literal).contains("a[^x]"))
    #expect(CMark.html(Array("a\n\n[^x]: b\n".utf8), unsafe: false) == "<p>a</p>\n")
  }

  @Test func aCitationBecomesALinkWhereItIsDefined() {
    #expect(CMark.html(Array("[@k]\n\n[@k]: u\n".utf8), unsafe: false) == "<p><a href=\"u\">@k</a></p>\n")
  }

  @Test func aBarPartsACellInsideAWikiLink() {
    #expect(CMark.html(Array("| a | b |\n|-|-|\n| [[a|b]] |\n".utf8), unsafe: false).contains("<td>[[a</td>\n<td>b]]</td>"))
  }

  @Test func aYearBeginsAList() { #expect(CMark.html(Array("> 2026. A\n".utf8), unsafe: false).contains("<ol start=\"2026\">")) }

  @Test func safeModeDropsHTMLAndEmptiesAddresses() {
    #expect(CMark.html(Array("<b> [a](javascript:x)".utf8), unsafe: false) == "<p><!-- raw HTML omitted --> <a href=\"\">a</a></p>\n")
  }

  @Test func aBareAddressSwallowsWhatFollows() {
    #expect(CMark.html(Array("https://e.org[@k]".utf8), unsafe: false).contains("href=\"https://e.org%5B@k%5D\""))
  }

  @Test func markersComeThroughAndLeaveEmphasisAsItIs() {
    for around in ["*", "**", "_", "~~"] {
      let bracketed = CMark.html(Array("a \(around)[x]\(around) b\(around)[y] c\(around)".utf8), unsafe: false)
      var markers: [UInt8] = []
      for byte in "a \(around)0\(around) b\(around)1 c\(around)".utf8 {
        if byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") { MarkerBytes.append(Int(byte - 0x30), to: &markers) } else { markers.append(byte) }
      }
      let marked = CMark.html(markers, unsafe: false)
      func marker(_ number: Int) -> String {
        var bytes: [UInt8] = []
        MarkerBytes.append(number, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
      }
      #expect(bracketed == marked.replacing(marker(0), with: "[x]").replacing(marker(1), with: "[y]"))
    }
  }
}
