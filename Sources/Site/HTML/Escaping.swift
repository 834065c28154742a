extension Array where Element == UInt8 {
  /// Appends plain text as HTML: `& < > "` as entities, so that it holds in an attribute too.
  mutating func append(escaped text: String) {
    var text = text
    text.withUTF8 { append(escaped: $0) }
  }

  /// The same from UTF-8.
  mutating func append(escaped bytes: UnsafeBufferPointer<UInt8>) {
    var written = 0
    for (index, byte) in bytes.enumerated() {
      let entity: StaticString
      switch byte {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      append(contentsOf: bytes[written..<index])
      entity.withUTF8Buffer { append(contentsOf: $0) }
      written = index + 1
    }
    append(contentsOf: bytes[written...])
  }

  /// Appends HTML as it stands.
  mutating func append(html: String) {
    var html = html
    html.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends a number in decimal digits, without a string in between.
  mutating func append(decimal number: Int) {
    guard number >= 10 else { return append(UInt8(ascii: "0") + UInt8(number)) }
    append(decimal: number / 10)
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
