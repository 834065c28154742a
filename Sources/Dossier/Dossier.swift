import Markup

/// The dossier, resolved: every reference leads somewhere. Lists are sorted by id; drafts are left out.
public struct Dossier: Sendable {
  public var settings: Settings
  public var files: SourceFiles
  public var home: Home
  public var sources: [Source] = []
  public var events: [Event] = []
  public var people: [Person] = []
  public var organizations: [Organization] = []
  public var contracts: [Contract] = []
  public var versions: [Version] = []
  public var statements: [Statement] = []
  public var questions: [Question] = []
  public var notes: [Note] = []
  /// Events by earliest bound, then latest, then `after:`, then id.
  public var chronology: [ID<Event>] = []
  /// What the sources are found to give differently.
  public var disagreements: [Disagreement] = []
  /// Who refers to what.
  public var mentions = Mentions()
  /// What every quotation came to.
  public var verification = Verification()
  /// The references that front matter makes, by kind and page.
  package var fieldReferences = [[[Reference]]](repeating: [], count: Kind.allCases.count)

  package init(settings: Settings, files: SourceFiles, home: Home) {
    self.settings = settings
    self.files = files
    self.home = home
  }

  // Inlined, so that nothing but the field that is asked for is copied: an entity holds some twenty references. A `_read` would copy it
  // whole, into memory of its own.
  @inlinable public subscript(id: ID<Source>) -> Source { sources[id.index] }
  @inlinable public subscript(id: ID<Event>) -> Event { events[id.index] }
  @inlinable public subscript(id: ID<Person>) -> Person { people[id.index] }
  @inlinable public subscript(id: ID<Organization>) -> Organization { organizations[id.index] }
  @inlinable public subscript(id: ID<Contract>) -> Contract { contracts[id.index] }
  @inlinable public subscript(id: ID<Version>) -> Version { versions[id.index] }
  @inlinable public subscript(id: ID<Statement>) -> Statement { statements[id.index] }
  @inlinable public subscript(id: ID<Question>) -> Question { questions[id.index] }
  @inlinable public subscript(id: ID<Note>) -> Note { notes[id.index] }

  /// What every page has, for a page of any kind.
  public func header(_ id: AnyID) -> Header { header(id) { $0 } }

  /// One thing of it, and no copy of the rest.
  @inline(__always)
  func header<Field>(_ id: AnyID, _ field: (Header) -> Field) -> Field {
    switch id.kind {
    case .home: field(home.header)
    case .source: field(sources[id.index].header)
    case .event: field(events[id.index].header)
    case .person: field(people[id.index].header)
    case .organization: field(organizations[id.index].header)
    case .contract: field(contracts[id.index].header)
    case .version: field(versions[id.index].header)
    case .statement: field(statements[id.index].header)
    case .question: field(questions[id.index].header)
    case .note: field(notes[id.index].header)
    }
  }

  /// Every page, by kind, then id.
  public var pages: [AnyID] {
    Kind.allCases.flatMap { kind in (0..<count(of: kind)).map { AnyID(kind: kind, index: $0) } }
  }

  /// How many pages of a kind there are.
  public func count(of kind: Kind) -> Int {
    switch kind {
    case .home: 1
    case .source: sources.count
    case .event: events.count
    case .person: people.count
    case .organization: organizations.count
    case .contract: contracts.count
    case .version: versions.count
    case .statement: statements.count
    case .question: questions.count
    case .note: notes.count
    }
  }

  /// The references that a page's front matter makes, in the order of its fields.
  package func references(of page: AnyID) -> [Reference] {
    let rank = page.kind.rank
    return page.index < fieldReferences[rank].count ? fieldReferences[rank][page.index] : []
  }

  /// Where a field of a page names another page; the page's title where it does not.
  package func place(of target: AnyID, in field: String, of page: AnyID) -> Span {
    references(of: page).first { $0.field == field && $0.target == .page(target) }?.span ?? header(page) { $0.titleSpan }
  }
}
