/// Text with what typography varies made alike: apostrophes, quotation marks, spaces, dots of an ellipsis.
struct FoldedText: Sendable {
  let bytes: [UInt8]

  init(_ text: some Collection<UInt8>) {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte >= 0x80 {
        let (scalar, next) = FoldedText.scalar(of: text, at: index)
        FoldedText.append(scalar, text[index..<next], to: &out)
        index = next
        continue
      }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") {
        if out.last != UInt8(ascii: " ") { out.append(UInt8(ascii: " ")) }
      } else {
        out.append(byte)
      }
      index = text.index(after: index)
    }
    // A French mark keeps its spaces where an English one has none.
    bytes = FoldedText.withoutSpacesInMarks(out)
  }

  /// What a character beyond ASCII becomes.
  private static func append(_ scalar: UInt32, _ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
    switch scalar {
    case 0x2019, 0x2018, 0x2BC: out.append(UInt8(ascii: "'"))
    case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E: out.append(UInt8(ascii: "\""))
    case 0xA0, 0x202F, 0x2009:
      if out.last != UInt8(ascii: " ") { out.append(UInt8(ascii: " ")) }
    case 0x2026: out += "...".utf8
    case 0xAD, 0x200B, 0x2060: break
    default: out += bytes
    }
  }

  /// The character that begins at a place, which is the first byte of one: a body's text is valid UTF-8.
  private static func scalar<Text: Collection<UInt8>>(of text: Text, at start: Text.Index) -> (UInt32, next: Text.Index) {
    let lead = text[start]
    let (count, bits): (Int, UInt8) = lead < 0xE0 ? (1, lead & 0x1F) : lead < 0xF0 ? (2, lead & 0x0F) : (3, lead & 0x07)
    var scalar = UInt32(bits)
    var index = text.index(after: start)
    for _ in 0..<count where index < text.endIndex {
      scalar = scalar << 6 | UInt32(text[index] & 0x3F)
      index = text.index(after: index)
    }
    return (scalar, index)
  }

  private static func withoutSpacesInMarks(_ bytes: [UInt8]) -> [UInt8] {
    let mark = UInt8(ascii: "\"")
    let space = UInt8(ascii: " ")
    guard bytes.contains(mark) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
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
    let start = bytes.firstIndex { !edge($0) } ?? bytes.endIndex
    let end = bytes[start...].lastIndex { !edge($0) }.map { $0 + 1 } ?? start
    return Array(bytes[start..<end])
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
