import Dossier

/// Every page that an author wrote, with its path and the title that lists and links show. Made once.
struct SiteDirectory: Sendable {
  /// An object, as every link and mention looks one up: a structure's copy would count the references of all its parts,
  /// a whole body's among them.
  final class Entry: Sendable {
    let path: PagePath
    /// The link that leads here from a page in a folder right below the site's root.
    let fromFolder: String
    /// Plain text; a source's description stands in brackets, as it is ours and not the source's.
    let title: String
    /// For lists that mix contracts: a version's title with its contract's before it.
    let fullTitle: String
    let summary: String?
    let header: Header

    init(path: PagePath, title: String, fullTitle: String, header: Header) {
      self.path = path
      fromFolder = PagePath.oneUp + path.text
      self.title = title
      self.fullTitle = fullTitle
      summary = header.summary
      self.header = header
    }
  }

  /// By the kind's ordinal, then by index.
  private var entries: [[Entry]]

  init(_ dossier: Dossier) {
    func list<E: Entity>(_ entities: [E], title: (E) -> String = { $0.header.title }) -> [Entry] {
      entities.map { entity in
        let title = title(entity)
        return Entry(
          path: E.kind.path(slug: entity.header.slug), title: title, fullTitle: title, header: entity.header)
      }
    }
    let versions = dossier.versions.map { version in
      Entry(
        path: Kind.version.path(slug: version.header.slug), title: version.header.title,
        fullTitle: "\(dossier[version.contract].header.title) – \(version.header.title)", header: version.header)
    }
    entries = Array(repeating: [], count: Kind.allCases.count)
    entries[Kind.home.ordinal] = list([dossier.home])
    entries[Kind.event.ordinal] = list(dossier.events)
    entries[Kind.person.ordinal] = list(dossier.people)
    entries[Kind.organization.ordinal] = list(dossier.organizations)
    entries[Kind.contract.ordinal] = list(dossier.contracts)
    entries[Kind.version.ordinal] = versions
    entries[Kind.statement.ordinal] = list(dossier.statements)
    entries[Kind.question.ordinal] = list(dossier.questions)
    entries[Kind.note.ordinal] = list(dossier.notes)
    entries[Kind.source.ordinal] = list(dossier.sources) { $0.isDescribed ? "[\($0.header.title)]" : $0.header.title }
  }

  subscript(id: AnyID) -> Entry { entries[id.kind.ordinal][id.index] }

  /// How many pages of a kind there are.
  func count(_ kind: Kind) -> Int { entries[kind.ordinal].count }

  /// How many pages authors wrote.
  var pageCount: Int { entries.reduce(0) { $0 + $1.count } }

  /// All pages of a kind, in the order of their ids.
  func all(_ kind: Kind) -> [AnyID] { entries[kind.ordinal].indices.map { AnyID(kind: kind, index: $0) } }
}
