/// The name that was probably meant.
enum NearestName {
  /// The candidate with the fewest edits away from `name`, the first of equals; `nil` where none is near:
  /// one edit for each three bytes of the name, at least one.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(name.utf8)
    // Longer names are no slips of a finger, and comparing them costs the square of their length.
    guard written.count <= 64 else { return nil }
    var best: (name: String, edits: Int)?
    for candidate in candidates {
      let limit = (best?.edits ?? max(1, written.count / 3) + 1) - 1
      guard limit >= 0, abs(candidate.utf8.count - written.count) <= limit else { continue }
      let edits = edits(from: written, to: Array(candidate.utf8))
      if edits <= limit { best = (candidate, edits) }
    }
    return best?.name
  }

  /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
  private static func edits(from old: [UInt8], to new: [UInt8]) -> Int {
    var before: [Int] = []
    var above = Array(0...new.count)
    for row in old.indices {
      var current = [row + 1]
      for column in new.indices {
        var edits = min(above[column + 1], current[column]) + 1
        edits = min(edits, above[column] + (old[row] == new[column] ? 0 : 1))
        if row > 0, column > 0, old[row] == new[column - 1], old[row - 1] == new[column] {
          edits = min(edits, before[column - 1] + 1)
        }
        current.append(edits)
      }
      before = above
      above = current
    }
    return above[new.count]
  }
}
