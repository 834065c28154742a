#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tells what happens to a dossier's files: by the system's word where it gives it, else by looking twice a second.
public struct FolderWatch: Sendable {
  public enum Manner: Sendable, Equatable {
    /// The system tells at once (inotify).
    case told
    /// For network drives, whose other users the system knows nothing of, and for systems without inotify.
    case looking
  }

  let manner: Manner

  public init(_ manner: Manner = .told) {
    self.manner = manner
  }

  /// Events that follow each other closer than this are one change: an editor that saves by writing beside and renaming makes several.
  static let quiet: Int32 = 8
  /// But no longer than this is waited, in milliseconds.
  static let longest = 250
  /// Between two looks, in milliseconds.
  static let interval: Int32 = 500

  /// Watches until it is told to stop.
  func run(_ orders: WatchOrders) {
    #if os(Linux)
      if manner == .told, var watch = Inotify() { return watch.run(orders) }
    #endif
    FolderLook.run(orders)
  }
}

/// What a watch is told to do. All of it is called on the watch's own thread.
struct WatchOrders {
  /// Woken to make it end.
  let stop: WakePipe
  /// Woken when `folders` gives others than before.
  let moved: WakePipe
  let folders: () -> WatchedFolders
  /// The first watches stand: from here on no edit is missed.
  let ready: () -> Void
  let report: (Changes) -> Void

  /// Waits for either, or for another descriptor to be readable.
  func wait(for other: Int32 = -1, milliseconds: Int32) -> Awaited {
    var polled = [stop.reader, moved.reader, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      let count = poll(&polled, 3, milliseconds)
      if count < 0, errno == EINTR { continue }
      if count < 0 || polled[0].revents != 0 { return .stop }
      if polled[2].revents != 0 { return .events }
      if polled[1].revents != 0 { return .moved }
      return .nothing
    }
  }

  enum Awaited { case stop, moved, events, nothing }
}
