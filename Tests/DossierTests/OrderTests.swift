@testable import Dossier
import Testing

@Suite("Orders and rings")
struct OrderTests {
  /// The same numbers on every machine.
  private struct Random {
    var state: UInt64
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test func anOrderKeepsEveryEdgeAndChoosesTheFirstThatIsFree() {
    var random = Random(state: 20_260_213)
    for _ in 0..<200 {
      let count = 2 + random.next(below: 12)
      // From a smaller place of a shuffled list to a larger one: no ring.
      var places = Array(0..<count)
      for index in places.indices { places.swapAt(index, random.next(below: count)) }
      let edges = (0..<random.next(below: 2 * count)).compactMap { _ -> (before: Int, after: Int)? in
        let (a, b) = (random.next(below: count), random.next(below: count))
        return a < b ? (places[a], places[b]) : nil
      }
      let order = TopologicalOrder.sort(Array(0..<count), edges: edges, by: <)
      #expect(order.sorted() == Array(0..<count))
      // By definition: at each step the smallest that nothing unplaced goes before.
      var rest = Set(0..<count)
      for item in order {
        let free = rest.filter { candidate in !edges.contains { $0.after == candidate && rest.contains($0.before) } }
        #expect(item == free.min())
        rest.remove(item)
      }
    }
  }

  @Test func anOrderWithARingIsStillWhole() {
    #expect(TopologicalOrder.sort([0, 1, 2, 3], edges: [(1, 2), (2, 1), (2, 3)], by: <) == [0, 1, 2, 3])
  }

  @Test func ringsAreFoundWhole() {
    let successors = [[1], [2], [0, 3], [4], [3], [5], []]
    #expect(Rings.find(count: 7) { successors[$0] } == [[0, 1, 2], [3, 4], [5]])
    #expect(Rings.find(count: 3) { [[1, 2], [2], []][$0] }.isEmpty)
  }

  @Test func aLongChainNeitherOverflowsNorTakesLong() {
    let count = 200_000
    #expect(Rings.find(count: count) { $0 + 1 < count ? [$0 + 1] : [] }.isEmpty)
    #expect(Rings.find(count: count) { [($0 + 1) % count] }.map(\.count) == [count])
  }
}
