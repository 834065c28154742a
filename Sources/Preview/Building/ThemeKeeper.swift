import Markup
import Site

/// The theme of the last build, as long as nothing that it is made from changes.
struct ThemeKeeper: Sendable {
  let folder: String
  /// Whether the folder must be there.
  let isNeeded: Bool
  private var kept: (language: String, theme: SiteTheme)?
  /// Goes up with each theme.
  private(set) var number = 0

  init(folder: String, isNeeded: Bool) {
    self.folder = folder
    self.isNeeded = isNeeded
  }

  /// The theme's files may have changed.
  mutating func forget() { kept = nil }

  /// One with diagnostics is made anew each time: they point into files by numbers, which are of one build.
  mutating func theme(language: String, files: inout SourceFiles, diagnostics: inout [Diagnostic]) -> SiteTheme? {
    if let kept, kept.language == language { return kept.theme }
    var found: [Diagnostic] = []
    var overlay: [SiteTheme.File] = []
    if isNeeded || ThemeFolder.exists(folder) { overlay = ThemeFolder.load(folder, diagnostics: &found) }
    let theme = SiteTheme(overlay: overlay, folder: folder, language: language, files: &files, diagnostics: &found)
    diagnostics += found
    number += 1
    kept = found.isEmpty ? theme.map { (language, $0) } : nil
    return theme
  }
}
