import Markup

/// All that a compilation came to on the way, step by step, for the next one to go on from.
struct LastCompilation: Sendable {
  private var inventory: Inventory
  private var tree: ContentTree
  private var registry: Registry
  private(set) var files = SourceFiles()
  private(set) var settings = Settings.standard
  private var settingsDiagnostics: [Diagnostic] = []
  /// By their places in the registry.
  private var findings: [Resolution.Findings] = []
  var dossier = DossierAssembly.empty
  private(set) var ledger: Ledger?
  private var ledgerDiagnostics: [Diagnostic] = []
  var proofs = Verifier.Proofs()

  // MARK: Reading

  /// Reads a tree; a manuscript of `known` stands for its file where the file would give the very same.
  init(reading tree: ContentTree, keeping known: [Manuscript], jobs: Int) async {
    self.tree = tree
    inventory = Inventory(tree)
    let pages = inventory.pages
    let places = Dictionary(known.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    let manuscripts = await parallelMap(count: pages.count, jobs: jobs) { number in
      let page = pages[number]
      if let place = places[page.file.path], known[place].isMade(from: page) { return known[place] }
      return ManuscriptReader.read(page)
    }
    registry = Registry(manuscripts)
    readSources()
  }

  /// The same of another tree, and what changed where that is pages' own texts alone.
  consuming func reading(_ tree: ContentTree, jobs: Int) async -> (LastCompilation, Edit?) {
    guard let changed = inventory.pages(changedFrom: self.tree, to: tree) else {
      return (await LastCompilation(reading: tree, keeping: registry.manuscripts, jobs: jobs), nil)
    }
    let pages = changed.map(\.page)
    let manuscripts = await parallelMap(count: pages.count, jobs: jobs) { ManuscriptReader.read(pages[$0]) }
    // Who is published decides what every id means.
    guard zip(changed, manuscripts).allSatisfy({ registry.manuscripts[$0.number].isDraft == $1.isDraft }) else {
      return (await LastCompilation(reading: tree, keeping: registry.manuscripts, jobs: jobs), nil)
    }
    self.tree = tree
    var edit = Edit()
    for (change, manuscript) in zip(changed, manuscripts) {
      inventory.replace(change.number, with: change.page)
      let before = registry.manuscripts[change.number]
      if let place = registry.replace(change.number, with: manuscript) {
        edit.places.append(place)
        if !manuscript.offersTheSame(as: before) { edit.turned.append(registry.id(at: place)) }
      }
      files.replace(manuscript.file, with: manuscript.source)
    }
    return (self, edit)
  }

  /// The files as they were read, by their numbers, and what `dossier.yml` says.
  private mutating func readSources() {
    var sources = [SourceFile?](repeating: nil, count: inventory.count)
    if let (file, id) = inventory.settings {
      let result = SettingsReader.read(file, id: id)
      sources[id.index] = result.source
      settings = result.settings
      settingsDiagnostics = result.diagnostics
    }
    for manuscript in registry.manuscripts { sources[manuscript.file.index] = manuscript.source }
    for case let source? in sources { _ = files.add(source) }
  }

  mutating func readLedger() {
    guard let file = inventory.ledger else { return }
    ledger = Ledger(json: file.bytes)
    if ledger == nil { ledgerDiagnostics = [LedgerCheck.unreadable()] }
  }

  // MARK: Resolving

  mutating func resolveAll(jobs: Int) async {
    let registry = registry
    let zone = settings.zone
    let resolutions = await parallelMap(count: registry.count, jobs: jobs) { Resolution.of($0, in: registry, zone: zone) }
    findings = resolutions.map(\.findings)
    dossier = DossierAssembly.assemble(resolutions, of: registry, settings: settings, files: files)
  }

  /// Resolves what an edit reaches; `nil`, and nothing done, where that is so much that all is done sooner.
  mutating func resolve(again edit: Edit, jobs: Int) async -> Edit.Reach? {
    let again = edit.reach(in: dossier, registry, findings)
    guard again.count * 4 <= registry.count else { return nil }
    let registry = registry
    let zone = settings.zone
    let made = await parallelMap(count: again.count, jobs: jobs) { Resolution.of(again[$0], in: registry, zone: zone) }
    for (place, resolution) in zip(again, made) { findings[place] = resolution.findings }
    dossier.files = files
    DossierAssembly.renew(&dossier, with: made)
    return Edit.Reach(pages: again.map(registry.id(at:)), in: dossier)
  }

  /// What was found so far, in the order of the steps.
  var diagnostics: [Diagnostic] {
    var all = inventory.diagnostics + settingsDiagnostics
    for number in registry.manuscripts.indices { all += registry.manuscripts[number].diagnostics }
    all += registry.diagnostics
    var suggester = Suggester(registry: registry)
    for place in findings.indices where !findings[place].diagnostics.isEmpty { all += suggester.completed(findings[place]) }
    return all + ledgerDiagnostics
  }
}
