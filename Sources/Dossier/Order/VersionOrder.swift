import Evidence

/// The order of a contract's versions.
enum VersionOrder {
  /// By `follows`, then earliest day, then latest, then id; a version without a date stands last among those that are free.
  static func order(_ ids: [Int], of versions: [Version]) -> [ID<Version>] {
    let edges = ids.compactMap { id in versions[id].follows.map { (before: $0.index, after: id) } }
    return TopologicalOrder.sort(ids, edges: edges) { a, b in
      let (left, right) = (bounds(versions[a]), bounds(versions[b]))
      if left.earliest != right.earliest { return left.earliest < right.earliest }
      if left.latest != right.latest { return left.latest < right.latest }
      return a < b
    }.map { ID(index: $0) }
  }

  private static func bounds(_ version: Version) -> (earliest: DayBound, latest: DayBound) {
    version.date.map { ($0.date.earliest, $0.date.latest) } ?? (.distantFuture, .distantFuture)
  }
}
