#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An article’s paragraphs: its lines that are not blank, numbered from 1.
struct Paragraphs: Sendable {
  private struct Line {
    var start: Int
    /// Scalars before `start` in the article.
    var scalars: Int
    /// The number of this paragraph, or of the one before, for a blank line.
    var number: Int
  }

  private var lines: [Line] = []

  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      var start = 0
      var scalars = 0
      var number = 0
      while start < text.count {
        let end = Self.endOfLine(in: text, from: start)
        if !Self.isBlank(text, start..<end) { number += 1 }
        lines.append(Line(start: start, scalars: scalars, number: max(number, 1)))
        scalars += Self.scalarCount(text, start..<end)
        start = end
      }
    }
  }

  /// The paragraph that holds the byte at `offset`.
  func number(at offset: Int) -> Int { line(at: offset)?.number ?? 1 }

  /// How many scalars stand before the byte at `offset`.
  func scalars(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let line = line(at: offset) else { return 0 }
    return line.scalars + Self.scalarCount(text, line.start..<min(offset, text.count))
  }

  private func line(at offset: Int) -> Line? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? lines[low - 1] : nil
  }

  private static func endOfLine(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress, let found = memchr(base + start, 0x0A, text.count - start) else {
      return text.count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
  }

  private static func isBlank(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = UTF8Scan.scalar(in: text, at: index)
      let kind = ScalarKind(scalar.value)
      guard kind == .space || kind == .invisible else { return false }
      index += scalar.length
    }
    return true
  }

  /// How many scalars begin in a range.
  static func scalarCount(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var continuations = 0
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      // The lowest bit of each byte that is 10xxxxxx; then their sum, in the highest byte.
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let marks = (bytes >> 7) & ~(bytes >> 6) & 0x0101_0101_0101_0101
      continuations &+= Int(truncatingIfNeeded: (marks &* 0x0101_0101_0101_0101) >> 56)
      index &+= 8
    }
    for index in index..<range.upperBound { continuations &+= text[index] & 0xC0 == 0x80 ? 1 : 0 }
    return range.count - continuations
  }
}
