/// Pairs up what two sequences have in common, in order: a longest common subsequence, by Myers’s O(ND) algorithm
/// (“An O(ND) Difference Algorithm and Its Variations”, 1986).
enum Alignment {
  /// More differences than this are not told apart one by one, which bounds the work and the memory.
  static let mostDifferences = 800

  /// Pairs of indices into both, ascending in both.
  static func pairs(_ old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
    var prefix = 0
    while prefix < min(old.count, new.count), old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < min(old.count, new.count) - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
      suffix += 1
    }
    let middle = middlePairs(old[prefix..<old.count - suffix], new[prefix..<new.count - suffix])
    return (0..<prefix).map { ($0, $0) } + middle
      + (0..<suffix).reversed().map { (old.count - 1 - $0, new.count - 1 - $0) }
  }

  private static func middlePairs(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let limit = min(old.count + new.count, mostDifferences)
    // furthest[k + limit]: how far into `old` a path on diagonal k has come.
    var furthest = [Int](repeating: 0, count: 2 * limit + 2)
    // A copy of the part that counts: a slice would have the whole of it copied at the next change.
    var trace: [[Int]] = []
    for differences in 0...limit {
      trace.append(Array(furthest[limit - differences...limit + differences]))
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        let isDown =
          diagonal == -differences
          || (diagonal != differences && furthest[limit + diagonal - 1] < furthest[limit + diagonal + 1])
        var x = isDown ? furthest[limit + diagonal + 1] : furthest[limit + diagonal - 1] + 1
        while x < old.count, x - diagonal < new.count,
          old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        {
          x += 1
        }
        furthest[limit + diagonal] = x
        if x >= old.count, x - diagonal >= new.count {
          return backtrack(trace, old, new)
        }
      }
    }
    return []
  }

  private static func backtrack(
    _ trace: [[Int]], _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var (x, y) = (old.count, new.count)
    for differences in stride(from: trace.count - 1, through: 1, by: -1) {
      let row = trace[differences]
      func reach(_ diagonal: Int) -> Int { abs(diagonal) <= differences - 1 ? row[differences + diagonal] : -1 }
      let diagonal = x - y
      let isDown =
        diagonal == -differences || (diagonal != differences && reach(diagonal - 1) < reach(diagonal + 1))
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let startX = reach(previous)
      let startY = startX - previous
      while x > startX, y > startY, x > (isDown ? startX : startX + 1) || y > (isDown ? startY + 1 : startY) {
        (x, y) = (x - 1, y - 1)
        pairs.append((old.startIndex + x, new.startIndex + y))
      }
      (x, y) = (startX, startY)
    }
    while x > 0, y > 0 {
      (x, y) = (x - 1, y - 1)
      pairs.append((old.startIndex + x, new.startIndex + y))
    }
    return pairs.reversed()
  }
}
