/// What happened to the files that a site is made from since they were last read.
public struct Changes: Sendable, Equatable {
  /// Files below `Content/` that were written, moved or removed, as diagnostics name them: `Content/Events/x.md`.
  public var files: Set<String> = []
  /// Anything may have changed in `Content/`.
  public var isContentUnknown = false
  /// Something among the dossier's own templates, assets and words.
  public var hasTheme = false
  /// Something among the archived articles.
  public var hasArchive = false

  public init() {}

  /// Whatever there is: before anything was read, or where events were lost.
  public static let all: Changes = {
    var all = Changes()
    (all.isContentUnknown, all.hasTheme, all.hasArchive) = (true, true, true)
    return all
  }()

  public var isEmpty: Bool { self == Changes() }

  public mutating func formUnion(_ other: Changes) {
    files.formUnion(other.files)
    isContentUnknown = isContentUnknown || other.isContentUnknown
    hasTheme = hasTheme || other.hasTheme
    hasArchive = hasArchive || other.hasArchive
  }
}
