/// The beginning of a text, for a narrow place.
enum Excerpt {
  /// At most about `limit` bytes of the pieces, cut between words, an ellipsis where something is left out.
  static func of(_ pieces: some Sequence<ArraySlice<UInt8>>, limit: Int = 240) -> String { make(pieces, limit: limit).text }

  /// The same, and whether anything is left out.
  static func make(_ pieces: some Sequence<ArraySlice<UInt8>>, limit: Int = 240) -> (text: String, isCut: Bool) {
    var text: [UInt8] = []
    var isCut = false
    for piece in pieces {
      let line = piece.split(separator: UInt8(ascii: "\n")).joined(separator: [UInt8(ascii: " ")])
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text += line
      if text.count > limit {
        isCut = true
        break
      }
    }
    if isCut {
      let end = text[..<limit].lastIndex(of: UInt8(ascii: " ")) ?? limit
      text = Array(text[..<end])
    }
    return (String(decoding: text, as: UTF8.self) + (isCut ? "…" : ""), isCut)
  }
}
