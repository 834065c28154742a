import Markup

/// Moves staged files into place and removes what is no longer made. Stopped at any moment, every file is old or new.
struct OutputPlacement {
  private let path: String
  private let staging: String
  private let earlier: OutputManifest
  private let coming: OutputManifest
  private let files: [StagedFiles.File]

  init(folder: OutputFolder, staged: StagedFiles) {
    path = folder.path
    staging = folder.staging
    earlier = folder.manifest
    coming = OutputManifest(staged.files.map(\.entry))
    files = staged.files
  }

  /// Writes all that is still to be written: the list of files twice, as it stands while they are moved and as it will be.
  func prepare() throws(OutputFault) {
    guard !isNothingToDo else { return }
    try faulting { () throws(FileError) in
      try FileSystem.makeFolder(staging)
      try FileSystem.create("\(staging)/\(Self.both)", earlier.union(coming).bytes)
      try FileSystem.create("\(staging)/\(Self.final)", coming.bytes)
    }
  }

  /// Says in the folder whose the files will be, before the first of them, or a folder for them, is there.
  func claim() throws(OutputFault) {
    guard !isNothingToDo else { return }
    try faulting { () throws(FileError) in
      try FileSystem.move("\(staging)/\(Self.both)", to: manifest)
      try makeFolders(overFiles: false)
    }
  }

  /// Takes away what is no longer made, and moves the new files into place.
  func perform() throws(OutputFault) -> OutputWriter.Report {
    var report = OutputWriter.Report()
    report.written = files.count { $0.staged != nil }
    report.unchanged = files.count - report.written
    guard !isNothingToDo else { return report }
    try faulting { () throws(FileError) in
      var stale = StaleFiles(in: path, earlier: earlier, coming: coming)
      try stale.remove()
      report.removed = stale.removed
      report.diagnostics = stale.diagnostics
      try makeFolders(overFiles: true)
      for file in files {
        guard let index = file.staged else { continue }
        try FileSystem.move("\(staging)/\(index)", to: "\(path)/\(file.entry.path)")
      }
      try FileSystem.move("\(staging)/\(Self.final)", to: manifest)
    }
    return report
  }

  private static let both = "both"
  private static let final = "final"

  private var manifest: String { "\(path)/\(OutputManifest.name)" }

  private var isNothingToDo: Bool { earlier == coming && files.allSatisfy { $0.staged == nil } }

  /// Makes the folders that files go into. One that stands where a stale file still is comes after the file's removal.
  private func makeFolders(overFiles: Bool) throws(FileError) {
    var blocked = Set<String>()
    for folder in RelativePath.folders(of: files.lazy.filter { $0.staged != nil }.map(\.entry.path)) {
      let place = "\(path)/\(folder)"
      let isBlocked = try FileSystem.entry(at: place) == .file
      if !overFiles, isBlocked || RelativePath.folders(above: folder).contains(where: blocked.contains) {
        blocked.insert(folder)
      } else {
        try FileSystem.makeFolder(place)
      }
    }
  }
}
