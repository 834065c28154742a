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
  /// Whether there was an archive to hold the quotations to.
  public var hasArchive: Bool

  /// What the archive says of every quotation; empty without an archive, or where there are errors. Made anew each time that it is
  /// asked for, since it takes a hash of each quotation, and few need it.
  public var ledger: Ledger {
    guard hasArchive, let dossier else { return Ledger() }
    return Ledger(dossier, dossier.verification)
  }

  /// Compiles a tree on at most `jobs` cores; `strict` makes every warning an error, `editorial` runs the checks that a build
  /// leaves out, `renewsLedger` takes no notice of the ledger that is there. `archive` is asked once, for the settings that were read.
  /// `onStage` is told as each step begins.
  public static func compile(
    _ tree: ContentTree, jobs: Int, strict: Bool, editorial: Bool = false, renewsLedger: Bool = false,
    archive chooseArchive: @Sendable (Settings) -> ArchiveReader? = { _ in nil },
    onStage: @Sendable (CompilationStage) -> Void = { _ in }
  ) async -> Compilation {
    var workbench = Workbench(jobs: jobs, strict: strict, editorial: editorial, renewsLedger: renewsLedger)
    return await workbench.compile(tree, archive: chooseArchive, onStage: onStage)
  }
}
