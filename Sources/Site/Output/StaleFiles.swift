import Markup

/// Files of an earlier build that this one does not make.
struct StaleFiles {
  private let path: String
  private let digests: [String: [String]]
  private var linked: [String: Bool] = [:]

  private(set) var removed = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(in path: String, earlier: OutputManifest, coming: OutputManifest) {
    self.path = path
    let made = Set(coming.entries.map(\.path))
    digests = earlier.digests.filter { !made.contains($0.key) }
  }

  /// Removes those that are as they were written, and the folders that this empties. Others are left alone, with a
  /// warning: what somebody has put into one must not be lost.
  mutating func remove() throws(FileError) {
    var emptied = Set<String>()
    for (relative, digests) in digests.sorted(by: { utf8Precedes($0.key, $1.key) }) {
      let folders = RelativePath.folders(above: relative)
      guard try !leadsAway(folders) else { continue }
      let place = "\(path)/\(relative)"
      switch try FileSystem.entry(at: place) {
      case .nothing: break
      case .file where try digests.contains(SHA256.hexDigest(FileSystem.contents(of: place))):
        try FileSystem.removeFile(place)
        removed += 1
      default:
        var diagnostic = Diagnostic(
          .outputForeign, path: place, "`\(place)` is no longer part of the site, but was changed after it was written")
        diagnostic.severity = .warning
        diagnostics.append(diagnostic.note("it is left alone, and not dossier's any more"))
        continue
      }
      emptied.formUnion(folders)
    }
    for folder in emptied.sorted(by: { utf8Precedes($1, $0) }) { FileSystem.removeEmptyFolder("\(path)/\(folder)") }
  }

  /// Whether one of these folders is gone or is a link, through which the way leads to somebody else's files.
  private mutating func leadsAway(_ folders: [String]) throws(FileError) -> Bool {
    for folder in folders {
      if linked[folder] == nil { linked[folder] = try FileSystem.entry(at: "\(path)/\(folder)") != .folder }
      if linked[folder] == true { return true }
    }
    return false
  }
}
