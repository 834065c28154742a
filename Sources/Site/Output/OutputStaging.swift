import Markup
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of a build, rendered: those that differ from what stands in the folder wait under their index in its staging
/// folder.
struct StagedFiles: Sendable {
  struct File: Sendable {
    var entry: OutputManifest.Entry
    /// The place in the list of paths, which is the name in the staging folder; `nil` where nothing changed.
    var staged: Int?
  }

  var files: [File]
}

/// Renders every file, and writes those that changed under other names. Nothing that is in place is touched.
struct OutputStaging: Sendable {
  private let path: String
  private let staging: String
  private let owned: Set<String>
  private let stop = StopFlag()

  init(folder: OutputFolder) {
    path = folder.path
    staging = folder.staging
    owned = Set(folder.manifest.entries.map(\.path))
  }

  func stage(
    _ paths: [String], jobs: Int, progress: @escaping @Sendable () -> Void,
    render: @escaping @Sendable (Int, inout [UInt8]) -> Void
  ) async throws(OutputFault) -> StagedFiles {
    try checkFolders(of: paths)
    let results = await parallelMap(count: paths.count, jobs: jobs) { index -> Result<StagedFiles.File, OutputFault>? in
      if stop.isSet { return nil }
      do throws(OutputFault) {
        let file = try stage(paths[index], index, render)
        progress()
        return .success(file)
      } catch {
        // A file of somebody else does not keep the others from being told; a full disk does.
        if error.diagnostics.contains(where: { $0.code == .outputUnwritable }) { stop.set() }
        return .failure(error)
      }
    }
    var files = [StagedFiles.File]()
    var diagnostics = [Diagnostic]()
    files.reserveCapacity(results.count)
    for result in results {
      switch result {
      case .success(let file): files.append(file)
      case .failure(let fault): diagnostics += fault.diagnostics
      case nil: break
      }
    }
    // With a full disk each thread may have met it once: told once is enough.
    if stop.isSet, let first = diagnostics.first(where: { $0.code == .outputUnwritable }) { throw OutputFault([first]) }
    guard diagnostics.isEmpty else { throw OutputFault(diagnostics) }
    return StagedFiles(files: files)
  }

  private func stage(
    _ relative: String, _ index: Int, _ render: @Sendable (Int, inout [UInt8]) -> Void
  ) throws(OutputFault) -> StagedFiles.File {
    var bytes = [UInt8]()
    // Most pages are smaller: growing into it step by step would copy each of them several times.
    bytes.reserveCapacity(1 << 15)
    render(index, &bytes)
    let entry = OutputManifest.Entry(path: relative, size: bytes.count, sha256: SHA256.hexDigest(bytes))
    let place = "\(path)/\(relative)"
    switch try faulting({ () throws(FileError) in try FileSystem.entry(at: place) }) {
    case .nothing: break
    case .file:
      if try faulting({ () throws(FileError) in try FileSystem.contents(of: place) }) == bytes {
        return StagedFiles.File(entry: entry, staged: nil)
      }
      guard owned.contains(relative) else {
        throw .foreign(place, "`\(place)` was not written by dossier, and a page belongs there", help: "move the file away")
      }
    case .folder where owned.contains { $0.hasPrefix(relative + "/") }: break
    case .folder: throw .foreign(place, "`\(place)` is a folder, and a page belongs there", help: "move the folder away")
    case .link, .other:
      throw .foreign(place, "`\(place)` is not a plain file, and a page belongs there", help: "move it away")
    }
    try faulting { () throws(FileError) in try write(bytes, index) }
    return StagedFiles.File(entry: entry, staged: index)
  }

  /// The staging folder is made with the first file that needs it: a build that changes nothing leaves no trace.
  private func write(_ bytes: [UInt8], _ index: Int) throws(FileError) {
    do {
      try FileSystem.create("\(staging)/\(index)", bytes)
    } catch where error.fault.code == ENOENT {
      try FileSystem.makeFolder(staging)
      try FileSystem.create("\(staging)/\(index)", bytes)
    }
  }

  /// What must be a folder may not be a link, which could lead anywhere, or somebody's file.
  private func checkFolders(of paths: [String]) throws(OutputFault) {
    var diagnostics = [Diagnostic]()
    for folder in RelativePath.folders(of: paths) {
      let place = "\(path)/\(folder)"
      switch try faulting({ () throws(FileError) in try FileSystem.entry(at: place) }) {
      case .folder: try faulting { () throws(FileError) in try FileSystem.checkWritable(place) }
      case .nothing: continue
      case .file where owned.contains(folder): continue
      case .link:
        diagnostics.append(
          Diagnostic(.outputForeign, path: place, "`\(place)` is a symbolic link, and a folder of the site belongs there")
            .help("remove the link"))
      case .file, .other:
        diagnostics.append(
          Diagnostic(.outputForeign, path: place, "`\(place)` is not a folder, and one of the site belongs there")
            .help("move it away"))
      }
    }
    guard diagnostics.isEmpty else { throw OutputFault(diagnostics) }
  }
}

private final class StopFlag: Sendable {
  private let flag = Atomic(false)
  var isSet: Bool { flag.load(ordering: .relaxed) }
  func set() { flag.store(true, ordering: .relaxed) }
}
