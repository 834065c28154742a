import Synchronization

/// Watches a dossier's folders on a thread of its own, until `stop` is woken.
public final class WatchThread {
  private let thread: Thread
  private let folders: FolderBox
  private let moved: WakePipe
  public let queue: ChangeQueue

  /// Begins; what changes from now on is in `queue`, which ends when the watching does. `nil` where the system has no thread left.
  public init?(_ watch: FolderWatch, folders: WatchedFolders, stop: WakePipe) async {
    let queue = ChangeQueue()
    let box = FolderBox(folders)
    let (ready, readiness) = AsyncStream.makeStream(of: Void.self)
    guard let moved = WakePipe() else { return nil }
    let thread = Thread {
      watch.run(
        WatchOrders(
          stop: stop, moved: moved, folders: { box.folders }, ready: { readiness.finish() }, report: { queue.add($0) }))
      readiness.finish()
      queue.finish()
    }
    guard let thread else {
      moved.close()
      return nil
    }
    (self.thread, self.folders, self.moved, self.queue) = (thread, box, moved, queue)
    for await _ in ready {}
  }

  /// The archive is another one since `dossier.yml` was read.
  public func watch(archive: String?) {
    if folders.replace(archive: archive) { moved.wake() }
  }

  /// Waits for its end.
  public func join() {
    thread.join()
    moved.close()
  }
}

private final class FolderBox: Sendable {
  private let value: Mutex<WatchedFolders>

  init(_ folders: WatchedFolders) { value = Mutex(folders) }

  var folders: WatchedFolders { value.withLock { $0 } }

  /// Returns whether it was another.
  func replace(archive: String?) -> Bool {
    value.withLock { folders in
      defer { folders.archive = archive }
      return folders.archive != archive
    }
  }
}
