import Markup

/// The whole way from files to a resolved dossier: parse, resolve, verify, check. Pure but for the archive that it is given: the
/// same tree and texts give the same result.
public struct Compilation: Sendable {
  /// `nil` where there are errors.
  public var dossier: Dossier?
  public var files: SourceFiles
  /// Sorted by file and place, with the severities that `dossier.yml` sets.
  public var diagnostics: [Diagnostic]
  /// What `dossier.yml` says, or what holds where it says nothing; there even where the dossier has errors.
  public var settings: Settings
  /// The severities that were applied, for what is found after this.
  public var grading: DiagnosticGrading
  /// What the archive says of every quotation; empty without an archive.
  public var ledger: Ledger
  /// Whether there was an archive to hold the quotations to.
  public var hasArchive: Bool

  /// Compiles a tree on at most `jobs` cores; `strict` makes every warning an error, `editorial` runs the checks that a build
  /// leaves out, `renewsLedger` takes no notice of the ledger that is there. `archive` is asked once, for the settings that were read.
  public static func compile(
    _ tree: ContentTree, jobs: Int, strict: Bool, editorial: Bool = false, renewsLedger: Bool = false,
    archive chooseArchive: @Sendable (Settings) -> ArchiveReader? = { _ in nil }
  ) async -> Compilation {
    let inventory = Inventory(tree)
    var diagnostics = inventory.diagnostics
    let parsed = await parse(inventory, jobs: jobs, diagnostics: &diagnostics)
    let registry = Registry(parsed.manuscripts)
    diagnostics += registry.diagnostics
    let zone = parsed.settings.zone
    let resolutions = await parallelMap(count: registry.count, jobs: jobs) {
      Resolution.of($0, in: registry, zone: zone)
    }
    var suggester = Suggester(registry: registry)
    for resolution in resolutions { diagnostics += suggester.completed(resolution) }
    var dossier = DossierAssembly.assemble(resolutions, of: registry, settings: parsed.settings, files: parsed.files)
    let archive = chooseArchive(parsed.settings)
    let ledger = renewsLedger ? nil : ledger(of: inventory, &diagnostics)
    let verified = await Verifier(dossier: dossier, archive: archive, ledger: ledger, jobs: jobs).run()
    dossier.verification = verified.verification
    diagnostics += verified.diagnostics
    diagnostics += await Checks.run(on: dossier, editorial: editorial, jobs: jobs)

    let grading = DiagnosticGrading(severities: parsed.settings.severities, strict: strict)
    let graded = grading.grade(diagnostics, files: parsed.files)
    let hasErrors = graded.contains { $0.severity == .error }
    return Compilation(
      dossier: hasErrors ? nil : dossier, files: parsed.files, diagnostics: graded, settings: parsed.settings, grading: grading,
      ledger: verified.ledger, hasArchive: archive != nil)
  }

  private static func ledger(of inventory: Inventory, _ diagnostics: inout [Diagnostic]) -> Ledger? {
    guard let file = inventory.ledger else { return nil }
    let ledger = Ledger(json: file.bytes)
    if ledger == nil { diagnostics.append(LedgerCheck.unreadable()) }
    return ledger
  }

  private struct Parsed {
    var files = SourceFiles()
    var settings = Settings.standard
    var manuscripts: [Manuscript] = []
  }

  private static func parse(_ inventory: Inventory, jobs: Int, diagnostics: inout [Diagnostic]) async -> Parsed {
    let pages = inventory.pages
    var parsed = Parsed()
    parsed.manuscripts = await parallelMap(count: pages.count, jobs: jobs) { ManuscriptReader.read(pages[$0]) }
    var sources = [SourceFile?](repeating: nil, count: inventory.count)
    if let (file, id) = inventory.settings {
      let result = SettingsReader.read(file, id: id)
      sources[id.index] = result.source
      parsed.settings = result.settings
      diagnostics += result.diagnostics
    }
    for manuscript in parsed.manuscripts {
      sources[manuscript.file.index] = manuscript.source
      diagnostics += manuscript.diagnostics
    }
    for case let source? in sources { _ = parsed.files.add(source) }
    return parsed
  }
}
