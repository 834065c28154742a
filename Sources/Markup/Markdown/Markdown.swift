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
    writer.body.pack()
    return (writer.body, diagnostics)
  }

  /// Which extensions could change anything about these bytes. The inline ones make a parse run alone, so they are attached only
  /// where their characters stand: a tilde; `://`, `www.` or an `@` left over when citations are out.
  private static func needs(_ bytes: UnsafeBufferPointer<UInt8>) -> Extensions {
    var needs: Extensions = [.table, .tasklist]
    if bytes.holds(UInt8(ascii: "~")) { needs.insert(.strikethrough) }
    if bytes.holds(ASCII.at) || mayHoldAddress(bytes) { needs.insert(.autolink) }
    return needs
  }

  /// Whether `://` or `www.` stands in the bytes.
  private static func mayHoldAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    var place = 0
    while let found = bytes.first(slash, from: place, upTo: bytes.count) {
      if found > 0, bytes[found - 1] == ASCII.colon, found + 1 < bytes.count, bytes[found + 1] == slash { return true }
      place = found + 1
    }
    place = 3
    while let dot = bytes.first(UInt8(ascii: "."), from: place, upTo: bytes.count) {
      if bytes[(dot - 3)..<dot].allSatisfy({ $0 | 0x20 == 0x77 }) { return true }
      place = dot + 1
    }
    return false
  }

  private static func mayHaveFootnotes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while let caret = bytes.first(ASCII.caret, from: place, upTo: range.upperBound) {
      if caret > range.lowerBound, bytes[caret - 1] == ASCII.openBracket { return true }
      place = caret + 1
    }
    return false
  }
}
