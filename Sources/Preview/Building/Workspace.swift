import Dossier
import Markup
import Site

/// A dossier that is built again and again in memory, each time as a clean build would, from what has not changed since the last.
public struct Workspace: Sendable {
  public struct Options: Sendable {
    /// The folder that holds `Content/`.
    public var directory: String
    /// The folder of templates.
    public var templates: String
    /// Whether somebody asked for it, so that it must be there.
    public var needsTemplates: Bool
    public var jobs: Int
    public var strict: Bool
    /// Whether to run the checks that a build leaves out.
    public var editorial: Bool
    /// The archive for a dossier of these settings, if there is one.
    public var archive: @Sendable (Settings) -> ArchiveReader?

    public init(
      directory: String, templates: String, needsTemplates: Bool, jobs: Int, strict: Bool, editorial: Bool,
      archive: @escaping @Sendable (Settings) -> ArchiveReader?
    ) {
      self.directory = directory
      self.templates = templates
      self.needsTemplates = needsTemplates
      self.jobs = jobs
      self.strict = strict
      self.editorial = editorial
      self.archive = archive
    }
  }

  private let options: Options
  private var workbench: Workbench
  private var tree: ContentTree?
  private var theme: ThemeKeeper
  private var isBuilt = false
  /// Whether all that the last tree was read from could be.
  private var isReadWhole = false

  public init(_ options: Options) {
    self.options = options
    workbench = Workbench(jobs: options.jobs, strict: options.strict, editorial: options.editorial)
    theme = ThemeKeeper(folder: options.templates, isNeeded: options.needsTemplates)
  }

  /// Builds anew after `changes`, the first time after whatever changes. `nil` where they turn out to be none: a file was saved as
  /// it was.
  public mutating func build(after changes: Changes) async -> BuiltSite? {
    var found: [Diagnostic] = []
    let earlier = changes.isContentUnknown ? nil : tree
    let next = await load(changes, after: earlier, &found)
    isReadWhole = found.isEmpty
    if changes.hasTheme { theme.forget() }
    if isBuilt, !changes.hasTheme, !changes.hasArchive, found.isEmpty, let earlier, let next, earlier == next { return nil }
    let known = [tree, next].compactMap { $0 }
    var changes = isBuilt ? changes : Changes()
    // What an editor wrote and took away again while it saved is nobody's news.
    changes.files = changes.files.filter { path in known.contains { $0.contains(path) } }
    tree = next
    isBuilt = true
    guard let next else {
      var none = BuiltSite(files: SourceFiles(), diagnostics: found)
      none.hasContent = false
      none.changes = changes
      return none
    }

    let compilation = await workbench.compile(next, archive: options.archive)
    var site = BuiltSite(files: compilation.files, diagnostics: [])
    site.changes = changes
    let dress = theme.theme(language: compilation.settings.language, files: &site.files, diagnostics: &found)
    site.diagnostics = compilation.grading.grade(found, files: site.files) + compilation.diagnostics
    site.archive = options.archive(compilation.settings)?.folder
    guard let dossier = compilation.dossier, let dress else { return site }
    let plan = SitePlan(dossier: dossier, theme: dress)
    site.dossier = dossier
    site.dress = theme.number
    site.plan = plan
    return site
  }

  private func load(_ changes: Changes, after earlier: ContentTree?, _ found: inout [Diagnostic]) async -> ContentTree? {
    if let earlier, isReadWhole,
      let tree = ContentLoader.load(directory: options.directory, after: earlier, saved: changes.files)
    {
      return tree
    }
    return await ContentLoader.load(
      directory: options.directory, jobs: options.jobs, after: earlier, changed: changes.files, diagnostics: &found)
  }
}
