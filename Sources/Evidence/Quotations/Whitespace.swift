/// Plain white space: that of ASCII, which a wrapped source line brings in.
enum Whitespace {
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return first == 0 && last == bytes.count - 1 ? bytes : Array(bytes[first...last])
  }

  /// Every run with a line break in it becomes one space, since where a quotation’s lines are wrapped says nothing;
  /// with a blank line in it, one line feed: a paragraph ends there.
  static func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let end = bytes[index...].firstIndex { !isSpace($0) } ?? bytes.count
      let run = bytes[index..<end]
      if run.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
        result.append(run.count { $0 == 0x0A } > 1 ? 0x0A : 0x20)
      } else {
        result += run
      }
      if end < bytes.count { result.append(bytes[end]) }
      index = end + 1
    }
    return result
  }
}

extension Whitespace {
  /// Whether two texts are the same bytes, one paragraph break being as good as another.
  static func isSame(_ article: Slice<UnsafeBufferPointer<UInt8>>, _ quotation: [UInt8]) -> Bool {
    var index = article.startIndex
    var other = 0
    while index < article.endIndex, other < quotation.count {
      if quotation[other] == 0x0A {
        let end = article[index...].firstIndex { !isSpace($0) } ?? article.endIndex
        guard article[index..<end].contains(0x0A) else { return false }
        index = end
      } else {
        guard article[index] == quotation[other] else { return false }
        index += 1
      }
      other += 1
    }
    return index == article.endIndex && other == quotation.count
  }
}
