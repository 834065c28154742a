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
}
