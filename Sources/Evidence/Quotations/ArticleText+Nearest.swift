/// A passage that has some of the words that were looked for.
public struct NearPassage: Sendable, Hashable {
  /// In bytes of the article: whole words of one paragraph, with a few round those that were looked for.
  public let range: Range<Int>
  /// Numbered from 1.
  public let paragraph: Int
  /// How many of the words that were looked for it has, and how many those were, each counted once.
  public let matched: Int
  public let wanted: Int
}

extension ArticleText {
  /// The passages that have most of these words near one another, the best first; rare words count for more, and a word's ending
  /// for nothing. Only for showing: nothing is proven by likeness.
  public func nearest(to words: String, limit: Int) -> [NearPassage] {
    NearWords(article: self, wanted: words).best(limit)
  }
}

/// Slides a window over an article's words. Linear in the article.
private struct NearWords {
  private struct Window {
    var words: ClosedRange<Int>
    var score: Double
    var matched: Int
  }

  let article: ArticleText
  private let own: LooseWords
  /// For each word of the article, which of the words that are looked for it is.
  private let meanings: [Int?]
  private let weights: [Double]
  private let paragraphs: [Int]

  init(article: ArticleText, wanted: String) {
    self.article = article
    let folded = article.folded
    own = LooseWords(folded)
    var numbers: [String: Int] = [:]
    for word in LooseWords(FoldedText(Array(wanted.utf8))).words.prefix(NearestPassage.mostWords) {
      let stem = LooseWords.stem(word)
      if numbers[stem] == nil { numbers[stem] = numbers.count }
    }
    meanings = own.words.map { numbers[LooseWords.stem($0)] }
    var counts = [Int](repeating: 0, count: numbers.count)
    for case let meaning? in meanings { counts[meaning] += 1 }
    let known = counts.filter { $0 > 0 }.map { 1 / Double($0).squareRoot() }
    // A word that the article lacks is one that was remembered wrongly, and counts as the others do.
    let usual = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    weights = counts.map { $0 > 0 ? 1 / Double($0).squareRoot() : usual }
    paragraphs = own.ranges.map { article.paragraph(at: Int(folded.origins[$0.lowerBound])) }
  }

  func best(_ limit: Int) -> [NearPassage] {
    var chosen: [Window] = []
    for window in windows().sorted(by: { ($0.score, -$0.words.count) > ($1.score, -$1.words.count) }) {
      guard chosen.count < limit else { break }
      if !chosen.contains(where: { $0.words.overlaps(window.words) }) { chosen.append(window) }
    }
    return chosen.map(passage)
  }

  /// The best window that ends at each word that is looked for, if it has enough of them.
  private func windows() -> [Window] {
    let least = weights.reduce(0, +) * 0.34
    let width = max(weights.count * 2, weights.count + 6)
    var held = [Int](repeating: 0, count: weights.count)
    var windows: [Window] = []
    var (start, score, matched) = (0, 0.0, 0)
    func isTooFar(_ end: Int) -> Bool { end - start >= width || paragraphs[start] != paragraphs[end] }
    for (end, meaning) in meanings.enumerated() {
      while start < end, isTooFar(end) || meanings[start] == nil {
        if let left = meanings[start] {
          held[left] -= 1
          if held[left] == 0 { (score, matched) = (score - weights[left], matched - 1) }
        }
        start += 1
      }
      guard let meaning else { continue }
      held[meaning] += 1
      if held[meaning] == 1 { (score, matched) = (score + weights[meaning], matched + 1) }
      if score >= least, matched > 1 || weights.count <= 2 {
        windows.append(Window(words: start...end, score: (score * 1e6).rounded(), matched: matched))
      }
    }
    return windows
  }

  /// With up to six words more on either side, in the same paragraph.
  private func passage(_ window: Window) -> NearPassage {
    var (first, last) = (window.words.lowerBound, window.words.upperBound)
    for _ in 0..<6 {
      if first > 0, paragraphs[first - 1] == paragraphs[first] { first -= 1 }
      if last + 1 < paragraphs.count, paragraphs[last + 1] == paragraphs[last] { last += 1 }
    }
    let folded = article.folded
    let range = article.bytes.withUnsafeBufferPointer {
      folded.source(of: own.ranges[first].lowerBound..<own.ranges[last].upperBound, in: $0)
    }
    return NearPassage(range: range, paragraph: paragraphs[window.words.lowerBound], matched: window.matched, wanted: weights.count)
  }
}
