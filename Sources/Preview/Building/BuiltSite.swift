import Dossier
import Markup
import Site

/// What a build in memory came to.
public struct BuiltSite: Sendable {
  /// Those that the diagnostics point into.
  public var files: SourceFiles
  public var diagnostics: [Diagnostic]
  /// What has changed since the build before; empty for the first.
  public var changes = Changes()
  /// Whether there was a folder `Content/` at all.
  public var hasContent = true
  /// The dossier and its site, without the index of its words; `nil` where errors stand in the way.
  public var dossier: Dossier?
  public var plan: SitePlan?
  /// Counts the themes: another number, other stylesheets perhaps.
  public var dress = 0
  /// The folder of archived texts that was used.
  public var archive: String?

  init(files: SourceFiles, diagnostics: [Diagnostic]) {
    self.files = files
    self.diagnostics = diagnostics
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
