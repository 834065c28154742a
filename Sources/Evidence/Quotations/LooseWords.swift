/// An article's words as somebody may remember them: whatever their case, and, for likeness, their ending.
struct LooseWords {
  /// In folded bytes.
  let ranges: [Range<Int>]
  /// In lowercase.
  let words: [String]

  init(_ folded: FoldedText) {
    ranges = Folded.words(in: folded.bytes, 0..<folded.bytes.count)
    words = ranges.map { String(decoding: folded.bytes[$0], as: UTF8.self).lowercased() }
  }

  /// What inflected forms of a long word have in common, roughly: *publier*, *publication*.
  static func stem(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.prefix(5)))
  }
}
