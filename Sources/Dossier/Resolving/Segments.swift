/// The parts of a witness's text that are set side by side.
enum Segments {
  /// Cuts at each `/` with white space, or the text's end, on both sides: `et/ou` and `24/7` are words. A part between two
  /// slashes may be empty: this witness leaves it out.
  static func split(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    func isSpace(_ index: Int) -> Bool { !bytes.indices.contains(index) || bytes[index] <= 0x20 }
    var segments: [String] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") && isSpace(index - 1) && isSpace(index + 1) {
      segments.append(String(decoding: bytes[start..<index], as: UTF8.self).trimmedOfSpace)
      start = index + 1
    }
    segments.append(String(decoding: bytes[start...], as: UTF8.self).trimmedOfSpace)
    return segments
  }
}
