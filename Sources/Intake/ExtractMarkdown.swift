/// Text of an article as Markdown that reads as the very same text.
enum ExtractMarkdown {
  /// The lines of a block quote, without a line feed at its end. A line of the text becomes a paragraph.
  static func quote(_ text: String) -> String {
    let lines = text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { Substring($0) }
    return lines.map { "> " + escaped($0) }.joined(separator: "\n>\n")
  }

  /// With a backslash before each sign that Markdown would take for its own (CommonMark 0.31, 2.4).
  private static func escaped(_ line: Substring) -> String {
    let bytes = Array(line.utf8.drop { $0 == 0x20 || $0 == 0x09 })
    var out: [UInt8] = []
    var address = 0
    for (index, byte) in bytes.enumerated() {
      // An address becomes a link as it is (GFM 0.29, 6.9): a backslash in it would be part of it.
      if index >= address, isAddress(bytes[index...]) { address = bytes[index...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "<") } ?? bytes.count }
      if index < address {
        out.append(byte)
        continue
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      let isMarkup: Bool
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"):
        isMarkup = true
      case UInt8(ascii: "&"): isMarkup = next == UInt8(ascii: "#") || isLetter(next)
      // What would make the line a heading, a quote, a list or a rule.
      case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="): isMarkup = index == 0
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        isMarkup = index > 0 && index < 10 && bytes[..<index].allSatisfy { $0 &- 0x30 < 10 }
      default: isMarkup = false
      }
      if isMarkup { out.append(UInt8(ascii: "\\")) }
      out.append(byte)
    }
    while out.last == 0x20 || out.last == 0x09 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isAddress(_ rest: ArraySlice<UInt8>) -> Bool {
    ["https://", "http://", "www."].contains { rest.starts(with: $0.utf8) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
