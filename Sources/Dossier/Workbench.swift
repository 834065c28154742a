import Markup

/// A dossier that is compiled again after each edit. It keeps what the last compilation came to, makes anew what an edit reaches,
/// and answers what `Compilation.compile` would for the same tree and archive.
public struct Workbench: Sendable {
  private let jobs: Int
  private let strict: Bool
  private let editorial: Bool
  private let renewsLedger: Bool
  private var last: LastCompilation?

  /// Takes what `Compilation.compile` takes.
  public init(jobs: Int, strict: Bool, editorial: Bool = false, renewsLedger: Bool = false) {
    self.jobs = jobs
    self.strict = strict
    self.editorial = editorial
    self.renewsLedger = renewsLedger
  }

  /// Compiles a tree; a file counts as unchanged where its path and bytes are those of the last one. `archive` is asked once, for
  /// the settings that were read; `onStage` is told as each step begins.
  public mutating func compile(
    _ tree: ContentTree, archive chooseArchive: @Sendable (Settings) -> ArchiveReader? = { _ in nil },
    onStage: @Sendable (CompilationStage) -> Void = { _ in }
  ) async -> Compilation {
    onStage(.parse)
    // Taken out, so that what it holds is changed in place.
    var now: LastCompilation
    let edit: Edit?
    if let before = last.take() {
      (now, edit) = await before.reading(tree, jobs: jobs)
    } else {
      (now, edit) = (await LastCompilation(reading: tree, keeping: [], jobs: jobs), nil)
    }
    onStage(.resolve)
    let reach: Edit.Reach?
    if let edit { reach = await now.resolve(again: edit, jobs: jobs) } else { reach = nil }
    if reach == nil { await now.resolveAll(jobs: jobs) }
    onStage(.verify)
    let archive = chooseArchive(now.settings)
    if edit == nil, !renewsLedger { now.readLedger() }
    let verifier = Verifier(dossier: now.dossier, archive: archive, ledger: now.ledger, jobs: jobs)
    let verified = await verifier.run(after: reach.map { (now.proofs, $0) })
    now.dossier.verification = verified.verification
    now.proofs = verified.proofs
    onStage(.check)
    let diagnostics = now.diagnostics + verified.diagnostics + (await Checks.run(on: now.dossier, editorial: editorial, jobs: jobs))

    let grading = DiagnosticGrading(severities: now.settings.severities, strict: strict)
    let graded = grading.grade(diagnostics, files: now.files)
    let hasErrors = graded.contains { $0.severity == .error }
    let compilation = Compilation(
      dossier: hasErrors ? nil : now.dossier, files: now.files, diagnostics: graded, settings: now.settings, grading: grading,
      hasArchive: archive != nil)
    last = now
    return compilation
  }
}
