/// Reads front matter that is written as nearly all is: one `key: value` a line, values plain, quoted, `[a, b]` or `{a: b}`, blocks
/// of `- …` and of further keys below them. It gives for it what libyaml does, to the byte, at a seventh of the work; of whatever it
/// is not sure of (comments, escapes, values of several lines, a fault of any kind …) it says nothing, and libyaml is asked.
struct PlainYAML {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let file: FileID
  /// The next byte; between two values, the beginning of a line.
  private var place: Int

  /// Deeper than any kind's fields go.
  private static let deepest = 6

  /// The value of a range of a file's bytes; `nil` where libyaml must be asked.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, file: FileID) -> YAMLNode? {
    var reader = PlainYAML(bytes: bytes, end: range.upperBound, file: file, place: range.lowerBound)
    guard reader.holdsOnlyText(range) else { return nil }
    reader.skipEmptyLines()
    guard reader.indent == 0, let node = reader.mapping(column: 0, depth: 0), reader.place == reader.end else { return nil }
    return node
  }

  /// Whether no byte is one that YAML refuses, a tab, or a line's end but LF (YAML 1.1, section 5.1).
  private func holdsOnlyText(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      place += 1
      if byte < 0x20 ? byte == ASCII.newline : byte < 0x7F { continue }
      guard byte > 0x7F, byte != 0xEF, place < range.upperBound else { return false }
      // U+0080…U+009F are controls, one of them a line's end; so are U+2028 and U+2029.
      if byte == 0xC2, bytes[place] < 0xA0 { return false }
      if byte == 0xE2, bytes[place] == 0x80, place + 1 < range.upperBound, bytes[place + 1] & 0xFE == 0xA8 { return false }
    }
    return true
  }

  // MARK: Lines

  private var isAtLineEnd: Bool { place >= end || bytes[place] == ASCII.newline }

  private mutating func skipSpaces() { while place < end, bytes[place] == ASCII.space { place += 1 } }

  private mutating func skipEmptyLines() { while place < end, bytes[place] == ASCII.newline { place += 1 } }

  /// Goes on to the next line that is not empty; `false` where something else stands on this one.
  private mutating func finishLine() -> Bool {
    skipSpaces()
    guard isAtLineEnd else { return false }
    skipEmptyLines()
    return true
  }

  /// The spaces that the line begins with; -1 behind the last line.
  private var indent: Int {
    guard place < end else { return -1 }
    var next = place
    while next < end, bytes[next] == ASCII.space { next += 1 }
    return next - place
  }

  private func span(_ lower: Int, _ upper: Int) -> Span { Span(file: file, lower: lower, upper: upper) }

  // MARK: Blocks

  /// The mapping whose first key stands here, in this column.
  private mutating func mapping(column: Int, depth: Int) -> YAMLNode? {
    guard depth < Self.deepest else { return nil }
    let lower = place
    var upper = place
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(depth == 0 ? 12 : 4)
    while true {
      let start = place
      guard let name = key(), entries.count < 24, !entries.contains(where: { $0.key == name }) else { return nil }
      let keySpan = span(start, place - 1)
      guard let value = value(below: column, depth: depth) else { return nil }
      upper = value.span.upper
      entries.append(YAMLNode.Entry(key: name, keySpan: keySpan, value: value))
      let next = indent
      if next < column { break }
      guard next == column else { return nil }
      place += next
    }
    return YAMLNode(content: .mapping(entries), span: span(lower, upper))
  }

  /// Where the key that begins here has its colon.
  private var colon: Int? {
    guard place < end, bytes[place].isASCIILetter else { return nil }
    var next = place + 1
    while next < end, bytes[next].isAlphanumeric || bytes[next] == ASCII.dash || bytes[next] == UInt8(ascii: "_") { next += 1 }
    guard next < end, bytes[next] == ASCII.colon, next - place <= 64 else { return nil }
    return next + 1 == end || bytes[next + 1] == ASCII.space || bytes[next + 1] == ASCII.newline ? next : nil
  }

  /// The key, and its colon passed.
  private mutating func key() -> String? {
    guard let colon, !isNull(place..<colon) else { return nil }
    defer { place = colon + 1 }
    return bytes.string(place..<colon)
  }

  /// The value behind a colon, of a key in this column.
  private mutating func value(below column: Int, depth: Int) -> YAMLNode? {
    let start = place
    skipSpaces()
    guard isAtLineEnd else { return scalar() }
    skipEmptyLines()
    let next = indent
    // Nothing but the end of the mapping or its next key.
    guard next > column else { return YAMLNode(content: .null, span: span(start, start)) }
    place += next
    return isAtEntry ? sequence(column: next, depth: depth + 1) : mapping(column: next, depth: depth + 1)
  }

  private var isAtEntry: Bool { place + 1 < end && bytes[place] == ASCII.dash && bytes[place + 1] == ASCII.space }

  /// The list whose first dash stands here, in this column.
  private mutating func sequence(column: Int, depth: Int) -> YAMLNode? {
    guard depth < Self.deepest else { return nil }
    let lower = place
    var upper = place
    var elements: [YAMLNode] = []
    elements.reserveCapacity(4)
    while true {
      guard isAtEntry else { return nil }
      let dash = place
      place += 1
      skipSpaces()
      guard let element = colon == nil ? scalar() : mapping(column: column + place - dash, depth: depth + 1) else { return nil }
      upper = element.span.upper
      elements.append(element)
      let next = indent
      if next < column { break }
      guard next == column else { return nil }
      place += next
    }
    return YAMLNode(content: .sequence(elements), span: span(lower, upper))
  }

  // MARK: One line

  /// The value that stands here and ends with its line.
  private mutating func scalar() -> YAMLNode? {
    guard place < end else { return nil }
    let node: YAMLNode? =
      switch bytes[place] {
      case ASCII.quote, UInt8(ascii: "'"): quoted()
      case ASCII.openBracket: list(depth: 0)
      case ASCII.openBrace: record(depth: 0)
      default: plain()
      }
    return finishLine() ? node : nil
  }

  /// Words between quotation marks, none of them escaped.
  private mutating func quoted() -> YAMLNode? {
    let lower = place
    let mark = bytes[place]
    var next = place + 1
    while next < end, bytes[next] != mark {
      guard bytes[next] != ASCII.newline, bytes[next] != ASCII.backslash else { return nil }
      next += 1
    }
    guard next < end else { return nil }
    place = next + 1
    // `''` stands for one.
    if place < end, bytes[place] == mark { return nil }
    return YAMLNode(content: .scalar(bytes.string(lower + 1..<next), quoted: true), span: span(lower, place))
  }

  /// A value inside brackets or braces.
  private mutating func flow(depth: Int) -> YAMLNode? {
    guard place < end, depth < Self.deepest else { return nil }
    return switch bytes[place] {
    case ASCII.quote, UInt8(ascii: "'"): quoted()
    case ASCII.openBracket: list(depth: depth)
    case ASCII.openBrace: record(depth: depth)
    default: listed()
    }
  }

  /// `[a, "b"]`.
  private mutating func list(depth: Int) -> YAMLNode? {
    let lower = place
    var elements: [YAMLNode] = []
    elements.reserveCapacity(4)
    let isWhole = parts(upTo: ASCII.closeBracket) { reader in
      guard let element = reader.flow(depth: depth + 1) else { return false }
      elements.append(element)
      return true
    }
    return isWhole ? YAMLNode(content: .sequence(elements), span: span(lower, place)) : nil
  }

  /// `{a: b, c: "d"}`.
  private mutating func record(depth: Int) -> YAMLNode? {
    let lower = place
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(4)
    let isWhole = parts(upTo: UInt8(ascii: "}")) { reader in
      let start = reader.place
      guard let name = reader.key(), entries.count < 24, !entries.contains(where: { $0.key == name }) else { return false }
      let keySpan = reader.span(start, reader.place - 1)
      reader.skipSpaces()
      guard let value = reader.flow(depth: depth + 1) else { return false }
      entries.append(YAMLNode.Entry(key: name, keySpan: keySpan, value: value))
      return true
    }
    return isWhole ? YAMLNode(content: .mapping(entries), span: span(lower, place)) : nil
  }

  /// Reads what stands between commas up to a closing mark, and passes that; `false` where a part or a mark is missing.
  private mutating func parts(upTo close: UInt8, _ part: (inout PlainYAML) -> Bool) -> Bool {
    place += 1
    skipSpaces()
    if place < end, bytes[place] == close {
      place += 1
      return true
    }
    while part(&self) {
      skipSpaces()
      guard place < end else { return false }
      let mark = bytes[place]
      place += 1
      if mark == close { return true }
      guard mark == UInt8(ascii: ",") else { return false }
      skipSpaces()
    }
    return false
  }

  /// Plain words inside brackets or braces: they end with a comma or the closing mark.
  private mutating func listed() -> YAMLNode? {
    let lower = place
    guard Self.beginsPlain(bytes[place]) else { return nil }
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: ","), ASCII.closeBracket, UInt8(ascii: "}"): return words(lower..<place)
      case ASCII.newline, ASCII.colon, ASCII.openBracket, ASCII.openBrace, UInt8(ascii: "?"): return nil
      case ASCII.hash where bytes[place - 1] == ASCII.space: return nil
      default: place += 1
      }
    }
    return nil
  }

  /// Plain words that go on to the end of their line.
  private mutating func plain() -> YAMLNode? {
    let lower = place
    guard Self.beginsPlain(bytes[place]) else { return nil }
    while !isAtLineEnd {
      switch bytes[place] {
      case ASCII.colon where place + 1 >= end || bytes[place + 1] == ASCII.space || bytes[place + 1] == ASCII.newline: return nil
      case ASCII.hash where bytes[place - 1] == ASCII.space: return nil
      default: place += 1
      }
    }
    return words(lower..<place)
  }

  private func words(_ range: Range<Int>) -> YAMLNode {
    var upper = range.upperBound
    while upper > range.lowerBound, bytes[upper - 1] == ASCII.space { upper -= 1 }
    let range = range.lowerBound..<upper
    return YAMLNode(
      content: isNull(range) ? .null : .scalar(bytes.string(range), quoted: false), span: span(range.lowerBound, range.upperBound))
  }

  /// A byte that means nothing to YAML where a value begins.
  private static func beginsPlain(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == ASCII.openParenthesis || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  /// `null`, `Null` or `NULL`; `~` is not taken for plain words.
  private func isNull(_ range: Range<Int>) -> Bool {
    guard range.count == 4, bytes[range.lowerBound] | 0x20 == UInt8(ascii: "n") else { return false }
    let word = bytes.string(range)
    return word == "null" || word == "Null" || word == "NULL"
  }
}
