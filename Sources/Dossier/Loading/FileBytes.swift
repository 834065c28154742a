#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the system refused, by `errno`.
package struct IOFault: Error, Equatable {
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }

  /// In words; the system's own where a writer is not likely to meet it.
  package var reason: String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "permission is denied"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is not a folder"
    case ENOSPC: "no space is left on the disk"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the file system is read-only"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    default: String(cString: strerror(code))
    }
  }
}

/// Reads whole files.
package enum FileBytes {
  /// The first `limit` bytes of a regular file.
  package static func read(_ path: String, limit: Int) throws(IOFault) -> [UInt8] {
    // Not blocking: a pipe under a dossier's file name must not hang the build.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw IOFault(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw IOFault(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw IOFault(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    // One byte more than the size says, so that the usual file ends at the first short read.
    let capacity = min(limit, Int(status.st_size) + 1)
    var fault: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity, let base = buffer.baseAddress {
        let got = Self.readSome(descriptor, base + count, capacity - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { fault = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if fault != 0 { throw IOFault(code: fault) }
    return bytes
  }

  /// What changes whenever a file's bytes do: size, inode, and the times of its last changes to the nanosecond. `nil` where there is
  /// no such file, and for two seconds after a change: the clock that files are stamped with is coarse, and what is written twice
  /// between two of its ticks would look unchanged.
  package static func stamp(_ path: String) -> [Int64]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    #if canImport(Glibc)
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    guard now.tv_sec - changed.tv_sec > 2 else { return nil }
    return [
      Int64(status.st_size), Int64(truncatingIfNeeded: status.st_ino), Int64(written.tv_sec), Int64(written.tv_nsec), Int64(changed.tv_sec),
      Int64(changed.tv_nsec),
    ]
  }

  private static func readSome(_ descriptor: Int32, _ place: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, place, count)
    #else
      Darwin.read(descriptor, place, count)
    #endif
  }
}
