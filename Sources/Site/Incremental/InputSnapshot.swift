import Dossier
import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folders that a build reads, seen from outside: bytes that are the same later only if every file in them is.
struct InputSnapshot {
  /// A folder that a build reads.
  struct Root: Sendable {
    var path: String
    /// Whether hidden files and editors' backups are read too.
    var readsHidden: Bool
  }

  private var out = CacheWriter()
  private let time: Int

  /// Looks at folders that are there or not. `nil` where something stands in one that its looks do not vouch for, such as a link.
  /// `time` is when the snapshot to compare with was begun: what changed since, or just before, is read and told by its digest.
  static func take(_ roots: [Root], at time: Int) -> [UInt8]? {
    var snapshot = InputSnapshot(time: time)
    for root in roots {
      snapshot.out.write(root.path)
      guard access(root.path, F_OK) == 0 else {
        snapshot.out.write(UInt8(0))
        continue
      }
      guard snapshot.enter(root.path, root.readsHidden) else { return nil }
    }
    return snapshot.out.bytes
  }

  private init(time: Int) {
    self.time = time
  }

  private mutating func enter(_ folder: String, _ readsHidden: Bool) -> Bool {
    guard let stream = opendir(folder) else { return false }
    defer { closedir(stream) }
    guard let names = Self.names(in: stream, readsHidden) else { return false }
    out.write(UInt8(1))
    let descriptor = dirfd(stream)
    for name in names {
      out.write(Array(name.dropLast()))
      var status = stat()
      let isThere = name.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 } ?? false
      }
      guard isThere else { return false }
      let inner = { "\(folder)/\(String(decoding: name.dropLast(), as: UTF8.self))" }
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        let identity = FileIdentity(status)
        if identity.isSettled(before: time) {
          out.write(identity)
        } else {
          guard let bytes = try? FileBytes.read(inner(), limit: .max) else { return false }
          out.write(SHA256.hexDigest(bytes))
        }
      case S_IFDIR: guard enter(inner(), readsHidden) else { return false }
      default: return false
      }
    }
    out.write(UInt8(2))
    return true
  }

  /// The names in a folder, sorted, each ended by a zero.
  private static func names(in stream: OpaquePointer, _ readsHidden: Bool) -> [[UInt8]]? {
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0[...($0.firstIndex(of: 0) ?? 0)]) }
      if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
      if !readsHidden, name[0] == UInt8(ascii: ".") || name.dropLast().last == UInt8(ascii: "~") { continue }
      names.append(name)
    }
    guard errno == 0 else { return nil }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
