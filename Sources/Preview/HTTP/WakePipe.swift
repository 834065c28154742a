#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe that wakes a thread that waits for descriptors. It lives as long as the program or the test that made it needs it: `close`
/// is its owner's to call, when nobody waits any more.
public struct WakePipe: Sendable {
  /// Readable once somebody called `wake`.
  let reader: Int32
  let writer: Int32

  /// `nil` where the system has no descriptors left.
  public init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    (reader, writer) = (ends[0], ends[1])
    guard Descriptor.prepare(reader), Descriptor.prepare(writer) else {
      close()
      return nil
    }
  }

  /// Wakes whoever waits. Safe in a signal handler, and where the pipe is full: then they are to wake already.
  public func wake() {
    var byte: UInt8 = 1
    _ = write(writer, &byte, 1)
  }

  /// Takes the call back, before what it was about is looked at.
  func clear() {
    var bytes: [UInt8] = []
    while case .bytes = Descriptor.receive(reader, into: &bytes, limit: 512) {}
  }

  public func close() {
    Descriptor.close(reader)
    Descriptor.close(writer)
  }
}
