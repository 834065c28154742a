#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the system refused, by `errno`.
struct IOFault: Error, Equatable {
  let code: Int32

  /// In the system's own words: `Permission denied`.
  var reason: String { String(cString: strerror(code)) }
}

/// Reads whole files.
enum FileBytes {
  /// The first `limit` bytes of a regular file.
  static func read(_ path: String, limit: Int) throws(IOFault) -> [UInt8] {
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
