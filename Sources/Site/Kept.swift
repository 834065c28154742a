import Synchronization

/// Values that are made when a page first asks for them, and kept for the others: the pages are rendered on all cores, and so
/// these are made there too.
final class Kept<Element: Sendable>: Sendable {
  private let known: Mutex<[Element?]>

  init(count: Int) {
    known = Mutex(Array(repeating: nil, count: count))
  }

  /// The value of an index. Two threads may make one at the same time: the first is kept.
  func value(at index: Int, make: () -> Element) -> Element {
    if let value = known.withLock({ $0[index] }) { return value }
    let value = make()
    return known.withLock {
      if let first = $0[index] { return first }
      $0[index] = value
      return value
    }
  }
}

/// A list whose elements are made when they are first asked for.
struct KeptList<Element: Sendable>: Sendable {
  private let kept: Kept<Element>
  private let make: @Sendable (Int) -> Element

  init(count: Int, make: @escaping @Sendable (Int) -> Element) {
    kept = Kept(count: count)
    self.make = make
  }

  subscript(index: Int) -> Element { kept.value(at: index) { make(index) } }
}
