/// A pair of square brackets in a quotation, outermost where they nest.
struct EditorialBracket {
  /// With the brackets, in bytes of the quotation.
  let range: Range<Int>
  let content: [UInt8]
  /// It touches a letter before it; a letter or an apostrophe after it.
  let isGluedLeft: Bool
  let isGluedRight: Bool

  /// `[…]`, `[...]`, `[. . .]`: words were left out.
  var isGap: Bool {
    let folded = FoldedText(content).bytes
    return folded.count >= 3 && folded.allSatisfy { $0 == UInt8(ascii: ".") }
  }

  /// All that are closed and not empty.
  static func all(in text: [UInt8]) -> [EditorialBracket] {
    var found: [EditorialBracket] = []
    var open: [Int] = []
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "[") { open.append(index) }
      guard byte == UInt8(ascii: "]"), let start = open.popLast() else { continue }
      // An outer pair closes later, and takes the place of those inside it.
      while let last = found.last, last.range.lowerBound > start { found.removeLast() }
      let content = Whitespace.trimmed(Array(text[start + 1..<index]))
      if !content.isEmpty { found.append(bracket(start..<index + 1, content, in: text)) }
    }
    return found
  }

  private static func bracket(_ range: Range<Int>, _ content: [UInt8], in text: [UInt8]) -> EditorialBracket {
    text.withUnsafeBufferPointer { text in
      let before = range.lowerBound > 0 ? UTF8Scan.scalar(in: text, before: range.lowerBound) : nil
      let after = range.upperBound < text.count ? UTF8Scan.scalar(in: text, at: range.upperBound) : nil
      var isGluedRight = after.map { Folded.isWord($0.value) } ?? false
      if let after, ScalarKind(after.value) == .quote {
        let next = range.upperBound + after.length
        isGluedRight = next < text.count && Folded.isWord(UTF8Scan.scalar(in: text, at: next).value)
      }
      return EditorialBracket(
        range: range, content: content, isGluedLeft: before.map { Folded.isWord($0.value) } ?? false,
        isGluedRight: isGluedRight)
    }
  }
}
