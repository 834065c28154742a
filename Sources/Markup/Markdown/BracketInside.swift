/// What stands between a bracket and the next closing one, over line ends where the text goes on.
struct BracketInside {
  private let source: UnsafeBufferPointer<UInt8>
  private let start: Int
  /// The closing bracket's place.
  let end: Int
  /// The line ends, each with what opens the next line (`>`, blanks).
  private(set) var lineBreaks: [Range<Int>] = []

  /// `nil` where there is no closing bracket before another opening one, a backtick, a blank line, a line that cannot
  /// go on a paragraph, or after `limit` bytes.
  init?(source: UnsafeBufferPointer<UInt8>, from start: Int, to upper: Int, limit: Int) {
    self.source = source
    self.start = start
    let bound = min(upper, start + limit)
    var place = start
    while true {
      place = source.firstOf(
        ASCII.closeBracket, ASCII.openBracket, ASCII.backtick, ASCII.backslash, ASCII.newline, from: place, upTo: bound)
      guard place < bound else { return nil }
      switch source[place] {
      case ASCII.closeBracket:
        end = place
        return
      case ASCII.backslash:
        place += place + 1 < upper && source[place + 1].isPunctuation ? 2 : 1
      case ASCII.newline:
        var next = place + 1
        while next < upper, source[next].isBlank || source[next] == ASCII.greater { next += 1 }
        guard next < upper, Self.goesOnParagraph(source, at: next, to: upper) else { return nil }
        lineBreaks.append(place..<next)
        place = next
      default: return nil
      }
    }
  }

  /// The bytes, each line end with what opens the next line as one space.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard !lineBreaks.isEmpty else { return body(UnsafeBufferPointer(rebasing: source[start..<end])) }
    var joined: [UInt8] = []
    joined.reserveCapacity(end - start)
    var copied = start
    for gap in lineBreaks {
      joined += source[copied..<gap.lowerBound]
      joined.append(ASCII.space)
      copied = gap.upperBound
    }
    joined += source[copied..<end]
    return joined.withUnsafeBufferPointer(body)
  }

  /// The place in the file of one of the bytes.
  func place(of index: Int) -> Int {
    var place = start + index
    for gap in lineBreaks where place > gap.lowerBound { place += gap.count - 1 }
    return place
  }

  /// Whether a line that begins so is part of the paragraph above it in any case: conservative, since a marker in place of
  /// the line's bytes must not change what block it is in.
  private static func goesOnParagraph(_ source: UnsafeBufferPointer<UInt8>, at place: Int, to upper: Int) -> Bool {
    let byte = source[place]
    if byte.isASCIILetter || byte >= 0x80 || neverBeginsBlock.contains(byte) { return true }
    if byte == ASCII.dash { return place + 1 < upper && source[place + 1] == ASCII.at }
    guard byte.isDigit else { return false }
    var end = place
    while end < upper, source[end].isDigit { end += 1 }
    return end < upper && source[end] != UInt8(ascii: ".") && source[end] != ASCII.closeParenthesis
  }

  private static let neverBeginsBlock = Array("@(;,.\"'&$%!?/]".utf8)
}

/// The parts of `id#anchor|label`.
struct WikiLinkParts {
  let target: String
  let anchor: String?
  let label: String?
  /// The place of `id#anchor`.
  let targetRange: Range<Int>

  init(_ inside: BracketInside) {
    self = inside.withBytes { WikiLinkParts($0, in: inside) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, in inside: BracketInside) {
    let bar = bytes.first(ASCII.bar, from: 0, upTo: bytes.count)
    // In a table cell the bar is written `\|`.
    let targetEnd = bar.map { $0 > 0 && bytes[$0 - 1] == ASCII.backslash ? $0 - 1 : $0 } ?? bytes.count
    let whole = bytes.trimmed(0..<targetEnd)
    let hash = bytes.first(ASCII.hash, from: whole.lowerBound, upTo: whole.upperBound)
    target = bytes.string(whole.lowerBound..<(hash ?? whole.upperBound))
    anchor = hash.map { bytes.string($0 + 1..<whole.upperBound) }
    label = bar.map { bytes.string(bytes.trimmed($0 + 1..<bytes.count)) }
    let first = bytes.isEmpty ? inside.end : inside.place(of: min(whole.lowerBound, bytes.count - 1))
    let last = whole.isEmpty ? first : inside.place(of: whole.upperBound - 1) + 1
    targetRange = first..<max(first, last)
  }
}
