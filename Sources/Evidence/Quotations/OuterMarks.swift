/// Quotation marks round the whole of a quotation, which are its writer’s unless the article has them.
enum OuterMarks {
  /// The pieces as they are, and without such marks if they have any.
  static func variants(_ pieces: [[UInt8]]) -> [[[UInt8]]] {
    let bare = pieces.map(bare)
    return bare == pieces ? [pieces] : [pieces, bare]
  }

  private static func bare(_ piece: [UInt8]) -> [UInt8] {
    piece.withUnsafeBufferPointer { piece in
      guard piece.count > 2 else { return Array(piece) }
      let first = UTF8Scan.scalar(in: piece, at: 0)
      let last = UTF8Scan.scalar(in: piece, before: piece.count)
      guard ScalarKind(first.value) == .quote, ScalarKind(last.value) == .quote,
        first.length + last.length < piece.count
      else { return Array(piece) }
      let inner = Array(piece[first.length..<piece.count - last.length])
      return FoldedText(inner).bytes.isEmpty ? Array(piece) : trimmed(inner)
    }
  }

  /// French marks have spaces inside them that are not ASCII’s.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var end = bytes.count
      while start < end {
        let scalar = UTF8Scan.scalar(in: bytes, at: start)
        guard ScalarKind(scalar.value) == .space else { break }
        start += scalar.length
      }
      while end > start {
        let scalar = UTF8Scan.scalar(in: bytes, before: end)
        guard ScalarKind(scalar.value) == .space else { break }
        end -= scalar.length
      }
      return Array(bytes[start..<end])
    }
  }
}
