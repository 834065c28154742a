import CMarkGFM

/// Markdown as GitHub writes it (cmark-gfm: tables, task lists, strikethrough, autolinks, footnotes), with our citations, wiki
/// links and quotations. The only way to cmark.
public enum Markdown {
  /// Extensions beyond CommonMark.
  public struct Extensions: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let table = Extensions(rawValue: UInt32(DOSSIER_TABLE))
    public static let tasklist = Extensions(rawValue: UInt32(DOSSIER_TASKLIST))
    public static let strikethrough = Extensions(rawValue: UInt32(DOSSIER_STRIKETHROUGH))
    public static let autolink = Extensions(rawValue: UInt32(DOSSIER_AUTOLINK))
    /// GFM's filter of nine dangerous tags, where raw HTML is let through. A dossier refuses all raw HTML.
    public static let tagfilter = Extensions(rawValue: 1 << 16)
    /// What a dossier's pages use.
    public static let all: Extensions = [.table, .tasklist, .strikethrough, .autolink]
  }

  /// Parses and renders the Markdown of a range of a file. Text beyond a limit is not parsed: its diagnostics say so, and the
  /// body is empty.
  public static func parse(_ range: Range<Int>, of source: SourceFile, id: FileID, diagnostics: inout [Diagnostic]) -> Body {
    source.bytes.withUnsafeBufferPointer { bytes in
      let beyond = LimitCheck.run(bytes, range: range, file: id)
      guard beyond.isEmpty else {
        diagnostics += beyond
        return Body()
      }
      let (body, found) = write(bytes, range: range, file: id, flavor: .site, extensions: .all)
      diagnostics += found
      return body
    }
  }

  /// Renders Markdown by itself, as cmark-gfm does where nothing in it is ours; `unsafe` lets raw HTML and every address
  /// through. Citations and wiki links come out as marked text.
  public static func html(_ markdown: [UInt8], unsafe: Bool, extensions: Extensions = .all) -> [UInt8] {
    // What cmark does with NUL; and nothing in it may look like a marker.
    let bytes = TextDecoding.mended(markdown.contains(0) ? markdown.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } : markdown).bytes
    return bytes.withUnsafeBufferPointer {
      write($0, range: 0..<bytes.count, file: FileID(index: 0), flavor: .gfm(unsafe: unsafe, tagfilter: extensions.contains(.tagfilter)), extensions: extensions).0.html
    }
  }

  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, file: FileID, flavor: BodyWriter.Flavor, extensions: Extensions
  ) -> (Body, [Diagnostic]) {
    let scan = MarkScanner.scan(bytes, range: range, file: file)
    var writer = BodyWriter(flavor: flavor, source: bytes, range: range, file: file, scan: scan)
    func parse(_ markdown: UnsafeBufferPointer<UInt8>) {
      let needed = extensions.intersection(needs(markdown))
      let document = markdown.withMemoryRebound(to: CChar.self) {
        dossier_parse($0.baseAddress, $0.count, needed.rawValue)
      }
      if let document { writer.write(document) }
      dossier_parse_end()
    }
    if let marked = scan.bytes { marked.withUnsafeBufferPointer(parse) } else { parse(UnsafeBufferPointer(rebasing: bytes[range])) }
    var diagnostics = writer.diagnostics
    if flavor == .site, mayHaveFootnotes(bytes, range) {
      // Footnotes come last in the tree, wherever they stand.
      let code = writer.codeRanges.sorted { $0.lowerBound < $1.lowerBound }
      diagnostics += FootnoteCheck.run(bytes, range: range, code: code, file: file)
    }
    return (writer.body, diagnostics)
  }

  /// Which extensions could change anything about these bytes. The inline ones make a parse run alone, so they are attached only
  /// where their characters stand: a tilde; `://`, `www.` or an `@` left over when citations are out.
  private static func needs(_ bytes: UnsafeBufferPointer<UInt8>) -> Extensions {
    var needs: Extensions = [.table, .tasklist]
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "~"): needs.insert(.strikethrough)
      case ASCII.at: needs.insert(.autolink)
      case ASCII.colon where index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "/") && bytes[index + 2] == UInt8(ascii: "/"):
        needs.insert(.autolink)
      case UInt8(ascii: "."):
        let www = index >= 3 && bytes[index - 1] | 0x20 == 0x77 && bytes[index - 2] | 0x20 == 0x77 && bytes[index - 3] | 0x20 == 0x77
        if www { needs.insert(.autolink) }
      default: break
      }
    }
    return needs
  }

  private static func mayHaveFootnotes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.firstRange(of: [ASCII.openBracket, ASCII.caret], from: range.lowerBound, upTo: range.upperBound) != nil
  }
}
