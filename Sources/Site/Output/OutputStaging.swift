import Markup
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of a build, rendered: those that differ from what stands in the folder wait in its staging folder.
struct StagedFiles: Sendable {
  struct File: Sendable {
    var entry: OutputManifest.Entry
    /// Whether it waits to be moved; not where nothing changed.
    var isStaged: Bool
    /// Whether it was known to stand there, and not looked into.
    var isKnown = false
  }

  var files: [File]
  /// The folders of the site that the output folder did not have, each after the one that holds it.
  var newFolders: [String]
}

/// Renders every file, and writes those that changed into the staging folder. Nothing that is in place is touched.
struct OutputStaging: Sendable {
  private let path: String
  private let staging: StagingFolder
  private let buffers = BufferPool()
  private let owned: Set<String>
  private let stop = StopFlag()

  init(folder: OutputFolder) {
    path = folder.path
    staging = folder.staging
    owned = Set(folder.manifest.entries.map(\.path))
  }

  func stage(
    _ paths: [String], known: KnownFiles = KnownFiles(), jobs: Int, progress: @escaping @Sendable () -> Void,
    render: @escaping @Sendable (Int, inout [UInt8]) -> Void
  ) async throws(OutputFault) -> StagedFiles {
    let newFolders = try checkFolders(of: paths)
    let missing = Set(newFolders)
    let results = await parallelMap(count: paths.count, jobs: jobs) { index -> Result<StagedFiles.File, OutputFault>? in
      if stop.isSet { return nil }
      do throws(OutputFault) {
        let file: StagedFiles.File
        if let entry = known[index] {
          file = StagedFiles.File(entry: entry, isStaged: false, isKnown: true)
        } else {
          file = try stage(paths[index], index, missing, render)
        }
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
    return StagedFiles(files: files, newFolders: newFolders)
  }

  private func stage(
    _ relative: String, _ index: Int, _ newFolders: Set<String>, _ render: @Sendable (Int, inout [UInt8]) -> Void
  ) throws(OutputFault) -> StagedFiles.File {
    var bytes = buffers.take()
    defer { buffers.put(back: &bytes) }
    render(index, &bytes)
    let entry = OutputManifest.Entry(path: relative, size: bytes.count, sha256: SHA256.hexDigest(bytes))
    // Nothing stands in a folder that is not there.
    let isNew = relative.utf8.lastIndex(of: UInt8(ascii: "/")).map { newFolders.contains(String(relative[..<$0])) } ?? false
    if !isNew, try isInPlace(bytes, relative) { return StagedFiles.File(entry: entry, isStaged: false) }
    try faulting { () throws(FileError) in try staging.create(relative, bytes) }
    return StagedFiles.File(entry: entry, isStaged: true)
  }

  /// Whether the file stands in the output folder as it should; throws where something else does that is not ours.
  private func isInPlace(_ bytes: [UInt8], _ relative: String) throws(OutputFault) -> Bool {
    let place = "\(path)/\(relative)"
    switch try faulting({ () throws(FileError) in try FileSystem.entry(at: place) }) {
    case .nothing: return false
    case .file:
      if try faulting({ () throws(FileError) in try FileSystem.contents(of: place) }) == bytes { return true }
      guard !owned.contains(relative) else { return false }
      throw .foreign(place, "`\(place)` was not written by dossier, and a page belongs there", help: "move the file away")
    case .folder where owned.contains { $0.hasPrefix(relative + "/") }: return false
    case .folder: throw .foreign(place, "`\(place)` is a folder, and a page belongs there", help: "move the folder away")
    case .link, .other:
      throw .foreign(place, "`\(place)` is not a plain file, and a page belongs there", help: "move it away")
    }
  }

  /// What must be a folder may not be a link, which could lead anywhere, or somebody's file. Returns the folders that are not there.
  private func checkFolders(of paths: [String]) throws(OutputFault) -> [String] {
    var missing = [String]()
    var diagnostics = [Diagnostic]()
    for folder in RelativePath.folders(of: paths) {
      let place = "\(path)/\(folder)"
      switch try faulting({ () throws(FileError) in try FileSystem.entry(at: place) }) {
      case .folder: try faulting { () throws(FileError) in try FileSystem.checkWritable(place) }
      case .nothing: missing.append(folder)
      case .file where owned.contains(folder): missing.append(folder)
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
    return missing
  }
}

private final class StopFlag: Sendable {
  private let flag = Atomic(false)
  var isSet: Bool { flag.load(ordering: .relaxed) }
  func set() { flag.store(true, ordering: .relaxed) }
}
