import Markup

/// Puts resolved pages together, and builds what needs all of them.
enum DossierAssembly {
  static func assemble(_ resolutions: consuming [Resolution], of registry: Registry, settings: Settings, files: SourceFiles) -> Dossier {
    var dossier = empty
    dossier.settings = settings
    dossier.files = files
    reserve(registry, in: &dossier)
    // Taken one by one from the end, so that each is moved into the dossier: a page is some four hundred bytes and twenty references.
    resolutions.reverse()
    while let resolution = resolutions.popLast() { add(resolution, to: &dossier) }
    arrangeVersions(&dossier)
    dossier.chronology = Chronology.order(dossier.events)
    dossier.mentions = Mentions(dossier)
    dossier.disagreements = Disagreement.all(in: dossier)
    return dossier
  }

  private static func reserve(_ registry: Registry, in dossier: inout Dossier) {
    dossier.sources.reserveCapacity(registry.count(of: .source))
    dossier.events.reserveCapacity(registry.count(of: .event))
    dossier.people.reserveCapacity(registry.count(of: .person))
    dossier.organizations.reserveCapacity(registry.count(of: .organization))
    dossier.contracts.reserveCapacity(registry.count(of: .contract))
    dossier.versions.reserveCapacity(registry.count(of: .version))
    dossier.statements.reserveCapacity(registry.count(of: .statement))
    dossier.questions.reserveCapacity(registry.count(of: .question))
    dossier.notes.reserveCapacity(registry.count(of: .note))
    for kind in Kind.allCases { dossier.fieldReferences[kind.rank].reserveCapacity(registry.count(of: kind)) }
  }

  /// Resolutions come by kind, then id, as the dossier's lists are.
  private static func add(_ resolution: consuming Resolution, to dossier: inout Dossier) {
    let kind: Kind
    switch resolution.entity {
    case .home(let home): (dossier.home, kind) = (home, .home)
    case .source(let source): kind = dossier.sources.added(source)
    case .event(let event): kind = dossier.events.added(event)
    case .person(let person): kind = dossier.people.added(person)
    case .organization(let organization): kind = dossier.organizations.added(organization)
    case .contract(let contract): kind = dossier.contracts.added(contract)
    case .version(let version): kind = dossier.versions.added(version)
    case .statement(let statement): kind = dossier.statements.added(statement)
    case .question(let question): kind = dossier.questions.added(question)
    case .note(let note): kind = dossier.notes.added(note)
    }
    dossier.fieldReferences[kind.rank].append(resolution.references)
  }

  static func arrangeVersions(_ dossier: inout Dossier) {
    var ofContracts = [[Int]](repeating: [], count: dossier.contracts.count)
    for (index, version) in dossier.versions.enumerated() { ofContracts[version.contract.index].append(index) }
    for (contract, versions) in ofContracts.enumerated() {
      dossier.contracts[contract].versions = VersionOrder.order(versions, of: dossier.versions)
    }
  }

  /// A dossier without pages.
  static var empty: Dossier { Dossier(settings: .standard, files: SourceFiles(), home: emptyHome) }

  /// Stands where `index.md` is missing, which was told.
  private static let emptyHome: Home = {
    let start = Span(file: FileID(index: 0), lower: 0, upper: 0)
    return Home(
      header: Header(
        id: AnyID(kind: .home, index: 0), slug: "index", title: "", titleSpan: start, summary: nil, facts: [], file: start.file,
        body: Body(), references: ResolvedReferences()))
  }()
}

extension Array where Element: Entity {
  fileprivate mutating func added(_ element: Element) -> Kind {
    append(element)
    return Element.kind
  }
}
