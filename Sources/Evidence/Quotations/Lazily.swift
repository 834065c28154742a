import Synchronization

/// A value that is computed when it is first asked for, once, from whatever thread.
final class Lazily<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  func get(_ compute: () -> Value) -> Value {
    value.withLock { value in
      if let value { return value }
      let computed = compute()
      value = computed
      return computed
    }
  }
}
