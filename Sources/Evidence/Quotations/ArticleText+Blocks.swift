extension ArticleText {
  /// The paragraphs' bytes, in order: `paragraphRanges[n - 1]` is ¶ n. Without the line's end; a byte order mark is left out.
  public var paragraphRanges: [Range<Int>] {
    bytes.withUnsafeBufferPointer { text in
      var ranges: [Range<Int>] = []
      var start = 0
      while start < text.count {
        let end = text[start...].firstIndex(of: 0x0A) ?? text.count
        if let range = Self.trimmed(text, start..<end) { ranges.append(range) }
        start = end + 1
      }
      return ranges
    }
  }

  /// A line without what is blank at its ends; `nil` for a blank one, by the rule that numbers paragraphs.
  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    func isBlank(_ value: UInt32) -> Bool {
      let kind = ScalarKind(value)
      return kind == .space || kind == .invisible
    }
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end {
      let scalar = UTF8Scan.scalar(in: text, at: start)
      guard isBlank(scalar.value) else { break }
      start += scalar.length
    }
    while end > start {
      let scalar = UTF8Scan.scalar(in: text, before: end)
      guard isBlank(scalar.value) else { break }
      end -= scalar.length
    }
    return start < end ? start..<end : nil
  }
}
