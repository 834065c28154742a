#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system tells of time and memory.
enum Meter {
  /// Nanoseconds of a clock that nobody sets.
  static var wall: Int { read(CLOCK_MONOTONIC) }

  /// Processor time of the whole program so far, in nanoseconds.
  static var processor: Int { read(CLOCK_PROCESS_CPUTIME_ID) }

  /// Processor time of the thread that asks, in nanoseconds.
  static var thread: Int { read(CLOCK_THREAD_CPUTIME_ID) }

  /// The most memory that the program has held at once so far, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(RUSAGE_SELF.rawValue, &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
