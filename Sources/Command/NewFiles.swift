import Site

/// Files that a command makes, all or none: nothing is overwritten, and what was made before a failure is taken back.
struct NewFiles {
  /// With every file and folder as it was made, in order.
  private var made: [(path: String, isFolder: Bool)] = []

  /// Makes a file, and the folders above it that are missing.
  mutating func add(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    do throws(FileError) {
      if let slash = path.lastIndex(of: "/") { try addFolder(String(path[..<slash])) }
      // Listed first, unless something stands there already: half a file is ours too.
      let isFree = try FileSystem.isFree(path)
      if isFree { made.append((path, false)) }
      try FileSystem.create(path, bytes)
    } catch {
      takeBack()
      throw error
    }
  }

  /// Makes a folder, and those above it that are missing.
  mutating func addFolder(_ path: String) throws(FileError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      folder += folder.isEmpty || folder == "/" ? String(part) : "/\(part)"
      if try FileSystem.makeFolder(folder) { made.append((folder, true)) }
    }
  }

  /// Removes all that was made.
  mutating func takeBack() {
    for entry in made.reversed() {
      if entry.isFolder { FileSystem.removeEmptyFolder(entry.path) } else { try? FileSystem.removeFile(entry.path) }
    }
    made = []
  }
}
