#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A thread of its own, for work that waits in system calls: on the pool that tasks share it would keep a core from them.
struct Thread {
  private let handle: pthread_t

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts it; `nil` where the system has none left.
  init?(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Glibc)
      var handle = pthread_t()
      let result = pthread_create(&handle, nil, { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
      self.handle = handle
    #else
      var handle: pthread_t?
      let result = pthread_create(&handle, nil, { argument in
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
      guard let handle else { return nil }
      self.handle = handle
    #endif
    guard result == 0 else {
      work.release()
      return nil
    }
  }

  /// Waits for its end.
  func join() { pthread_join(handle, nil) }
}
