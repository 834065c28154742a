import Markup

/// Puts resolved pages together, and builds what needs all of them.
enum DossierAssembly {
  static func assemble(_ resolutions: [Resolution], of registry: Registry, settings: Settings, files: SourceFiles) -> Dossier {
    var dossier = empty
    dossier.settings = settings
    dossier.files = files
    for resolution in resolutions { add(resolution, to: &dossier) }
    arrangeVersions(&dossier)
    dossier.chronology = Chronology.order(dossier.events)
    dossier.mentions = Mentions(dossier)
    dossier.disagreements = Disagreement.all(in: dossier)
    return dossier
  }

  /// Resolutions come by kind, then id, as the dossier's lists are.
  private static func add(_ resolution: Resolution, to dossier: inout Dossier) {
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
