/// A word in the index, written for `search.js`: `word relatives list…`, parted by spaces and ended by a tab. Each list holds the
/// documents in which the word counts alike, `e` those whose name it is down to `a` those that have it in their text.
struct WordEntry: Sendable {
  let bytes: [UInt8]
  /// Where it counts most, the best first: at most `SearchHit.shown`.
  let best: [SearchHit]

  init(_ word: Int, of vocabulary: SearchVocabulary, documents: Int) {
    var bytes = vocabulary.words[word]
    bytes.append(UInt8(ascii: " "))
    for relative in vocabulary.relatives[word] { IndexCode.append(relative, to: &bytes) }
    var best: [SearchHit] = []
    best.reserveCapacity(SearchHit.shown)
    vocabulary.withDocuments(of: word) { weight, list in
      // A number is one digit or two, or the list has six numbers to a digit.
      bytes.reserveCapacity(bytes.count + min(2 * list.count, documents / 6) + 8)
      bytes.append(UInt8(ascii: " "))
      IndexCode.append(rising: list, below: documents, name: UInt8(ascii: "a") + UInt8(truncatingIfNeeded: weight), to: &bytes)
      for document in list.prefix(SearchHit.shown - best.count) { best.append(SearchHit(weight: weight, document: document)) }
    }
    bytes.append(UInt8(ascii: "\t"))
    self.bytes = bytes
    self.best = best
  }
}

/// A document that a word leads to; the better come first.
struct SearchHit: Comparable, Hashable, Sendable {
  /// How many results a beginning of words shows.
  static let shown = 8

  let weight: Int
  let document: Int

  static func < (a: SearchHit, b: SearchHit) -> Bool { (b.weight, a.document) < (a.weight, b.document) }
}
