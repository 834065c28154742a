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
      while place < bytes.count {
        if bytes[place] == ASCII.openBrace, let marker = marker() {
          guard start < marker.start else { return .marker(marker.number) }
          pending = .marker(marker.number)
          return .text(start..<marker.start)
        }
        place += 1
      }
      return .text(start..<place)
    }

    /// The marker at `place`, which then lies behind it.
    private mutating func marker() -> (start: Int, number: Int)? {
      let start = place
      var end = start + MarkerBytes.open.count
      guard end < bytes.count, bytes[start..<end].elementsEqual(MarkerBytes.open) else { return nil }
      var number = 0
      while end < bytes.count, bytes[end].isDigit, end - start < 16 {
        number = number * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      let close = end + MarkerBytes.close.count
      guard close <= bytes.count, bytes[end..<close].elementsEqual(MarkerBytes.close) else { return nil }
      place = close
      return (start, number)
    }
  }

  func makeIterator() -> Iterator { Iterator(bytes: bytes) }
}
