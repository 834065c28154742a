import Markup

/// A dossier that is compiled again after each edit. It keeps what the last compilation made of files that have not changed since,
/// and answers what `Compilation.compile` would for the same tree and archive.
public struct Workbench: Sendable {
  private let jobs: Int
  private let strict: Bool
  private let editorial: Bool
  private let renewsLedger: Bool
  /// Of the last tree, in the order of paths.
  private var manuscripts: [Manuscript] = []

  /// Takes what `Compilation.compile` takes.
  public init(jobs: Int, strict: Bool, editorial: Bool = false, renewsLedger: Bool = false) {
    self.jobs = jobs
    self.strict = strict
    self.editorial = editorial
    self.renewsLedger = renewsLedger
  }

  /// Compiles a tree; a file counts as unchanged where its path, bytes and number are those of the last one. `archive` is asked
  /// once, for the settings that were read; `onStage` is told as each step begins.
  public mutating func compile(
    _ tree: ContentTree, archive chooseArchive: @Sendable (Settings) -> ArchiveReader? = { _ in nil },
    onStage: @Sendable (CompilationStage) -> Void = { _ in }
  ) async -> Compilation {
    onStage(.parse)
    let inventory = Inventory(tree)
    var diagnostics = inventory.diagnostics
    manuscripts = await read(inventory.pages)
    let (files, settings) = sources(of: inventory, &diagnostics)
    onStage(.resolve)
    let registry = Registry(manuscripts)
    diagnostics += registry.diagnostics
    let zone = settings.zone
    let resolutions = await parallelMap(count: registry.count, jobs: jobs) {
      Resolution.of($0, in: registry, zone: zone)
    }
    var suggester = Suggester(registry: registry)
    for resolution in resolutions { diagnostics += suggester.completed(resolution) }
    var dossier = DossierAssembly.assemble(resolutions, of: registry, settings: settings, files: files)
    onStage(.verify)
    let archive = chooseArchive(settings)
    let ledger = renewsLedger ? nil : Self.ledger(of: inventory, &diagnostics)
    let verified = await Verifier(dossier: dossier, archive: archive, ledger: ledger, jobs: jobs).run()
    dossier.verification = verified.verification
    diagnostics += verified.diagnostics
    onStage(.check)
    diagnostics += await Checks.run(on: dossier, editorial: editorial, jobs: jobs)

    let grading = DiagnosticGrading(severities: settings.severities, strict: strict)
    let graded = grading.grade(diagnostics, files: files)
    let hasErrors = graded.contains { $0.severity == .error }
    return Compilation(
      dossier: hasErrors ? nil : dossier, files: files, diagnostics: graded, settings: settings, grading: grading,
      hasArchive: archive != nil)
  }

  /// The pages' manuscripts: those of the last tree where nothing that they are made from has changed.
  private func read(_ pages: [Inventory.Page]) async -> [Manuscript] {
    let known = Dictionary(manuscripts.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    let manuscripts = manuscripts
    return await parallelMap(count: pages.count, jobs: jobs) { place in
      let page = pages[place]
      if let number = known[page.file.path], manuscripts[number].isMade(from: page) { return manuscripts[number] }
      return ManuscriptReader.read(page)
    }
  }

  /// The files as they were read, by their numbers, and what `dossier.yml` says.
  private func sources(of inventory: Inventory, _ diagnostics: inout [Diagnostic]) -> (SourceFiles, Settings) {
    var sources = [SourceFile?](repeating: nil, count: inventory.count)
    var settings = Settings.standard
    if let (file, id) = inventory.settings {
      let result = SettingsReader.read(file, id: id)
      sources[id.index] = result.source
      settings = result.settings
      diagnostics += result.diagnostics
    }
    for manuscript in manuscripts {
      sources[manuscript.file.index] = manuscript.source
      diagnostics += manuscript.diagnostics
    }
    var files = SourceFiles()
    for case let source? in sources { _ = files.add(source) }
    return (files, settings)
  }

  private static func ledger(of inventory: Inventory, _ diagnostics: inout [Diagnostic]) -> Ledger? {
    guard let file = inventory.ledger else { return nil }
    let ledger = Ledger(json: file.bytes)
    if ledger == nil { diagnostics.append(LedgerCheck.unreadable()) }
    return ledger
  }
}
