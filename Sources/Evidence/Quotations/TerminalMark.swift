/// The comma or the period that ends a quotation without being the article’s.
///
/// American usage puts the quoting sentence’s comma or period inside the marks: “…so soon,” she wrote. A comma there
/// claims nothing of the article. A period does claim that a sentence ends, so it is let pass only where the article
/// has a mark or the end of a paragraph at that place. Neither may stand for a question or an exclamation mark or for
/// points of suspension, which change how the sentence is said.
enum TerminalMark {
  /// The folded bytes without such a mark; nil where they end in none.
  static func bare(_ folded: [UInt8]) -> [UInt8]? {
    guard folded.count > 1, let last = folded.last, last == UInt8(ascii: ",") || last == UInt8(ascii: "."),
      folded[folded.count - 2] != UInt8(ascii: ".")
    else { return nil }
    return Array(folded.dropLast())
  }

  static func isConventional(_ mark: UInt8, after range: Range<Int>, _ search: SegmentSearch) -> Bool {
    let bytes = search.folded.bytes
    var next = range.upperBound
    while next < bytes.count, "') ".utf8.contains(bytes[next]) { next += 1 }
    guard next < bytes.count else { return true }
    let isSuspended = bytes[next...].starts(with: [0x2E, 0x2E])
    if bytes[next] == UInt8(ascii: "?") || bytes[next] == UInt8(ascii: "!") || isSuspended { return false }
    if mark == UInt8(ascii: ",") || bytes[next] == mark { return true }
    if [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(bytes[next]) { return true }
    let end = search.folded.source(of: range, in: search.text).upperBound
    return search.text[end..<Int(search.folded.origins[next])].contains(0x0A)
  }
}
