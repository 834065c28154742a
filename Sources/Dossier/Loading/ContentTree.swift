/// What stands under `Content/`, read and not yet understood: all that a build depends on besides templates and archive.
public struct ContentTree: Sendable, Equatable {
  public struct File: Sendable, Equatable {
    /// Relative to the dossier's folder, `/` between its parts: `Content/Events/x.md`.
    public var path: String
    /// The raw bytes; empty where the file has no place in a dossier, which its path tells.
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Sorted by path.
  public private(set) var files: [File]
  /// Folders that have no place in a dossier and were not entered; sorted.
  public private(set) var strayFolders: [String]

  /// A path that is given twice stands once, as its first file: a folder holds no other.
  public init(files: [File], strayFolders: [String] = []) {
    var paths: Set<String> = []
    self.files = files.filter { paths.insert($0.path).inserted }.sorted { $0.path < $1.path }
    self.strayFolders = strayFolders.sorted()
  }

  /// Whether a file stands at a path.
  public func contains(_ path: String) -> Bool {
    var range = files.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if files[middle].path == path { return true }
      range = files[middle].path < path ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// The largest file that is read, in bytes.
  public static let largestFile = 1 << 20
}
