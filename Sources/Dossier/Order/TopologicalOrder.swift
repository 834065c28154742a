/// Orders what has both an order of its own and a few pairs that must stand one before the other.
enum TopologicalOrder {
  /// `items` so that for each of `edges` (`before`, `after`) the first stands earlier, and by `precedes` wherever the edges
  /// leave it open. Where the edges hold a cycle, its first by `precedes` goes first: the order is total whatever the input.
  static func sort(
    _ items: [Int], edges: [(before: Int, after: Int)], by precedes: (Int, Int) -> Bool
  ) -> [Int] {
    let ranked = items.sorted(by: precedes)
    guard !edges.isEmpty else { return ranked }
    let rank = Dictionary(ranked.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var waiting = [Int](repeating: 0, count: ranked.count)
    var successors = [[Int]](repeating: [], count: ranked.count)
    for edge in edges {
      guard let before = rank[edge.before], let after = rank[edge.after], before != after else { continue }
      successors[before].append(after)
      waiting[after] += 1
    }
    var free = MinHeap(waiting.indices.filter { waiting[$0] == 0 })
    var isPlaced = [Bool](repeating: false, count: ranked.count)
    var order: [Int] = []
    order.reserveCapacity(ranked.count)
    var firstUnplaced = 0
    while order.count < ranked.count {
      guard let next = free.pop() else {
        while isPlaced[firstUnplaced] { firstUnplaced += 1 }
        waiting[firstUnplaced] = 0
        free.push(firstUnplaced)
        continue
      }
      if isPlaced[next] { continue }
      isPlaced[next] = true
      order.append(ranked[next])
      for successor in successors[next] where !isPlaced[successor] {
        waiting[successor] -= 1
        if waiting[successor] == 0 { free.push(successor) }
      }
    }
    return order
  }
}

/// The smallest number first.
private struct MinHeap {
  private var numbers: [Int]

  /// Takes numbers in ascending order, which are a heap already.
  init(_ sorted: [Int]) {
    numbers = sorted
  }

  mutating func push(_ number: Int) {
    var place = numbers.count
    numbers.append(number)
    while place > 0, numbers[(place - 1) / 2] > numbers[place] {
      numbers.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> Int? {
    guard let first = numbers.first, let last = numbers.popLast() else { return nil }
    guard !numbers.isEmpty else { return first }
    numbers[0] = last
    var place = 0
    while true {
      let children = (2 * place + 1..<2 * place + 3).clamped(to: 0..<numbers.count)
      guard let least = children.min(by: { numbers[$0] < numbers[$1] }), numbers[least] < numbers[place] else { return first }
      numbers.swapAt(place, least)
      place = least
    }
  }
}
