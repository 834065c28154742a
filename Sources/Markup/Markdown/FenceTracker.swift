/// Follows the fenced code of a body line by line, without parsing its blocks. What it calls code cmark never reads as text: where
/// a fence could belong to a list or be swallowed by raw HTML, it calls nothing code any more.
struct FenceTracker {
  private let source: UnsafeBufferPointer<UInt8>
  private var open: (byte: UInt8, count: Int, indent: Int)?
  private var isLost = false

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  /// Takes the next line; whether it is fenced code, its fences included.
  mutating func isCode(_ line: Range<Int>) -> Bool {
    guard !isLost else { return false }
    var start = line.lowerBound
    var indent = 0
    while start < line.upperBound, source[start].isBlank {
      indent += source[start] == ASCII.tab ? 4 : 1
      start += 1
    }
    guard start < line.upperBound else { return open?.indent == 0 }
    let first = source[start]
    let count = source[start..<line.upperBound].prefix { $0 == first }.count
    let rest = source[(start + count)..<line.upperBound]
    guard let fence = open else {
      guard indent <= 3 else { return false }
      if first == ASCII.less, mayBeginHTML(start + 1, line.upperBound) { isLost = true }
      let isFence = first == ASCII.backtick ? !rest.contains(ASCII.backtick) : first == UInt8(ascii: "~")
      guard isFence, count >= 3 else { return false }
      open = (first, count, indent)
      return indent == 0
    }
    let closes = first == fence.byte && count >= fence.count && rest.allSatisfy(\.isBlank)
    if fence.indent == 0 {
      if closes, indent <= 3 { open = nil }
      return true
    }
    // At the top level code may be indented less than its fence; in a list it would end there.
    if indent < fence.indent || (closes && indent > 3) { isLost = true }
    if closes { open = nil }
    return false
  }

  /// Whether a `<` before `place` could begin an HTML block: `<https://…>` cannot.
  private func mayBeginHTML(_ place: Int, _ end: Int) -> Bool {
    guard place < end else { return false }
    guard source[place].isASCIILetter else { return [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(source[place]) }
    let name = source[place..<end].prefix(while: \.isAlphanumeric)
    return name.endIndex == end || source[name.endIndex] != ASCII.colon
  }
}
