/// Finds what a quotation that is not in the article was taken from, and what it should have said.
///
/// Rare words and pairs of words that both have say where to look; the words there are then aligned. The work is
/// bounded by the quotation’s length, not by the article’s.
struct NearestPassage {
  let article: ArticleText

  /// A word with more places than this says nothing of where a quotation is from.
  static let mostPlaces = 48
  /// Words of a quotation that are looked at.
  static let mostWords = 600

  /// A stretch of the article’s words, and how many of the quotation’s it has.
  struct Stretch {
    var words: Range<Int>
    var matched: Int
    var wanted: Int

    /// Enough that the quotation was evidently made from it.
    var isClose: Bool { matched * 2 >= wanted && (matched > 1 || wanted <= 2) }
  }

  /// The nearest stretch to some folded text, at word `start` or after it.
  func stretch(for wanted: [UInt8], from start: Int = 0) -> Stretch? {
    let keys = Folded.words(in: wanted, 0..<wanted.count).prefix(Self.mostWords).map { WordIndex.key(wanted[$0]) }
    let index = article.words
    guard let offset = likeliestOffset(keys, index, from: start) else { return nil }
    let slack = keys.count / 3 + 3
    let low = max(start, min(offset - slack, index.words.count))
    let high = min(index.words.count, max(low, offset + keys.count + slack))
    let pairs = Alignment.pairs(keys, Array(index.keys[low..<high]))
    guard let first = pairs.first, let last = pairs.last else { return nil }
    let begin = reach(first.old, from: low + first.new, by: -1)
    let end = reach(keys.count - 1 - last.old, from: low + last.new, by: 1)
    return Stretch(words: max(begin, start)..<end + 1, matched: pairs.count, wanted: keys.count)
  }

  /// Where the quotation would begin if its words stood in the article as they do in it: what most rare words say.
  private func likeliestOffset(_ keys: [Int], _ index: WordIndex, from start: Int) -> Int? {
    var votes: [(offset: Int, weight: Double)] = []
    func vote(_ places: [Int], for position: Int, isLenient: Bool = false) {
      guard isLenient || places.count <= Self.mostPlaces else { return }
      for place in places.prefix(Self.mostPlaces) where place >= start {
        votes.append((place - position, 1 / Double(places.count)))
      }
    }
    for (position, key) in keys.enumerated() {
      vote(index.places(of: key), for: position)
      if position > 0 { vote(index.places(of: keys[position - 1], followedBy: key), for: position - 1) }
    }
    if votes.isEmpty {
      for (position, key) in keys.enumerated() { vote(index.places(of: key), for: position, isLenient: true) }
    }
    votes.sort { ($0.offset, $0.weight) < ($1.offset, $1.weight) }
    // Words dropped or added before a word move it: votes near one another are for one place.
    let width = keys.count / 4 + 2
    var best: (offset: Int, weight: Double)?
    var sum = 0.0
    var low = 0
    for vote in votes {
      sum += vote.weight
      while vote.offset - votes[low].offset > width {
        sum -= votes[low].weight
        low += 1
      }
      if sum > (best?.weight ?? 0) + 1e-9 { best = (votes[low].offset, sum) }
    }
    return best?.offset
  }

  /// Takes in the words that the quotation’s first or last ones stand for, if they are few and of the same sentence.
  private func reach(_ count: Int, from word: Int, by step: Int) -> Int {
    guard count <= 3 else { return word }
    let index = article.words
    var word = word
    for _ in 0..<count {
      let next = word + step
      guard index.words.indices.contains(next) else { break }
      let (left, right) = step < 0 ? (next, word) : (word, next)
      let between = index.words[left].upperBound..<index.words[right].lowerBound
      if endsSentence(between) { break }
      word = next
    }
    return word
  }

  private func endsSentence(_ between: Range<Int>) -> Bool {
    let folded = article.folded
    if folded.bytes[between].contains(where: { ".!?".utf8.contains($0) }) { return true }
    guard !between.isEmpty else { return false }
    let source = Int(folded.origins[between.lowerBound])..<Int(folded.origins[between.upperBound])
    return article.bytes[source].contains(0x0A)
  }
}
