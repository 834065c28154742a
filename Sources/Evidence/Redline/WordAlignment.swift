/// Pairs up the words that two texts of any length have in common, in order.
///
/// Up to some hundred words the alignment is the longest there is; beyond that, words that each text has once hold it in
/// place, as in Bram Cohen’s patience diff, and what lies between two of them is aligned by itself.
enum WordAlignment {
  /// Pairs of indices into both, ascending in both. Equal numbers are equal words.
  static func pairs(_ old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
    // A word that the other text lacks is in no alignment: a rewritten clause is soon down to its small words.
    let (inOld, inNew) = (Set(old), Set(new))
    let left = old.indices.filter { inNew.contains(old[$0]) }
    let right = new.indices.filter { inOld.contains(new[$0]) }
    var search = Search(old: left.map { old[$0] }, new: right.map { new[$0] })
    search.run()
    return search.pairs.map { (left[$0.old], right[$0.new]) }
  }

  private struct Search {
    let old: [Int]
    let new: [Int]
    var pairs: [(old: Int, new: Int)] = []

    private struct Part {
      var old: Range<Int>
      var new: Range<Int>
      var depth: Int
    }

    /// Splits deeper than this find little more.
    private static let deepest = 8

    init(old: [Int], new: [Int]) {
      self.old = old
      self.new = new
    }

    mutating func run() {
      var open = [Part(old: 0..<old.count, new: 0..<new.count, depth: 0)]
      while let part = open.popLast() {
        let isShort = part.old.count + part.new.count <= Alignment.mostDifferences
        let anchors = isShort || part.depth == Self.deepest ? [] : anchors(part)
        if anchors.isEmpty {
          let found = Alignment.pairs(Array(old[part.old]), Array(new[part.new]))
          pairs += found.map { ($0.old + part.old.lowerBound, $0.new + part.new.lowerBound) }
          continue
        }
        var start = (old: part.old.lowerBound, new: part.new.lowerBound)
        for anchor in anchors {
          open.append(Part(old: start.old..<anchor.old, new: start.new..<anchor.new, depth: part.depth + 1))
          pairs.append(anchor)
          start = (anchor.old + 1, anchor.new + 1)
        }
        open.append(Part(old: start.old..<part.old.upperBound, new: start.new..<part.new.upperBound, depth: part.depth + 1))
      }
      pairs.sort { $0.old < $1.old }
    }

    /// The longest chain of words that stand once on each side.
    private func anchors(_ part: Part) -> [(old: Int, new: Int)] {
      let (left, right) = (single(old, part.old), single(new, part.new))
      let common = left.compactMap { word, place in right[word].map { (old: place, new: $0) } }.sorted { $0.old < $1.old }
      // Patience sorting: tops[k] ends the best chain of k + 1 pairs.
      var tops: [Int] = []
      var before = [Int](repeating: -1, count: common.count)
      for (index, pair) in common.enumerated() {
        var low = 0
        var high = tops.count
        while low < high {
          let middle = (low + high) / 2
          if common[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
        }
        if low > 0 { before[index] = tops[low - 1] }
        if low == tops.count { tops.append(index) } else { tops[low] = index }
      }
      var chain: [(old: Int, new: Int)] = []
      var index = tops.last ?? -1
      while index >= 0 {
        chain.append(common[index])
        index = before[index]
      }
      return chain.reversed()
    }

    private func single(_ words: [Int], _ range: Range<Int>) -> [Int: Int] {
      var places: [Int: Int] = [:]
      for index in range { places[words[index]] = places[words[index]] == nil ? index : -1 }
      return places.filter { $0.value >= 0 }
    }
  }
}
