import ArgumentParser
import Dossier
import Markup
import Site

/// One run of `build` or `check`: load, parse, resolve, check, render, write, and say how it went.
struct Session {
  private let options: DossierOptions
  private let progress = Progress(isVisible: Stream.error.isTerminal)

  init(_ options: DossierOptions) {
    self.options = options
  }

  /// Runs; throws exit code 1 where there are errors.
  func run(writing: Bool) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    var outcome = Outcome()
    await go(&outcome, writing: writing)
    progress.clear()
    Report(options: options, writing: writing).write(outcome, after: clock.now - start)
    if outcome.hasErrors { throw ExitCode(1) }
  }

  private func go(_ outcome: inout Outcome, writing: Bool) async {
    progress.begin("Reading")
    let tree = await ContentLoader.load(
      directory: options.directory, jobs: options.threads, diagnostics: &outcome.diagnostics)
    guard let tree else { return }
    progress.begin("Checking")
    let compilation = await Compilation.compile(tree, jobs: options.threads, strict: options.strict)
    outcome.files = compilation.files
    let theme = theme(language: compilation.settings.language, &outcome)
    if let dossier = compilation.dossier { outcome.diagnostics += await archiveFaults(in: dossier) }
    outcome.diagnostics = compilation.grading.grade(outcome.diagnostics, files: outcome.files) + compilation.diagnostics
    guard let dossier = compilation.dossier, let theme else { return }
    let plan = SitePlan(dossier: dossier, theme: theme)
    outcome.pages = plan.paths.count { $0.hasSuffix(".html") }
    outcome.citations = dossier.citationCount
    guard writing, !outcome.hasErrors else { return }
    progress.begin("Writing", of: plan.paths.count)
    let writer = OutputWriter(
      directory: options.outputDirectory, sources: [options.inside("Content"), templateFolder], jobs: options.threads)
    let report = await writer.write(paths: plan.paths, progress: progress.advance) { plan.render($0, into: &$1) }
    outcome.written = report
    outcome.diagnostics += report.diagnostics
  }

  /// The archive that the command line names must be there; the one that `dossier.yml` names is private, and need not be.
  private func archiveFaults(in dossier: Dossier) async -> [Diagnostic] {
    if let folder = options.archive { return await Archive(folder: folder).check(dossier, jobs: options.threads) }
    guard let named = dossier.settings.archive else { return [] }
    let archive = Archive(folder: named.hasPrefix("/") ? named : options.inside("Content/\(named)"))
    return archive.isThere ? await archive.check(dossier, jobs: options.threads) : []
  }

  private var templateFolder: String { options.templates ?? options.inside("Templates") }

  /// The built-in theme under the dossier's own templates, or those that the command line names.
  private func theme(language: String, _ outcome: inout Outcome) -> SiteTheme? {
    var overlay = [SiteTheme.File]()
    if options.templates != nil || ThemeFolder.exists(templateFolder) {
      overlay = ThemeFolder.load(templateFolder, diagnostics: &outcome.diagnostics)
    }
    return SiteTheme(
      overlay: overlay, folder: templateFolder, language: language, files: &outcome.files, diagnostics: &outcome.diagnostics)
  }
}

/// What a run found and did.
struct Outcome {
  var files = SourceFiles()
  var diagnostics: [Diagnostic] = []
  var pages = 0
  var citations = 0
  var written: OutputWriter.Report?

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Dossier {
  /// How often a passage is cited, in texts and in front matter.
  fileprivate var citationCount: Int {
    var count = 0
    for (index, source) in sources.enumerated() {
      let id = ID<Source>(index: index)
      count += mentions.of(Passage(source: id, extract: nil)).count
      for extract in source.extracts.indices { count += mentions.of(Passage(source: id, extract: extract)).count }
    }
    return count
  }
}
