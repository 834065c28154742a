#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system tells of a plain file without reading it. Two looks that agree saw the same contents, if the first was not too
/// soon after a change (`isSettled`).
struct FileIdentity: Hashable, Sendable, BitwiseCopyable {
  /// In bytes.
  let size: Int
  /// When the contents changed, and when anything about the file did, in nanoseconds since 1970.
  let modified: Int
  let changed: Int
  let inode: UInt64
  let device: UInt64

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Glibc)
      modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    #else
      modified = status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
      changed = status.st_ctimespec.tv_sec * 1_000_000_000 + status.st_ctimespec.tv_nsec
    #endif
    inode = UInt64(status.st_ino)
    device = UInt64(bitPattern: Int64(status.st_dev))
  }

  /// The plain file at `path` itself; `nil` where something else stands there, or nothing.
  init?(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// Whether a change after `time` would show: clocks of file systems go in steps, and two changes within one step look like one
  /// (Git calls such files racy). Times without parts of a second come from file systems whose step is a second or two.
  func isSettled(before time: Int) -> Bool {
    let isCoarse = modified % 1_000_000_000 == 0 && changed % 1_000_000_000 == 0
    return max(modified, changed) < time - (isCoarse ? 3_000_000_000 : 50_000_000)
  }

  /// The time now, by the clock that files are stamped with.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
