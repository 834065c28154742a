/// The beginning of a text, for a narrow place.
enum Excerpt {
  /// At most about `limit` bytes of the pieces, cut between words, an ellipsis where something is left out.
  static func of(_ pieces: some Sequence<ArraySlice<UInt8>>, limit: Int = 240) -> String { make(pieces, limit: limit).text }

  /// The same, and whether anything is left out.
  static func make(_ pieces: some Sequence<ArraySlice<UInt8>>, limit: Int = 240) -> (text: String, isCut: Bool) {
    var text: [UInt8] = []
    var isCut = false
    pieces: for piece in pieces {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      let start = text.count
      var endsLine = false
      for byte in piece {
        if byte == UInt8(ascii: "\n") {
          endsLine = true
          continue
        }
        if endsLine, text.count > start { text.append(UInt8(ascii: " ")) }
        endsLine = false
        text.append(byte)
        if text.count > limit {
          isCut = true
          break pieces
        }
      }
    }
    if isCut {
      let end = text[..<limit].lastIndex(of: UInt8(ascii: " ")) ?? limit
      text = Array(text[..<end])
    }
    return (String(decoding: text, as: UTF8.self) + (isCut ? "…" : ""), isCut)
  }
}
