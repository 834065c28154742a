/// Writing text into HTML.
enum Escaping {
  /// Appends text with `&`, `<`, `>` and `"` as entities, so that it can stand in content and in a quoted attribute.
  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var written = 0
    var position = 0
    while true {
      position = nextSpecial(in: bytes, from: position)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<position]))
      guard position < bytes.count else { return }
      switch bytes[position] {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      default: output.append(contentsOf: "&quot;".utf8)
      }
      position += 1
      written = position
    }
  }

  /// The next byte that needs an entity, or the end.
  @inline(__always)
  private static func nextSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    let raw = UnsafeRawBufferPointer(bytes)
    // Sixteen at a time: `"` and `&` differ in one bit, and so do `<` and `>`.
    while position + 16 <= bytes.count {
      let chunk = raw.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
      let special = ((chunk | 0x04) .== 0x26) .| ((chunk | 0x02) .== 0x3E)
      if any(special) { break }
      position += 16
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte | 0x04 == 0x26 || byte | 0x02 == 0x3E { return position }
      position += 1
    }
    return position
  }
}
