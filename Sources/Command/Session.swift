import ArgumentParser
import Dossier
import Markup
import Site

/// One run of `build` or `check`: load, parse, resolve, check, render, write, and say how it went.
struct Session {
  private let options: DossierOptions
  private let progress = Progress(isVisible: Stream.error.isTerminal)
  private let profile: Profile

  init(_ options: DossierOptions) {
    self.options = options
    profile = Profile(isOn: options.profile)
  }

  /// Runs; throws exit code 1 where there are errors.
  func run(writing: Bool) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let report = Report(options: options, writing: writing)
    let cache = writing ? CacheChoice(options).cache : nil
    if let cache {
      profile.begin(.cache)
      if let told = cache.toldIfNothingChanged() {
        report.write(told, after: clock.now - start)
        return tellProfile()
      }
    }
    var outcome = Outcome()
    await go(&outcome, writing: writing, cache: cache, report: report)
    progress.clear()
    report.write(outcome, after: clock.now - start)
    tellProfile()
    if outcome.hasErrors { throw ExitCode(1) }
  }

  private func tellProfile() {
    guard profile.isOn else { return }
    let (stages, total) = profile.finish(threads: options.threads)
    Stream.error.write(ProfileTable.text(stages: stages, total: total))
  }

  private func go(_ outcome: inout Outcome, writing: Bool, cache: BuildCache?, report: Report) async {
    progress.begin("Reading")
    cache?.look(at: options.inside("Content"), readsHidden: false)
    cache?.look(at: templateFolder, readsHidden: false)
    profile.begin(.load)
    let tree = await ContentLoader.load(
      directory: options.directory, jobs: options.threads, diagnostics: &outcome.diagnostics)
    guard let tree else { return }
    profile.count(bytes: tree.files.reduce(0) { $0 + $1.bytes.count }, of: .load)
    progress.begin("Checking")
    let archive = ArchiveChoice(options, diagnostics: &outcome.diagnostics)
    let compilation = await Compilation.compile(
      tree, jobs: options.threads, strict: options.strict, editorial: !writing,
      archive: { settings in
        if let folder = archive.folder(settings) { cache?.look(at: folder, readsHidden: true) }
        return archive.reader(settings)
      }, onStage: profile.begin)
    outcome.files = compilation.files
    profile.begin(.theme)
    let theme = theme(language: compilation.settings.language, &outcome)
    outcome.diagnostics = compilation.grading.grade(outcome.diagnostics, files: outcome.files) + compilation.diagnostics
    guard let dossier = compilation.dossier, let theme else { return }
    profile.begin(.plan)
    let plan = await SitePlan(dossier: dossier, theme: theme, jobs: options.threads)
    Heap.keep((tree, compilation, plan))
    outcome.pages = plan.paths.count { $0.hasSuffix(".html") }
    outcome.citations = dossier.citationCount
    outcome.lacksBook = writing && plan.lacksBook
    guard writing, !outcome.hasErrors else { return }
    progress.begin("Writing", of: plan.paths.count)
    profile.begin(.cache)
    let build = await SiteBuild(plan: plan, of: dossier, from: tree, theme: theme, cache: cache, jobs: options.threads)
    profile.begin(.write)
    let writer = OutputWriter(
      directory: options.outputDirectory, sources: [options.inside("Content"), templateFolder], jobs: options.threads)
    let written = await build.write(writer, progress: progress.advance) { [profile] index, bytes in
      profile.rendering(into: &bytes) { plan.render(index, into: &$0) }
    }
    profile.count(bytes: written.bytes, of: .write)
    profile.begin(.cache)
    if written.diagnostics.isEmpty { await build.keep(written, told: report.told(outcome)) }
    outcome.written = written
    outcome.diagnostics += written.diagnostics
  }

  /// Proves everything against the archive and writes the ledger, or says that it does not hold.
  func verify(writing: Bool) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    var outcome = Outcome()
    var summary: String?
    if let compilation = await prove(&outcome, renewsLedger: writing) {
      let ledger = compilation.ledger
      let sources = Words.count(ledger.sources.count, "source")
      let extracts = Words.count(ledger.sources.values.reduce(0) { $0 + $1.extracts.count }, "extract")
      let proven = "\(sources), \(extracts), \(Words.count(ledger.quotations.count, "quotation")) proven"
      if writing, !outcome.hasErrors {
        switch LedgerFile.write(ledger, directory: options.directory) {
        case .written: summary = "\(options.inside("Content/evidence.json")): \(proven)"
        case .unchanged: summary = "\(options.inside("Content/evidence.json")) was up to date: \(proven)"
        case .failed(let diagnostic): outcome.diagnostics.append(diagnostic)
        }
      } else if !outcome.hasErrors {
        summary = "The ledger holds: \(proven)"
      }
    }
    progress.clear()
    Report(options: options, writing: writing).write(outcome, summary: summary, after: clock.now - start)
    tellProfile()
    if outcome.hasErrors { throw ExitCode(1) }
  }

  /// Prints what the dossier's claims rest on.
  func report() async throws {
    var outcome = Outcome()
    progress.begin("Reading")
    profile.begin(.load)
    let tree = await ContentLoader.load(directory: options.directory, jobs: options.threads, diagnostics: &outcome.diagnostics)
    let archive = ArchiveChoice(options, diagnostics: &outcome.diagnostics)
    if let tree {
      progress.begin("Verifying")
      let compilation = await Compilation.compile(
        tree, jobs: options.threads, strict: options.strict, editorial: true, archive: archive.reader, onStage: profile.begin)
      outcome.files = compilation.files
      outcome.diagnostics += compilation.diagnostics
      progress.clear()
      if let dossier = compilation.dossier {
        let report = EvidenceReport(dossier)
        let findings = compilation.diagnostics.filter { DiagnosticCode.editorial.contains($0.code) }
        switch options.format {
        case .json: Stream.output.write(EvidenceJSON(dossier: dossier, report: report, findings: findings).bytes)
        case .human, .github: Stream.output.write(EvidenceTable(dossier: dossier, report: report, findings: findings).text)
        }
        tellProfile()
        return
      }
    }
    progress.clear()
    Report(options: options, writing: false).write(outcome, after: .zero)
    throw ExitCode(1)
  }

  /// Everything but the site, with the archive at hand.
  private func prove(_ outcome: inout Outcome, renewsLedger: Bool) async -> Compilation? {
    progress.begin("Reading")
    profile.begin(.load)
    let tree = await ContentLoader.load(directory: options.directory, jobs: options.threads, diagnostics: &outcome.diagnostics)
    let archive = ArchiveChoice(options, diagnostics: &outcome.diagnostics)
    guard let tree, !outcome.hasErrors else { return nil }
    progress.begin("Verifying")
    // Nothing less than all of it will do here.
    let compilation = await Compilation.compile(
      tree, jobs: options.threads, strict: true, renewsLedger: renewsLedger, archive: archive.reader, onStage: profile.begin)
    outcome.files = compilation.files
    outcome.diagnostics += compilation.diagnostics
    if !compilation.hasArchive {
      outcome.diagnostics.append(
        Diagnostic(.archiveMissing, path: options.inside("Content/dossier.yml"), "there is no archive to prove anything against")
          .help("name the folder with `--archive`, with the variable DOSSIER_ARCHIVE, or with `archive:` in dossier.yml"))
    }
    return compilation
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
  /// Whether the whole dossier as one document is left out for its size.
  var lacksBook = false
  var written: OutputWriter.Report?

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Dossier {
  /// How often a passage is cited, in texts and in front matter.
  var citationCount: Int {
    var count = 0
    for (index, source) in sources.enumerated() {
      let id = ID<Source>(index: index)
      count += mentions.of(Passage(source: id, extract: nil)).count
      for extract in source.extracts.indices { count += mentions.of(Passage(source: id, extract: extract)).count }
    }
    return count
  }
}
