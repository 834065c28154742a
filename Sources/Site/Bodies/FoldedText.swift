/// Text with what typography varies made alike: apostrophes, quotation marks, spaces, dots of an ellipsis.
struct FoldedText: Sendable {
  let bytes: [UInt8]

  init(_ text: some Collection<UInt8>) {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{2019}", "\u{2018}", "\u{2BC}": out.append(UInt8(ascii: "'"))
      case "«", "»", "\u{201C}", "\u{201D}", "\u{201E}": out.append(UInt8(ascii: "\""))
      case " ", "\n", "\t", "\u{A0}", "\u{202F}", "\u{2009}":
        if out.last != UInt8(ascii: " ") { out.append(UInt8(ascii: " ")) }
      case "…": out += "...".utf8
      case "\u{AD}", "\u{200B}", "\u{2060}": break
      default: out += String(scalar).utf8
      }
    }
    // A French mark keeps its spaces where an English one has none.
    bytes = FoldedText.withoutSpacesInMarks(out)
  }

  private static func withoutSpacesInMarks(_ bytes: [UInt8]) -> [UInt8] {
    let mark = UInt8(ascii: "\"")
    let space = UInt8(ascii: " ")
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == space, index > 0, bytes[index - 1] == mark || (index + 1 < bytes.count && bytes[index + 1] == mark) {
        continue
      }
      out.append(byte)
    }
    return out
  }

  /// What a quotation says outside `[…]` and `[insertions]`: the pieces that its source must hold.
  static func pieces(of words: some Collection<UInt8>) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = FoldedText(words).bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "[")), let close = rest[open...].firstIndex(of: UInt8(ascii: "]")) {
      pieces.append(trimmed(rest[..<open]))
      rest = rest[(close + 1)...]
    }
    pieces.append(trimmed(rest))
    return pieces.filter { !$0.isEmpty }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let edge: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    return Array(bytes.drop(while: edge).reversed().drop(while: edge).reversed())
  }

  func contains(all pieces: [[UInt8]]) -> Bool {
    pieces.allSatisfy { contains($0) }
  }

  /// Whether the piece stands here as whole words: *accept* is not in *accepter*.
  private func contains(_ piece: [UInt8]) -> Bool {
    guard let first = piece.first, let last = piece.last, piece.count <= bytes.count else { return false }
    for start in 0...(bytes.count - piece.count) where bytes[start] == first {
      let end = start + piece.count
      guard bytes[start..<end].elementsEqual(piece) else { continue }
      let joinsBefore = start > 0 && FoldedText.isWord(first) && FoldedText.isWord(bytes[start - 1])
      let joinsAfter = end < bytes.count && FoldedText.isWord(last) && FoldedText.isWord(bytes[end])
      if !joinsBefore, !joinsAfter { return true }
    }
    return false
  }

  /// Letters, digits, and every byte of a character beyond ASCII, which here is a letter more often than not.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte >= 0x80
    }
  }
}
