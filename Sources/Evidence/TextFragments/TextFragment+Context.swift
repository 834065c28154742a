extension TextFragment {
  /// How many words are added at most on either side.
  private static let mostContext = 6

  /// Adds words of the same paragraph before the passage, else after it, where `start` alone would be found earlier.
  mutating func tellApart(in article: ArticleText, at pieces: [Range<Int>]) {
    let index = article.words
    let term = Self.keys(of: start)
    guard !term.isEmpty, let place = Self.occurrences(of: term, in: index).first(where: { isInside(index.words[$0], article, pieces) })
    else { return }
    let end = place + term.count
    if Self.occurrences(of: term, in: index).first == place { return }
    let paragraph = article.paragraph(at: Self.source(of: index.words[place], in: article).lowerBound)
    func isBeside(_ word: Int) -> Bool {
      index.words.indices.contains(word)
        && article.paragraph(at: Self.source(of: index.words[word], in: article).lowerBound) == paragraph
    }
    for count in 1...Self.mostContext where isBeside(place - count) {
      let before = place - count
      guard Self.occurrences(of: Array(index.keys[before..<end]), in: index).first == before else { continue }
      prefix = Self.words(before..<place, of: article)
      return
    }
    // A suffix belongs to the whole passage, whose end is not this term's where there is another.
    guard self.end == nil else { return }
    for count in 1...Self.mostContext where isBeside(end + count - 1) {
      guard Self.occurrences(of: Array(index.keys[place..<end + count]), in: index).first == place else { continue }
      suffix = Self.words(end..<end + count, of: article)
      return
    }
  }

  private func isInside(_ word: Range<Int>, _ article: ArticleText, _ pieces: [Range<Int>]) -> Bool {
    let source = Self.source(of: word, in: article)
    return pieces.contains { $0.lowerBound <= source.lowerBound && source.upperBound <= $0.upperBound }
  }

  private static func keys(of term: String) -> [Int] { WordIndex(FoldedText(Array(term.utf8))).keys }

  /// Where words stand in an article, in order, by the number of the first.
  private static func occurrences(of keys: [Int], in index: WordIndex) -> [Int] {
    guard let first = keys.first else { return [] }
    let starts = keys.count > 1 ? index.places(of: first, followedBy: keys[1]) : index.places(of: first)
    return starts.filter { $0 + keys.count <= index.keys.count && index.keys[$0..<$0 + keys.count].elementsEqual(keys) }
  }

  private static func source(of word: Range<Int>, in article: ArticleText) -> Range<Int> {
    article.bytes.withUnsafeBufferPointer { article.folded.source(of: word, in: $0) }
  }

  private static func words(_ range: Range<Int>, of article: ArticleText) -> String {
    let words = article.words.words[range].map { source(of: $0, in: article) }
    guard let first = words.first, let last = words.last else { return "" }
    return term(article.bytes[first.lowerBound..<last.upperBound])
  }
}
