import Dossier
import Markup

/// Writes a planned site, and renders of it only what can have changed since the last build, where a cache tells.
public struct SiteBuild: Sendable {
  private let plan: SitePlan
  private let cache: BuildCache?
  private let inputs: PageInputs?
  private let dossier: Dossier
  private let jobs: Int

  public init(plan: SitePlan, of dossier: Dossier, from tree: ContentTree, theme: SiteTheme, cache: BuildCache?, jobs: Int) async {
    self.plan = plan
    self.dossier = dossier
    self.cache = cache
    self.jobs = jobs
    inputs = cache == nil ? nil : await PageInputs(tree: tree, dossier: dossier, theme: theme, jobs: jobs)
  }

  /// Writes what is to be written. `render` is given each file's number, as `plan.render` is.
  public func write(
    _ writer: OutputWriter, progress: @escaping @Sendable () -> Void, render: @escaping @Sendable (Int, inout [UInt8]) -> Void
  ) async -> OutputWriter.Report {
    var known = KnownFiles()
    if let cache, let inputs { known = cache.known(plan.paths, inputs: inputs, in: dossier, isTouched: plan.isTouched(_:by:)) }
    return await writer.write(paths: plan.paths, known: known, progress: progress, render: render)
  }

  /// Keeps what the next build compares with; only a build without errors has anything to keep.
  public func keep(_ report: OutputWriter.Report, told: ToldBuild) async {
    guard let cache, let inputs else { return }
    await cache.keep(report.manifest, isKnown: report.isKnown, inputs: inputs, told: told, jobs: jobs)
  }
}
