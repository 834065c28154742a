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
    self.files = zip(files, files.dropFirst()).allSatisfy { $0.path < $1.path } ? files : Self.sorted(files)
    self.strayFolders = strayFolders.sorted()
  }

  /// Whether a file stands at a path.
  public func contains(_ path: String) -> Bool { place(of: path).isTaken }

  /// Puts a file into its place, which another of its path may have.
  mutating func put(_ file: File) {
    let (index, isTaken) = place(of: file.path)
    if isTaken { files[index] = file } else { files.insert(file, at: index) }
  }

  /// Takes a file away, if there is one.
  mutating func remove(_ path: String) {
    let (index, isTaken) = place(of: path)
    if isTaken { files.remove(at: index) }
  }

  private func place(of path: String) -> (index: Int, isTaken: Bool) {
    var range = files.startIndex..<files.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if files[middle].path < path { range = middle + 1..<range.upperBound } else { range = range.lowerBound..<middle }
    }
    return (range.lowerBound, range.lowerBound < files.endIndex && files[range.lowerBound].path == path)
  }

  private static func sorted(_ files: [File]) -> [File] {
    var paths: Set<String> = []
    return files.filter { paths.insert($0.path).inserted }.sorted { $0.path < $1.path }
  }

  /// The largest file that is read, in bytes.
  public static let largestFile = 1 << 20
}
