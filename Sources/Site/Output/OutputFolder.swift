import Dossier
import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The output folder, looked at and held for one build: nobody else writes into it meanwhile.
struct OutputFolder {
  /// As the user gave it; diagnostics show it so.
  let path: String
  /// What an earlier build wrote; empty before the first.
  let manifest: OutputManifest
  private let lock: FolderLock
  /// Made by this build, so that a failed one can take it away again.
  private let isNew: Bool

  /// Opens the folder, making it if there is none. Refuses one that overlaps `sources`, holds files of somebody else and
  /// no manifest of ours, or is being written by another build.
  init(_ path: String, sources: [String]) throws(OutputFault) {
    self.path = path
    try Self.checkApart(path, sources)
    isNew = try faulting { () throws(FileError) in try Self.makeFolders(path) }
    lock = try FolderLock(path)
    manifest = try Self.readManifest(path)
  }

  /// The system's path of a file in the folder.
  func place(_ relative: String) -> String { "\(path)/\(relative)" }

  var staging: StagingFolder { StagingFolder(in: path) }

  /// Leaves nothing behind of a build that failed before it put a file into place.
  func abandon() {
    staging.clear()
    if isNew { FileSystem.removeEmptyFolder(path) }
  }

  /// The site must not be written among its sources, nor around them.
  private static func checkApart(_ path: String, _ sources: [String]) throws(OutputFault) {
    let output = FileSystem.canonical(path)
    for source in sources {
      let canonical = FileSystem.canonical(source)
      let relation =
        output == canonical
        ? "is" : output.hasPrefix(canonical + "/") ? "lies in" : canonical.hasPrefix(output + "/") ? "holds" : nil
      guard let relation else { continue }
      throw .foreign(
        path, "the output folder `\(path)` \(relation) `\(source)`, which the site is made from",
        help: "choose a folder of its own with `--output`")
    }
  }

  /// `mkdir -p`; returns whether the last part was made.
  private static func makeFolders(_ path: String) throws(FileError) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError("use the output folder", path, IOFault(code: ENOTDIR)) }
      return false
    }
    for folder in RelativePath.folders(above: path) where !folder.isEmpty {
      var above = stat()
      if stat(folder, &above) != 0 { try FileSystem.makeFolder(folder) }
    }
    return try FileSystem.makeFolder(path)
  }

  /// The manifest of an earlier build. Without one the folder must be empty, but for hidden files and what a host of
  /// static sites asks for, which are left alone.
  private static func readManifest(_ path: String) throws(OutputFault) -> OutputManifest {
    let name = "\(path)/\(OutputManifest.name)"
    let found = try faulting { () throws(FileError) in
      try FileSystem.entry(at: name) == .nothing ? nil : try FileSystem.contents(of: name)
    }
    if let found {
      if let manifest = OutputManifest(bytes: found) { return manifest }
      throw .foreign(
        name, "`\(name)` is not a list that dossier wrote",
        help: "if the folder holds nothing but an earlier site, delete the folder and build again")
    }
    let names = try faulting { () throws(FileError) in try FileSystem.names(in: path) }
    let foreign = names.filter { !$0.hasPrefix(".") && $0 != "CNAME" }
    guard let first = foreign.first else { return OutputManifest() }
    let others = foreign.count == 1 ? "" : " and \(foreign.count - 1) more"
    throw .foreign(
      path, "the output folder `\(path)` holds files that dossier did not write: `\(first)`\(others)",
      help: "choose an empty folder with `--output`, or move these files away")
  }
}
