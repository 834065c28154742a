extension Array where Element == UInt8 {
  /// Appends text as a JavaScript string with its quotation marks (ECMA-262, 12.9.4), which JSON's strings are too.
  mutating func append(quoted text: String) {
    var text = text
    text.withUTF8 { append(quoted: $0) }
  }

  /// The same from UTF-8.
  mutating func append(quoted bytes: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var written = 0
    var next = 0
    while next < bytes.count {
      // A site's whole text comes by here: eight bytes at a time where none of them needs more.
      if next + 8 <= bytes.count, let start = UnsafeRawPointer(bytes.baseAddress),
        !Self.isMarked(start.loadUnaligned(fromByteOffset: next, as: UInt64.self))
      {
        next += 8
        continue
      }
      let (index, byte) = (next, bytes[next])
      next += 1
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
      append(contentsOf: bytes[written..<index])
      written = index + 1
      switch byte {
      case UInt8(ascii: "\n"): append(html: "\\n")
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      default: append(UInt8(ascii: " "))
      }
    }
    append(contentsOf: bytes[written...])
    append(UInt8(ascii: "\""))
  }

  /// Whether one of eight bytes is a control character, a quotation mark or a backslash. A byte's high bit says that it was less
  /// than what was taken from it; a byte above such a one may say so too.
  @inline(__always)
  private static func isMarked(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (quotes, strokes) = (bytes ^ ones &* 0x22, bytes ^ ones &* 0x5C)
    let marks = (bytes &- ones &* 0x20) & ~bytes | (quotes &- ones) & ~quotes | (strokes &- ones) & ~strokes
    return marks & 0x8080_8080_8080_8080 != 0
  }
}
