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
  /// Who refers to what.
  public var mentions = Mentions()

  package init(settings: Settings, files: SourceFiles, home: Home) {
    self.settings = settings
    self.files = files
    self.home = home
  }

  public subscript(id: ID<Source>) -> Source { sources[id.index] }
  public subscript(id: ID<Event>) -> Event { events[id.index] }
  public subscript(id: ID<Person>) -> Person { people[id.index] }
  public subscript(id: ID<Organization>) -> Organization { organizations[id.index] }
  public subscript(id: ID<Contract>) -> Contract { contracts[id.index] }
  public subscript(id: ID<Version>) -> Version { versions[id.index] }
  public subscript(id: ID<Statement>) -> Statement { statements[id.index] }
  public subscript(id: ID<Question>) -> Question { questions[id.index] }
  public subscript(id: ID<Note>) -> Note { notes[id.index] }

  /// What every page has, for a page of any kind.
  public func header(_ id: AnyID) -> Header {
    switch id.kind {
    case .home: home.header
    case .source: sources[id.index].header
    case .event: events[id.index].header
    case .person: people[id.index].header
    case .organization: organizations[id.index].header
    case .contract: contracts[id.index].header
    case .version: versions[id.index].header
    case .statement: statements[id.index].header
    case .question: questions[id.index].header
    case .note: notes[id.index].header
    }
  }
}

/// The reverse of every reference, built once. Each list is sorted by page, then place, without doubles.
public struct Mentions: Sendable {
  package var ofPages: [AnyID: [Mention]] = [:]
  package var ofPassages: [Passage: [Mention]] = [:]

  package init() {}

  /// Who links to a page: in its text or in a front matter field. Citations of a source are not in it.
  public func of(_ page: AnyID) -> [Mention] { ofPages[page] ?? [] }

  /// Who cites a passage: an extract, or a source as a whole.
  public func of(_ passage: Passage) -> [Mention] { ofPassages[passage] ?? [] }
}
