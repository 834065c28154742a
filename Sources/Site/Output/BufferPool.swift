import Synchronization

/// Byte buffers that were grown once and are used for file after file.
final class BufferPool: Sendable {
  /// Most pages are smaller: growing into it step by step would copy each of them several times.
  private static let usual = 1 << 15

  private let waiting = Mutex<[[UInt8]]>([])

  /// An empty buffer with room.
  func take() -> [UInt8] {
    if let known = waiting.withLock({ $0.popLast() }) { return known }
    var fresh: [UInt8] = []
    fresh.reserveCapacity(Self.usual)
    return fresh
  }

  /// Takes a buffer for the next file; its bytes are gone.
  func put(back buffer: inout [UInt8]) {
    var returned: [UInt8] = []
    swap(&returned, &buffer)
    returned.removeAll(keepingCapacity: true)
    let kept = returned
    waiting.withLock { $0.append(kept) }
  }
}
