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
      /// Counts the word that a byte belongs to, where the byte is quoted.
      func count(_ index: Int) {
        while let range = next.first, range.upperBound <= index { next = next.dropFirst() }
        guard let range = next.first, range.contains(index) else { return }
        quoted += 1
        isCounted = true
      }
      while index < text.count {
        // Nearly all of most articles; nothing in ASCII is invisible.
        if text[index] < 0x80 {
          let isWord = Folded.isASCIIWord(text[index])
          if isWord {
            if !wasWord {
              all += 1
              isCounted = false
            }
            if !isCounted { count(index) }
          }
          wasWord = isWord
          index += 1
          continue
        }
        let scalar = UTF8Scan.scalar(in: text, at: index)
        let isWord = Folded.isWord(scalar.value) || (wasWord && ScalarKind(scalar.value) == .invisible)
        if isWord && !wasWord {
          all += 1
          isCounted = false
        }
        if isWord, !isCounted { count(index) }
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
