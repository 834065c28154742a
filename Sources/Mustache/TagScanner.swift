/// Finds the tags of one template, each byte looked at a constant number of times.
struct TagScanner {
  private(set) var tags: [Tag] = []
  private(set) var errors: [TemplateError] = []

  private let source: TemplateSource
  private let bytes: [UInt8]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  init(_ source: TemplateSource) {
    self.source = source
    bytes = source.bytes
    var position = source.start
    while let start = find(open, from: position) {
      position = scanTag(at: start)
    }
  }

  /// Reads the tag whose opening delimiter stands at `start`; returns where to go on.
  private mutating func scanTag(at start: Int) -> Int {
    let content = start + open.count
    let first = content < bytes.count ? bytes[content] : 0
    switch first {
    case UInt8(ascii: "!"):
      guard let end = find(close, from: content + 1) else {
        fail("comment is never closed", start..<content + 1)
        return bytes.count
      }
      tags.append(Tag(.comment, start..<end + close.count, name: end..<end))
      return end + close.count
    case UInt8(ascii: "="):
      return scanDelimiters(start, content + 1)
    case UInt8(ascii: "{"):
      return scanNamed(.unescaped, start, content + 1, closing: [UInt8(ascii: "}")] + close)
    default:
      let kind = TagScanner.kind(of: first)
      return scanNamed(kind, start, kind == .variable ? content : content + 1, closing: close)
    }
  }

  private static func kind(of sigil: UInt8) -> Tag.Kind {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "&"): .unescaped
    default: .variable
    }
  }

  private mutating func scanNamed(_ kind: Tag.Kind, _ start: Int, _ content: Int, closing: [UInt8]) -> Int {
    // A name holds no delimiter: looking no further than the next tag keeps the scan linear, and the message near.
    guard let end = find(closing, from: content, before: open) else {
      let line = content + (bytes[content...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) - content
      let shown = start..<min(line, find(open, from: content) ?? bytes.count)
      fail("tag is never closed", shown, help: "close it with \(String(decoding: closing, as: UTF8.self))")
      return content
    }
    let range = start..<end + closing.count
    let name = trimmed(content..<end)
    if let fault = TagName.fault(in: bytes[name], of: kind) {
      fail("\(source.excerpt(range)) \(fault)", range)
    }
    // A tag with a bad name still opens or closes what it opens or closes: one fault, one message.
    tags.append(Tag(kind, range, name: name))
    return range.upperBound
  }

  /// `{{=<% %>=}}`: two delimiters, neither empty nor holding a space or an equals sign.
  private mutating func scanDelimiters(_ start: Int, _ content: Int) -> Int {
    guard let end = find([UInt8(ascii: "=")] + close, from: content, before: [UInt8(ascii: "\n")]) else {
      fail("delimiter tag is never closed", start..<content, help: "as in {{=<% %>=}}")
      return content
    }
    let range = start..<end + 1 + close.count
    let pair = bytes[content..<end].split(whereSeparator: TagScanner.isSpace)
    guard pair.count == 2, !pair.joined().contains(UInt8(ascii: "=")) else {
      fail("\(source.excerpt(range)) does not name two delimiters", range, help: "as in {{=<% %>=}}")
      return range.upperBound
    }
    tags.append(Tag(.delimiters, range, name: end..<end))
    open = Array(pair[0])
    close = Array(pair[1])
    return range.upperBound
  }

  private mutating func fail(_ summary: String, _ range: Range<Int>, help: String? = nil) {
    errors.append(TemplateError(summary, in: source, at: range, help: help))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = bytes[range].firstIndex(where: { !TagScanner.isSpace($0) }),
      let last = bytes[range].lastIndex(where: { !TagScanner.isSpace($0) })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The first place of `pattern` from `start`, unless `barrier` comes first.
  private func find(_ pattern: [UInt8], from start: Int, before barrier: [UInt8]? = nil) -> Int? {
    var position = start
    while position + pattern.count <= bytes.count {
      if matches(pattern, at: position) { return position }
      if let barrier, matches(barrier, at: position) { return nil }
      position += 1
    }
    return nil
  }

  private func matches(_ pattern: [UInt8], at position: Int) -> Bool {
    guard position + pattern.count <= bytes.count else { return false }
    for index in pattern.indices where bytes[position + index] != pattern[index] { return false }
    return true
  }
}
