#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Synchronization

/// Waits for a task on a thread that is not one of those that tasks run on.
enum Waiting {
  /// What `work` gives; `nil` where the system has no descriptor left to wait with.
  static func forValue<T: Sendable>(_ work: @escaping @Sendable () async -> T) -> T? {
    guard let pipe = WakePipe() else { return nil }
    defer { pipe.close() }
    let box = Box<T>()
    Task.detached {
      let value = await work()
      box.value.withLock { $0 = value }
      pipe.wake()
    }
    var polled = pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&polled, 1, -1)
      if count < 0, errno == EINTR { continue }
      return box.value.withLock { $0 }
    }
  }

  private final class Box<T: Sendable>: Sendable {
    let value = Mutex<T?>(nil)
  }
}
