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
    var count = WordCount()
    article.bytes.withUnsafeBufferPointer { text in
      for range in Self.union(ranges) {
        count.go(to: range.lowerBound, in: text, isQuoted: false)
        count.go(to: range.upperBound, in: text, isQuoted: true)
      }
      count.go(to: text.count, in: text, isQuoted: false)
    }
    quotedWords = count.quoted
    allWords = count.all
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
