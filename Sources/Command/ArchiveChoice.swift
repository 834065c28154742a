import Dossier
import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which folder of full texts a run uses: `--archive`, else `DOSSIER_ARCHIVE`, else `archive:` of `dossier.yml`.
struct ArchiveChoice: Sendable {
  /// The folder that whoever runs the program asked for.
  let asked: String?
  private let content: String

  /// A folder that was asked for and is not there is an error. The one that `dossier.yml` names is private: where it is not, the
  /// ledger stands in.
  init(_ options: DossierOptions, diagnostics: inout [Diagnostic]) {
    content = options.inside("Content")
    let named = Self.asked(options.archive)
    guard let named, !Self.isFolder(named.folder) else {
      asked = named?.folder
      return
    }
    asked = nil
    diagnostics.append(Diagnostic(.archiveMissing, path: named.folder, "there is no archive folder `\(named.folder)`").note(named.origin))
  }

  /// The folder that `--archive` or else the environment names, and who does.
  static func asked(_ option: String?) -> (folder: String, origin: String)? {
    if let option { return (option, "`--archive` names it") }
    guard let named = Environment["DOSSIER_ARCHIVE"], !named.isEmpty else { return nil }
    return (named, "the variable DOSSIER_ARCHIVE names it")
  }

  /// The reader for a dossier of these settings.
  @Sendable func reader(_ settings: Settings) -> ArchiveReader? {
    folder(settings).flatMap { Self.isFolder($0) ? ArchiveReader(folder: $0) : nil }
  }

  /// The folder for a dossier of these settings, whether it is there or not.
  func folder(_ settings: Settings) -> String? {
    if let asked { return asked }
    return settings.archive.map { $0.hasPrefix("/") ? $0 : "\(content)/\($0)" }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && access(path, R_OK | X_OK) == 0
  }
}
