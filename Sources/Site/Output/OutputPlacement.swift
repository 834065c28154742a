import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Moves staged files into place and removes what is no longer made. Stopped at any moment, every file is old or new.
struct OutputPlacement {
  private let path: String
  private let staging: StagingFolder
  private let earlier: OutputManifest
  private let coming: OutputManifest
  private let staged: StagedFiles

  init(folder: OutputFolder, staged: StagedFiles) {
    path = folder.path
    staging = folder.staging
    earlier = folder.manifest
    coming = OutputManifest(staged.files.map(\.entry))
    self.staged = staged
  }

  /// Writes all that is still to be written: the list of files twice, as it stands while they are moved and as it will be.
  func prepare() throws(OutputFault) {
    guard !isNothingToDo else { return }
    try faulting { () throws(FileError) in
      try staging.makeFolder()
      let final = coming.bytes
      try FileSystem.create(staging.bothManifests, earlier.entries.isEmpty ? final : earlier.union(coming).bytes)
      try FileSystem.create(staging.finalManifest, final)
    }
  }

  /// Says in the folder whose the files will be, before the first of them is there.
  func claim() throws(OutputFault) {
    guard !isNothingToDo else { return }
    try faulting { () throws(FileError) in try FileSystem.move(staging.bothManifests, to: manifest) }
  }

  /// Takes away what is no longer made, and moves the new files into place.
  func perform() throws(OutputFault) -> OutputWriter.Report {
    var report = OutputWriter.Report()
    for file in staged.files where file.isStaged {
      report.written += 1
      report.bytes += file.entry.size
    }
    report.manifest = coming
    report.isKnown = staged.files.map(\.isKnown)
    report.unchanged = staged.files.count - report.written
    guard !isNothingToDo else { return report }
    try faulting { () throws(FileError) in
      var stale = StaleFiles(in: path, earlier: earlier, coming: coming)
      try stale.remove()
      report.removed = stale.removed
      report.diagnostics = stale.diagnostics
      try moveFiles()
      try FileSystem.move(staging.finalManifest, to: manifest)
    }
    return report
  }

  private var manifest: String { "\(path)/\(OutputManifest.name)" }

  private var isNothingToDo: Bool { earlier == coming && staged.files.allSatisfy { !$0.isStaged } }

  /// One rename for each folder that is new, which takes all in it along, and one for each other file.
  private func moveFiles() throws(FileError) {
    var moved = Set<Substring>()
    for folder in staged.newFolders {
      let isMoved = RelativePath.folders(above: folder).contains { moved.contains($0[...]) }
      if !isMoved { try move(folder) }
      moved.insert(folder[...])
    }
    for file in staged.files where file.isStaged {
      let relative = file.entry.path
      if let slash = relative.utf8.lastIndex(of: UInt8(ascii: "/")), moved.contains(relative[..<slash]) { continue }
      try move(relative)
    }
  }

  /// A folder that stale files were the last of is gone by now, and made again where something new goes into it.
  private func move(_ relative: String) throws(FileError) {
    do {
      try FileSystem.move(staging.place(relative), to: "\(path)/\(relative)")
    } catch where error.fault.code == ENOENT {
      for folder in RelativePath.folders(above: relative) { try FileSystem.makeFolder("\(path)/\(folder)") }
      try FileSystem.move(staging.place(relative), to: "\(path)/\(relative)")
    }
  }
}
