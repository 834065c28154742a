/// Questions about folded bytes.
enum Folded {
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether a byte can be part of a letter or a digit.
  static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || isASCIIWord(byte) }

  static func isWord(_ value: UInt32) -> Bool {
    let kind = ScalarKind(value)
    return kind == .word || kind == .mark || kind == .ligature
  }

  /// The runs of letters and digits in a range of folded bytes; an apostrophe parts two of them.
  static func words(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var words: [Range<Int>] = []
      var start: Int?
      var index = range.lowerBound
      while index < range.upperBound {
        if isASCIIWord(bytes[index]) {
          start = start ?? index
          index += 1
          continue
        }
        let scalar = UTF8Scan.scalar(in: bytes, at: index)
        if isWord(scalar.value) {
          start = start ?? index
        } else if let begun = start {
          words.append(begun..<index)
          start = nil
        }
        index += scalar.length
      }
      if let begun = start { words.append(begun..<min(index, range.upperBound)) }
      return words
    }
  }

  /// The run of letters and digits that `index` lies in or borders on, with apostrophes if they are asked for.
  static func run(in bytes: [UInt8], around index: Int, apostrophes: Bool = false) -> Range<Int> {
    bytes.withUnsafeBufferPointer { bytes in
      func belongs(_ value: UInt32) -> Bool { isWord(value) || (apostrophes && value == UInt32(Folder.quote)) }
      var start = index
      while start > 0 {
        let scalar = UTF8Scan.scalar(in: bytes, before: start)
        guard belongs(scalar.value) else { break }
        start -= scalar.length
      }
      var end = index
      while end < bytes.count {
        let scalar = UTF8Scan.scalar(in: bytes, at: end)
        guard belongs(scalar.value) else { break }
        end += scalar.length
      }
      return start..<end
    }
  }
}
