/// How much of an article is quoted, what is quoted more than once counted once.
public struct QuotedShare: Sendable, Hashable {
  /// Words of the article that the ranges touch, and that it has. Words, since a share in characters would hang on
  /// how long an author’s words are; a word is a run of letters and digits, and *l’accord* has two.
  public let quotedWords: Int
  public let allWords: Int

  /// From 0 to 1; 0 for an article without words.
  public var share: Double { allWords == 0 ? 0 : Double(quotedWords) / Double(allWords) }

  /// - Parameter ranges: in bytes of the article, in any order; they may overlap.
  public init(of ranges: [Range<Int>], in article: ArticleText) {
    let union = Self.union(ranges)
    var next = union[...]
    var quoted = 0
    var all = 0
    article.bytes.withUnsafeBufferPointer { text in
      var wasWord = false
      var isCounted = false
      var index = 0
      while index < text.count {
        let scalar = UTF8Scan.scalar(in: text, at: index)
        let isWord = Folded.isWord(scalar.value) || (wasWord && ScalarKind(scalar.value) == .invisible)
        if isWord && !wasWord {
          all += 1
          isCounted = false
        }
        while let range = next.first, range.upperBound <= index { next = next.dropFirst() }
        if isWord, !isCounted, let range = next.first, range.contains(index) {
          quoted += 1
          isCounted = true
        }
        wasWord = isWord
        index += scalar.length
      }
    }
    quotedWords = quoted
    allWords = all
  }

  /// The same bytes in ranges that are apart, ascending.
  public static func union(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var union: [Range<Int>] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = union.last, range.lowerBound <= last.upperBound {
        union[union.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        union.append(range)
      }
    }
    return union
  }
}
