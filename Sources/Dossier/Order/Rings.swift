/// Finds the cycles of a relation that must have none.
enum Rings {
  /// Rings among the nodes `0..<count`, each from its smallest node on, in the order of that node; every node is in one at
  /// most. `successors` need not be sorted. Linear in nodes and edges, and not recursive: chains may be long.
  static func find(count: Int, successors: (Int) -> [Int]) -> [[Int]] {
    enum State { case new, open, done }
    var state = [State](repeating: .new, count: count)
    var rings: [[Int]] = []
    for root in 0..<count where state[root] == .new {
      var path: [(node: Int, rest: ArraySlice<Int>)] = [(root, successors(root)[...])]
      var depth: [Int: Int] = [root: 0]
      state[root] = .open
      while let top = path.last {
        guard let next = top.rest.first else {
          state[top.node] = .done
          depth[top.node] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].rest = top.rest.dropFirst()
        switch state[next] {
        case .new:
          state[next] = .open
          depth[next] = path.count
          path.append((next, successors(next)[...]))
        case .open:
          let start = depth[next] ?? 0
          rings.append(rotated(path[start...].map(\.node)))
        case .done: break
        }
      }
    }
    return distinct(rings)
  }

  private static func rotated(_ ring: [Int]) -> [Int] {
    guard let smallest = ring.indices.min(by: { ring[$0] < ring[$1] }) else { return ring }
    return Array(ring[smallest...] + ring[..<smallest])
  }

  /// Of rings that share a node the first alone: mending it is what the writer does next.
  private static func distinct(_ rings: [[Int]]) -> [[Int]] {
    var used: Set<Int> = []
    return rings.sorted { $0.lexicographicallyPrecedes($1) }.filter { ring in
      guard used.isDisjoint(with: ring) else { return false }
      used.formUnion(ring)
      return true
    }
  }
}
