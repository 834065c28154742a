/// What stands between a bracket and the next closing one, over line ends where the text goes on.
struct BracketInside {
  /// The bytes, each line end with what opens the next line (`>`, blanks) as one space.
  private(set) var bytes: [UInt8] = []
  /// For each of `bytes` its place in the file.
  private(set) var places: [Int] = []
  /// The line ends, each with what opens the next line.
  private(set) var lineBreaks: [Range<Int>] = []
  /// The closing bracket's place.
  let end: Int

  /// `nil` where there is no closing bracket before another opening one, a backtick, a blank line, a line that cannot
  /// go on a paragraph, or after `limit` bytes.
  init?(source: UnsafeBufferPointer<UInt8>, from start: Int, to upper: Int, limit: Int) {
    bytes.reserveCapacity(64)
    places.reserveCapacity(64)
    var place = start
    while place < upper, place - start < limit {
      let byte = source[place]
      switch byte {
      case ASCII.closeBracket:
        end = place
        return
      case ASCII.openBracket, ASCII.backtick:
        return nil
      case ASCII.backslash where place + 1 < upper && source[place + 1].isPunctuation:
        bytes += [byte, source[place + 1]]
        places += [place, place + 1]
        place += 2
      case ASCII.newline:
        var next = place + 1
        while next < upper, source[next].isBlank || source[next] == ASCII.greater { next += 1 }
        guard next < upper, Self.goesOnParagraph(source, at: next, to: upper) else { return nil }
        lineBreaks.append(place..<next)
        bytes.append(ASCII.space)
        places.append(place)
        place = next
      default:
        bytes.append(byte)
        places.append(place)
        place += 1
      }
    }
    return nil
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
    let bytes = inside.bytes
    let bar = bytes.firstIndex(of: ASCII.bar)
    // In a table cell the bar is written `\|`.
    let targetEnd = bar.map { $0 > 0 && bytes[$0 - 1] == ASCII.backslash ? $0 - 1 : $0 } ?? bytes.count
    let whole = bytes[..<targetEnd].trimmed
    let hash = whole.firstIndex(of: ASCII.hash)
    target = String(decoding: whole[..<(hash ?? whole.endIndex)], as: UTF8.self)
    anchor = hash.map { String(decoding: whole[($0 + 1)...], as: UTF8.self) }
    label = bar.map { String(decoding: bytes[($0 + 1)...].trimmed, as: UTF8.self) }
    let first = inside.places.isEmpty ? inside.end : inside.places[min(whole.startIndex, inside.places.count - 1)]
    let last = whole.isEmpty ? first : inside.places[whole.endIndex - 1] + 1
    targetRange = first..<max(first, last)
  }
}
