/// A literal cut into text and markers.
struct MarkerPieces: Sequence {
  enum Piece {
    case text(Range<Int>)
    case marker(Int)
  }

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  struct Iterator: IteratorProtocol {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0
    var pending: Piece?

    mutating func next() -> Piece? {
      if let piece = pending {
        pending = nil
        return piece
      }
      guard place < bytes.count else { return nil }
      let start = place
      while let brace = bytes.first(ASCII.openBrace, from: place, upTo: bytes.count) {
        place = brace
        if let marker = marker() {
          guard start < marker.start else { return .marker(marker.number) }
          pending = .marker(marker.number)
          return .text(start..<marker.start)
        }
        place += 1
      }
      place = bytes.count
      return .text(start..<place)
    }

    /// The marker at `place`, which then lies behind it.
    private mutating func marker() -> (start: Int, number: Int)? {
      let start = place
      var end = start + MarkerBytes.open.count
      guard end < bytes.count, bytes[start + 1] == 0xEF, bytes[start + 2] == 0xB7, bytes[start + 3] == 0x90 else { return nil }
      var number = 0
      while end < bytes.count, bytes[end].isDigit, end - start < 16 {
        number = number * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      let close = end + MarkerBytes.close.count
      guard close <= bytes.count, bytes[end] == 0xEF, bytes[end + 1] == 0xB7, bytes[end + 2] == 0x90, bytes[end + 3] == UInt8(ascii: "}")
      else { return nil }
      place = close
      return (start, number)
    }
  }

  func makeIterator() -> Iterator { Iterator(bytes: bytes) }
}
