#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where files are made before they take their places: in the output folder, because a rename does not cross disks. Staged files
/// stand below `files/` as they will in the site, so that a folder which is new can be moved whole.
struct StagingFolder: Sendable {
  static let name = ".dossier-writing"

  let path: String

  init(in output: String) {
    path = "\(output)/\(Self.name)"
  }

  /// Where a file or folder of the site waits.
  func place(_ relative: String) -> String { "\(path)/files/\(relative)" }

  /// Where the manifest waits that holds while files are moved, and where the one that holds then.
  var bothManifests: String { "\(path)/both" }
  var finalManifest: String { "\(path)/final" }

  /// Makes a file at its place. Folders are made with the first file that needs them: a build that changes nothing leaves no trace.
  func create(_ relative: String, _ bytes: [UInt8]) throws(FileError) {
    do {
      try FileSystem.create(place(relative), bytes)
    } catch where error.fault.code == ENOENT {
      try makeFolder()
      try FileSystem.makeFolder("\(path)/files")
      for folder in RelativePath.folders(above: relative) { try FileSystem.makeFolder(place(folder)) }
      try FileSystem.create(place(relative), bytes)
    }
  }

  func makeFolder() throws(FileError) { try FileSystem.makeFolder(path) }

  /// Removes what a build, this one or one that was stopped, left here.
  func clear() {
    guard (try? FileSystem.entry(at: path)) == .folder else { return }
    FileSystem.removeTree(path)
  }
}
