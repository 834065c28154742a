/// The beginnings of words that so many words share that a reader's page cannot load them all: for each, the results that it is to
/// show at once.
struct WordBeginnings: Sendable {
  struct Entry: Sendable {
    /// Whole characters.
    let beginning: [UInt8]
    let hits: [SearchHit]
  }

  /// Sorted by beginning.
  private(set) var entries: [Entry] = []

  /// How many shards of words a beginning may spread over and still be looked up in them. `search.js` holds to the same number.
  static let shards = 3

  /// `shardStarts` are the first words of the shards of words, whose number in the list of words `starts` gives.
  init(words: [[UInt8]], best: [[SearchHit]], shardStarts starts: [Int]) {
    // Words are sorted, so those that share a beginning stand together: each length of beginning is one walk.
    var length = 1
    var open = [0..<words.count]
    while !open.isEmpty {
      var longer: [Range<Int>] = []
      for range in open {
        var first = range.lowerBound
        while first < range.upperBound {
          guard let beginning = WordBeginnings.beginning(of: words[first], characters: length) else {
            first += 1
            continue
          }
          var end = first + 1
          while end < range.upperBound, words[end].starts(with: beginning) { end += 1 }
          let spread = WordBeginnings.spread(of: beginning, first..<end, words, starts)
          if length == 1 || spread > WordBeginnings.shards {
            entries.append(Entry(beginning: Array(beginning), hits: WordBeginnings.hits(best[first..<end])))
            if spread > WordBeginnings.shards { longer.append(first..<end) }
          }
          first = end
        }
      }
      open = longer
      length += 1
    }
    entries.sort { $0.beginning.lexicographicallyPrecedes($1.beginning) }
  }

  /// Over how many shards a beginning's words seem to spread to who knows only the first word of each.
  private static func spread(of beginning: ArraySlice<UInt8>, _ range: Range<Int>, _ words: [[UInt8]], _ starts: [Int]) -> Int {
    var first = shard(of: range.lowerBound, starts)
    if first > 0, starts[first] == range.lowerBound, words[range.lowerBound].count > beginning.count { first -= 1 }
    return shard(of: range.upperBound - 1, starts) - first + 1
  }

  private static func shard(of word: Int, _ starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= word { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The first characters of a word, which are whole; `nil` where it has fewer.
  private static func beginning(of word: [UInt8], characters: Int) -> ArraySlice<UInt8>? {
    var seen = 0
    for (index, byte) in word.enumerated() where byte & 0xC0 != 0x80 {
      if seen == characters { return word[..<index] }
      seen += 1
    }
    return seen == characters ? word[...] : nil
  }

  /// The best of all, each document once.
  private static func hits(_ best: ArraySlice<[SearchHit]>) -> [SearchHit] {
    var top: [SearchHit] = []
    for hit in best.joined() {
      if top.count == SearchHit.shown, let last = top.last, last <= hit { continue }
      if let known = top.firstIndex(where: { $0.document == hit.document }) {
        if top[known] <= hit { continue }
        top.remove(at: known)
      }
      top.insert(hit, at: top.firstIndex { hit < $0 } ?? top.count)
      if top.count > SearchHit.shown { top.removeLast() }
    }
    return top
  }
}
