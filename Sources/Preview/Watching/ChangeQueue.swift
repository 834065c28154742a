import Synchronization

/// Hands changes from the thread that sees them to the task that builds. What comes while it builds is put together.
public final class ChangeQueue: Sendable {
  private let waiting = Mutex(Changes())
  private let signal: AsyncStream<Void>.Continuation
  private let signals: AsyncStream<Void>

  public init() {
    (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  public func add(_ changes: Changes) {
    waiting.withLock { $0.formUnion(changes) }
    signal.yield()
  }

  /// Nothing more will come.
  public func finish() { signal.finish() }

  /// All that has changed since the last call, once something has; `nil` at the end.
  public func next() async -> Changes? {
    for await _ in signals {
      let changes = waiting.withLock { waiting in
        defer { waiting = Changes() }
        return waiting
      }
      if !changes.isEmpty { return changes }
    }
    return nil
  }
}
