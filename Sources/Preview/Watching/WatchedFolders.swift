import Dossier

/// The folders whose files a site is made from.
public struct WatchedFolders: Sendable, Equatable {
  public var content: String
  /// The dossier's own templates, which need not be there.
  public var theme: String
  public var archive: String?

  public init(content: String, theme: String, archive: String?) {
    self.content = content
    self.theme = theme
    self.archive = archive
  }

  enum Area: Hashable, Sendable, CaseIterable {
    case content, theme, archive
  }

  func path(of area: Area) -> String? {
    switch area {
    case .content: content
    case .theme: theme
    case .archive: archive
    }
  }

  /// Whether a folder at `relative`, below the area's own, may hold a file that matters. In `Content/` others are told as misplaced
  /// by their names alone; a folder of hidden things, such as an editor's, may be large.
  func enters(_ relative: String, in area: Area) -> Bool {
    switch area {
    case .content: ContentPlace.isFolder(relative)
    case .theme, .archive: !IgnoredName.matches(Self.name(of: relative))
    }
  }

  /// What a change of the file or folder at `relative` amounts to.
  func change(of relative: String, in area: Area) -> Changes {
    var changes = Changes()
    guard !IgnoredName.matches(Self.name(of: relative)) else { return changes }
    switch area {
    case .content: changes.files = ["Content/\(relative)"]
    case .theme: changes.hasTheme = true
    case .archive: changes.hasArchive = true
    }
    return changes
  }

  private static func name(of path: String) -> Substring {
    path.utf8.lastIndex(of: Byte.slash).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }
}
