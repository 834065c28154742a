/// Finds clauses whose text stands under another heading in another version.
public enum ClauseMoves {
  /// A clause that left one place for another, by the places in the two lists.
  public struct Move: Sendable, Hashable {
    public let old: Int
    public let new: Int
  }

  /// At least this many words: shorter texts are alike by chance.
  private static let leastWords = 5
  /// What share of three-word runs two texts have in common where one is the other, moved and perhaps edited …
  private static let moved = 0.6
  /// … and where a clause is still itself.
  private static let stayed = 0.4
  /// Runs in more clauses than this are formulas.
  private static let formula = 16

  /// The moves between two versions’ clauses, ordered by where they came from; `nil` where the words are not known.
  public static func find(from old: [String?], to new: [String?]) -> [Move] {
    let (left, right) = (old.map { $0.map(runs) ?? [] }, new.map { $0.map(runs) ?? [] })
    func likeness(_ common: Int, _ i: Int, _ j: Int) -> Double { 2 * Double(common) / Double(left[i].count + right[j].count) }
    let remained = Set(
      zip(left, right).enumerated().filter { index, pair in
        !pair.0.isEmpty && !pair.1.isEmpty && likeness(common(pair.0, pair.1), index, index) >= stayed
      }.map(\.offset))

    var places: [UInt64: [Int]] = [:]
    for (index, runs) in right.enumerated() where !remained.contains(index) {
      for run in runs { places[run, default: []].append(index) }
    }
    var found: [(likeness: Double, move: Move)] = []
    for (index, runs) in left.enumerated() where !remained.contains(index) {
      var common: [Int: Int] = [:]
      for run in runs {
        guard let there = places[run], there.count <= formula else { continue }
        for place in there { common[place, default: 0] += 1 }
      }
      for (place, count) in common where place != index && likeness(count, index, place) >= moved {
        found.append((likeness(count, index, place), Move(old: index, new: place)))
      }
    }
    found.sort { ($1.likeness, $0.move.old, $0.move.new) < ($0.likeness, $1.move.old, $1.move.new) }
    var taken = (old: Set<Int>(), new: Set<Int>())
    return found.filter { _, move in
      guard !taken.old.contains(move.old), !taken.new.contains(move.new) else { return false }
      taken.old.insert(move.old)
      taken.new.insert(move.new)
      return true
    }.map(\.move).sorted { $0.old < $1.old }
  }

  /// How many runs two texts have in common.
  private static func common(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var (count, i, j) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { count += 1 }
      let (isFirst, isSecond) = (a[i] <= b[j], b[j] <= a[i])
      if isFirst { i += 1 }
      if isSecond { j += 1 }
    }
    return count
  }

  /// A text’s runs of three words in order, each once, hashed (FNV-1a): two that met by chance would change a likeness by a little.
  private static func runs(_ text: String) -> [UInt64] {
    let folded = FoldedText(Array(text.utf8)).bytes
    let words = Folded.words(in: folded, 0..<folded.count)
    guard words.count >= leastWords else { return [] }
    let hashes = words.map { hash(folded[$0]) }
    var runs: [UInt64] = []
    runs.reserveCapacity(hashes.count - 2)
    for index in 2..<hashes.count {
      let pair: UInt64 = hashes[index - 2] &* 31 &+ hashes[index - 1]
      runs.append(pair &* 31 &+ hashes[index])
    }
    runs.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(runs.count)
    for run in runs where run != distinct.last { distinct.append(run) }
    return distinct
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
