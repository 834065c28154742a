#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Synchronization

/// Ctrl-C and its like as a pipe that becomes readable, so that a program ends in order. Of a second one the program dies as usual.
public enum StopSignal {
  /// Where the handler writes, which may do next to nothing else (signal-safety(7)); below zero before it is asked for.
  private static let pipe = Atomic<Int32>(-1)

  /// From now on the signals wake `stop` instead of ending the program.
  public static func wakes(_ stop: WakePipe) {
    pipe.store(stop.writer, ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      let handler: @convention(c) (Int32) -> Void = { _ in
        var byte: UInt8 = 1
        _ = write(StopSignal.pipe.load(ordering: .relaxed), &byte, 1)
      }
      #if canImport(Glibc)
        action.__sigaction_handler.sa_handler = handler
      #else
        action.__sigaction_u.__sa_handler = handler
      #endif
      // Once: then the signal is itself again.
      action.sa_flags = Int32(truncatingIfNeeded: UInt32(bitPattern: Int32(truncatingIfNeeded: SA_RESETHAND)) | UInt32(SA_RESTART))
      sigaction(number, &action, nil)
    }
  }
}
