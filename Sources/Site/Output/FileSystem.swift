import Dossier

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The few system calls that writing a site takes. Paths are the system's; a failed call throws `FileError`.
package enum FileSystem {
  enum Entry: Equatable { case nothing, file, folder, link, other }

  /// What stands at `path` itself: a link is not followed.
  static func entry(at path: String) throws(FileError) -> Entry {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .nothing }
      throw FileError("look at", path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The bytes of the plain file at `path`.
  package static func contents(of path: String) throws(FileError) -> [UInt8] {
    do throws(IOFault) {
      return try FileBytes.read(path, limit: .max)
    } catch {
      throw FileError("read", path, error)
    }
  }

  /// Whether nothing stands at `path`.
  package static func isFree(_ path: String) throws(FileError) -> Bool { try entry(at: path) == .nothing }

  /// Makes a new file with these bytes; nothing may stand at `path`.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("write", path) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let failure = FileError("write", path)
        close(descriptor)
        throw failure
      }
      written += count
    }
    // Some file systems tell only here that there was no room.
    guard close(descriptor) == 0 else { throw FileError("write", path) }
  }

  package static func move(_ from: String, to path: String) throws(FileError) {
    guard rename(from, path) == 0 else { throw FileError("write", path) }
  }

  /// Removes a file; that it is gone already is no fault.
  package static func removeFile(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError("remove", path) }
  }

  /// Makes a folder, unless there is one; returns whether it was made.
  @discardableResult
  package static func makeFolder(_ path: String) throws(FileError) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    guard errno == EEXIST else { throw FileError("create the folder", path) }
    return false
  }

  /// Throws unless files may be made in the folder.
  static func checkWritable(_ folder: String) throws(FileError) {
    guard access(folder, W_OK | X_OK) == 0 else { throw FileError("write into", folder) }
  }

  /// Removes a folder if it is empty; returns whether it did.
  @discardableResult
  package static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Removes a folder with all that is in it, as far as that can be done; links are removed, not followed.
  static func removeTree(_ path: String) {
    guard let names = try? names(in: path) else { return }
    for name in names {
      let inner = "\(path)/\(name)"
      if unlink(inner) == 0 { continue }
      if (try? entry(at: inner)) == .folder { removeTree(inner) }
    }
    removeEmptyFolder(path)
  }

  /// The names in a folder, sorted by bytes, without `.` and `..`.
  package static func names(in path: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else { throw FileError("read the folder", path) }
    defer { closedir(folder) }
    var names = [String]()
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A file of a folder, not below it, that has these very bytes; the one named `but` aside.
  package static func twin(of bytes: [UInt8], in folder: String, but own: String?) -> String? {
    guard let names = try? names(in: folder) else { return nil }
    return names.first { name in
      var status = stat()
      let path = "\(folder)/\(name)"
      guard name != own, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else { return false }
      return (try? contents(of: path)) == bytes
    }
  }

  /// The absolute path with every link followed; of what does not exist yet, the part that does.
  package static func canonical(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last else { return "/" }
    let rest = parts.dropLast().joined(separator: "/")
    let parent = canonical(path.hasPrefix("/") ? "/" + rest : rest.isEmpty ? "." : rest)
    return parent == "/" ? "/\(last)" : "\(parent)/\(last)"
  }
}
