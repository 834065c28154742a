/// Gives up small agreements between two changes, so that a redline shows *one* change where an editor would make one.
///
/// The rule follows the semantic clean-up that Neil Fraser describes (“Diff Strategies”, 2006): an agreement goes when the
/// changes on both its sides are at least as large. A phrase stays even so, and so does any word between two pure
/// insertions or two pure deletions: to strike it and write it anew would make a change of what is none.
struct Islands {
  /// An agreement of more words is no island.
  static let mostWords = 7

  private let pairs: [(old: Int, new: Int)]
  /// Sums of the words’ weights, from the text’s beginning.
  private let old: [Int]
  private let new: [Int]

  /// Pairs of indices into two texts’ words, without the islands among them; the texts by their words’ weights.
  static func cleaned(_ pairs: [(old: Int, new: Int)], old: [Int], new: [Int]) -> [(old: Int, new: Int)] {
    Islands(pairs: pairs, old: sums(old), new: sums(new)).cleaned()
  }

  private static func sums(_ weights: [Int]) -> [Int] {
    var sums = [0]
    for weight in weights { sums.append(sums[sums.count - 1] + weight) }
    return sums
  }

  private func cleaned() -> [(old: Int, new: Int)] {
    var kept: [Range<Int>] = []
    for run in runs() {
      kept.append(run)
      dropSmall(&kept, besides: 1)
    }
    dropSmall(&kept, besides: 0)
    return kept.flatMap { pairs[$0] }
  }

  /// Ranges of pairs that follow one another in both texts.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in pairs.indices where index > 0 && pairs[index] != (pairs[index - 1].old + 1, pairs[index - 1].new + 1) {
      runs.append(start..<index)
      start = index
    }
    return pairs.isEmpty ? [] : runs + [start..<pairs.count]
  }

  /// Drops from the end, where the last `besides` runs are not to be judged yet. What goes makes the change before the
  /// one that follows larger, and that after the one that precedes: so it is judged again.
  private func dropSmall(_ kept: inout [Range<Int>], besides: Int) {
    while kept.count > besides, isIsland(kept.count - 1 - besides, of: kept) { kept.remove(at: kept.count - 1 - besides) }
  }

  private func isIsland(_ index: Int, of kept: [Range<Int>]) -> Bool {
    let (first, last) = (pairs[kept[index].lowerBound], pairs[kept[index].upperBound - 1])
    guard kept[index].count <= Self.mostWords else { return false }
    let start = index > 0 ? pairs[kept[index - 1].upperBound - 1] : (old: -1, new: -1)
    let end = index + 1 < kept.count ? pairs[kept[index + 1].lowerBound] : (old: old.count - 1, new: new.count - 1)
    let before = (deleted: old[first.old] - old[start.old + 1], inserted: new[first.new] - new[start.new + 1])
    let after = (deleted: old[end.old] - old[last.old + 1], inserted: new[end.new] - new[last.new + 1])
    let weight = max(old[last.old + 1] - old[first.old], new[last.new + 1] - new[first.new])
    guard weight <= max(before.deleted, before.inserted), weight <= max(after.deleted, after.inserted),
      before.deleted + after.deleted > 0, before.inserted + after.inserted > 0
    else { return false }
    // What is struck before it and added after it, or the reverse, overlaps in it: a large overlap is worth showing.
    if before.inserted == 0, after.deleted == 0 { return weight < min(before.deleted, after.inserted) }
    if before.deleted == 0, after.inserted == 0 { return weight < min(before.inserted, after.deleted) }
    return true
  }
}
