import Markup

/// Puts a site's files into a folder, so that a build that fails or is stopped never leaves half a file.
///
/// First every file is rendered, compared with what stands there, and, if it differs, written under another name: what can
/// fail, fails here, with the earlier site untouched. Then the files are moved into place, one rename each. Files that did
/// not change are left alone; files of an earlier build that this one does not make are removed if they still are as they
/// were written; a file that dossier did not write is never touched.
public struct OutputWriter: Sendable {
  /// The folder, as the user gave it.
  public var directory: String
  /// Folders that the site is made from: the output may not overlap them.
  public var sources: [String]
  /// How many files to work on at once.
  public var jobs: Int

  public init(directory: String, sources: [String], jobs: Int) {
    self.directory = directory
    self.sources = sources
    self.jobs = jobs
  }

  /// What was done. With an error among the diagnostics, the site is not complete.
  public struct Report: Sendable {
    public var written = 0
    /// What was written, in bytes.
    public var bytes = 0
    public var unchanged = 0
    public var removed = 0
    public var diagnostics: [Diagnostic] = []
    /// What stands in the folder now.
    var manifest = OutputManifest()
    /// As the manifest's entries: whether a file was known to stand there and not looked into.
    var isKnown: [Bool] = []

    /// Nothing done.
    public init() {}
  }

  /// Writes the files `paths`, relative to the folder and each once. `render` appends the bytes of the file with that
  /// index; it and `progress`, called once for each file, are called from several threads.
  public func write(
    paths: [String], progress: @escaping @Sendable () -> Void = {},
    render: @escaping @Sendable (Int, inout [UInt8]) -> Void
  ) async -> Report {
    await write(paths: paths, known: KnownFiles(), progress: progress, render: render)
  }

  /// The same, but for files that are known to stand there as they would be rendered.
  func write(
    paths: [String], known: KnownFiles, progress: @escaping @Sendable () -> Void,
    render: @escaping @Sendable (Int, inout [UInt8]) -> Void
  ) async -> Report {
    do throws(OutputFault) {
      let folder = try OutputFolder(directory, sources: sources)
      folder.staging.clear()
      do throws(OutputFault) {
        let staging = OutputStaging(folder: folder)
        let staged = try await staging.stage(paths, known: known, jobs: jobs, progress: progress, render: render)
        let placement = OutputPlacement(folder: folder, staged: staged)
        try placement.prepare()
        try placement.claim()
        let report = try placement.perform()
        folder.staging.clear()
        return report
      } catch {
        folder.abandon()
        throw error
      }
    } catch {
      var report = Report()
      report.diagnostics = error.diagnostics
      return report
    }
  }
}
