#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One name in a folder.
struct FolderEntry {
  let name: String
  /// Whether a link; what it leads to is not known here.
  let isLink: Bool

  /// How many folders below a watched one are entered, so that a link back up cannot make the way endless.
  static let deepest = 8

  /// What the folder holds, in no order; nothing where it cannot be read.
  static func all(in folder: String) -> [FolderEntry] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let type = Int32(entry.pointee.d_type)
      var isLink = type == Int32(DT_LNK)
      if type == Int32(DT_UNKNOWN) {
        var status = stat()
        isLink = lstat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      }
      entries.append(FolderEntry(name: name, isLink: isLink))
    }
    return entries
  }

  /// Whether a path is a folder, itself or by a link.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
