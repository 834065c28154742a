import Synchronization

/// One line on the terminal that says what is being done, for builds long enough to wonder. Elsewhere it is silent.
final class Progress: Sendable {
  private struct State {
    var stage = ""
    var total = 0
    var done = 0
    var drawn: ContinuousClock.Instant?
  }

  private let isVisible: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(isVisible: Bool) {
    self.isVisible = isVisible
  }

  /// Begins the next stage, of `total` steps if that is known.
  func begin(_ stage: String, of total: Int = 0) {
    guard isVisible else { return }
    state.withLock {
      ($0.stage, $0.total, $0.done) = (stage, total, 0)
      draw(&$0)
    }
  }

  /// One step done; called from any thread.
  func advance() {
    guard isVisible else { return }
    state.withLock {
      $0.done += 1
      draw(&$0)
    }
  }

  /// Takes the line away, so that something else can be written there.
  func clear() {
    guard isVisible else { return }
    state.withLock {
      if $0.drawn != nil { Stream.error.write("\r\u{1B}[K") }
      $0.drawn = nil
    }
  }

  private func draw(_ state: inout State) {
    // What takes less than a blink needs no progress, and a terminal no more than ten lines a second.
    let now = ContinuousClock.now
    guard now - (state.drawn ?? start) >= (state.drawn == nil ? .milliseconds(300) : .milliseconds(100)) else { return }
    state.drawn = now
    let count = state.total > 0 ? " \(state.done) of \(state.total)" : ""
    Stream.error.write("\r\u{1B}[K\(state.stage)\(count)…")
  }
}
