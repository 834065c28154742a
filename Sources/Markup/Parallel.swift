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
  // Each result is put where it belongs by the one task that makes it, and is never copied: manuscripts are large.
  nonisolated(unsafe) let results = UnsafeMutablePointer<T>.allocate(capacity: count)
  defer { results.deallocate() }
  await withTaskGroup(of: Void.self) { group in
    for _ in 0..<min(jobs, count) {
      group.addTask {
        while true {
          let start = next.value.wrappingAdd(piece, ordering: .relaxed).oldValue
          guard start < count else { return }
          for number in start..<min(start + piece, count) { (results + number).initialize(to: body(number)) }
        }
      }
    }
  }
  return [T](unsafeUninitializedCapacity: count) { buffer, filled in
    buffer.baseAddress?.moveInitialize(from: results, count: count)
    filled = count
  }
}

private final class Counter: Sendable {
  let value = Atomic(0)
}
