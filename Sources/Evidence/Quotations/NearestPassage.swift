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
    let words = Array(Folded.words(in: wanted, 0..<wanted.count).prefix(Self.mostWords))
    let keys = words.map { WordIndex.key(wanted[$0]) }
    let index = article.words
    guard let offset = likeliestOffset(keys, index, from: start) else { return nil }
    let slack = keys.count / 3 + 3
    let low = max(start, min(offset - slack, index.words.count))
    let high = min(index.words.count, max(low, offset + keys.count + slack))
    let pairs = Alignment.pairs(keys, Array(index.keys[low..<high]))
    guard let first = pairs.first, let last = pairs.last else { return nil }
    let begin = reach(words[..<first.old], from: low + first.new, by: -1)
    let end = reach(words[(last.old + 1)...], from: low + last.new, by: 1)
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

  /// Takes in the words that the quotation’s first or last ones, `lacking`, stand for, if they are few and of the same sentence.
  private func reach(_ lacking: ArraySlice<Range<Int>>, from word: Int, by step: Int) -> Int {
    guard lacking.count <= 3 else { return word }
    var word = word
    var letters = 0
    for _ in lacking {
      guard let next = neighbour(of: word, step) else { return word }
      word = next
      letters += article.words.words[word].count
    }
    let half = (lacking.reduce(0) { $0 + $1.count } + 1) / 2
    return letters < half ? complete(word, lacking: half - letters, by: step) : word
  }

  /// Where the article says in some short words what the quotation says in a long one (“at once”, “immediately”), the passage would
  /// be a word short: it goes on to the end of the clause, if that is near, else until it has these letters more.
  private func complete(_ word: Int, lacking letters: Int, by step: Int) -> Int {
    var (word, letters) = (word, letters)
    var enough: Int?
    for _ in 0..<3 {
      guard !endsClause(word, step), let next = neighbour(of: word, step) else { return word }
      word = next
      letters -= article.words.words[word].count
      if letters <= 0 { enough = enough ?? word }
    }
    return endsClause(word, step) ? word : enough ?? word
  }

  /// The next word, or the one before, in the same sentence.
  private func neighbour(of word: Int, _ step: Int) -> Int? {
    article.words.words.indices.contains(word + step) && !endsSentence(between(word, step)) ? word + step : nil
  }

  /// Whether the text ends with a word, or a sign and a space part it from the next.
  private func endsClause(_ word: Int, _ step: Int) -> Bool {
    guard article.words.words.indices.contains(word + step) else { return true }
    let between = between(word, step)
    return article.folded.bytes[between].contains { $0 != Folder.space }
      && article.bytes[source(between)].contains { $0 <= Folder.space }
  }

  /// The signs between a word and the next, or the one before.
  private func between(_ word: Int, _ step: Int) -> Range<Int> {
    let words = article.words.words
    return words[min(word, word + step)].upperBound..<words[max(word, word + step)].lowerBound
  }

  private func endsSentence(_ between: Range<Int>) -> Bool {
    if article.folded.bytes[between].contains(where: { ".!?".utf8.contains($0) }) { return true }
    return !between.isEmpty && article.bytes[source(between)].contains(0x0A)
  }

  private func source(_ folded: Range<Int>) -> Range<Int> {
    let origins = article.folded.origins
    return folded.isEmpty ? 0..<0 : Int(origins[folded.lowerBound])..<Int(origins[folded.upperBound])
  }
}
