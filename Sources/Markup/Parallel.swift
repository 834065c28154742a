import Synchronization

/// Maps the numbers `0..<count` on at most `jobs` tasks at once; the results stand in the numbers' order, whoever made them.
/// `body` must not block on another of its calls.
public func parallelMap<T: Sendable>(
  count: Int, jobs: Int, _ body: @escaping @Sendable (Int) -> T
) async -> [T] {
  guard jobs > 1, count > 1 else { return (0..<count).map(body) }
  // Small pieces, taken in turn: files differ in size by a hundred times, and no core should wait for another's share.
  let piece = max(1, min(64, count / (jobs * 8)))
  let next = Counter()
  return await withTaskGroup(of: [(start: Int, results: [T])].self) { group in
    for _ in 0..<min(jobs, count) {
      group.addTask {
        var done: [(start: Int, results: [T])] = []
        while true {
          let start = next.value.wrappingAdd(piece, ordering: .relaxed).oldValue
          guard start < count else { return done }
          done.append((start, (start..<min(start + piece, count)).map(body)))
        }
      }
    }
    var pieces: [(start: Int, results: [T])] = []
    for await done in group { pieces += done }
    pieces.sort { $0.start < $1.start }
    return pieces.flatMap(\.results)
  }
}

private final class Counter: Sendable {
  let value = Atomic(0)
}
