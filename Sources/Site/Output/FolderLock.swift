import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a second build out of a folder. The lock goes when the program does, however it ends.
final class FolderLock: Sendable {
  private let descriptor: Int32

  init(_ path: String) throws(OutputFault) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFault(FileError("open the output folder", path)) }
    // A file system that knows no locks is written without one.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw OutputFault([
        Diagnostic(.outputUnwritable, path: path, "another build is writing into `\(path)`").help("wait for it to end")
      ])
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    // A process that was forked meanwhile holds the descriptor too, and with it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
