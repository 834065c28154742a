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

  private static func readSome(_ descriptor: Int32, _ place: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, place, count)
    #else
      Darwin.read(descriptor, place, count)
    #endif
  }
}
