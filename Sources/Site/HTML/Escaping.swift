extension Array where Element == UInt8 {
  /// Appends plain text as HTML: `& < > "` as entities, so that it holds in an attribute too.
  mutating func append(escaped text: String) {
    append(escaped: text.utf8)
  }

  /// The same from UTF-8.
  mutating func append(escaped bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\""): self += "&quot;".utf8
      default: append(byte)
      }
    }
  }

  /// Appends HTML as it stands.
  mutating func append(html: String) {
    self += html.utf8
  }
}
