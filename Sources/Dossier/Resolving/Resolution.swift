import Markup

/// A page with its references resolved.
enum ResolvedEntity: Sendable {
  case home(Home)
  case source(Source)
  case event(Event)
  case person(Person)
  case organization(Organization)
  case contract(Contract)
  case version(Version)
  case statement(Statement)
  case question(Question)
  case note(Note)
}

/// All that resolving one manuscript gives.
struct Resolution: Sendable {
  var entity: ResolvedEntity
  /// Those of the front matter, in the order of its fields.
  var references: [Reference]
  var findings: Findings

  /// What was found on the way: what is kept when the page is in the dossier.
  struct Findings: Sendable {
    var diagnostics: [Diagnostic]
    var suggestions: [Suggestion]
    /// Whether every reference was found. What was not, without a word, was told elsewhere.
    var isWhole: Bool
  }

  /// Resolves the manuscript at a place of the registry.
  static func of(_ place: Int, in registry: Registry, zone: String?) -> Resolution {
    var resolver = Resolver(place, in: registry, zone: zone)
    let entity = resolver.entity()
    return Resolution(
      entity: entity, references: resolver.references,
      findings: Findings(diagnostics: resolver.diagnostics, suggestions: resolver.suggestions, isWhole: resolver.isWhole))
  }
}

extension Resolver {
  mutating func entity() -> ResolvedEntity {
    let header = header()
    return switch manuscript.kind {
    case .home: .home(Home(header: header))
    case .note: .note(Note(header: header))
    case .source: .source(source(header))
    case .event: .event(event(header))
    case .person: .person(person(header))
    case .organization: .organization(organization(header))
    case .contract: .contract(contract(header))
    case .version: .version(version(header))
    case .statement: .statement(statement(header))
    case .question: .question(question(header))
    }
  }

  private mutating func header() -> Header {
    let titleKey = manuscript.kind == .source && fields["title"] == nil ? "describe" : "title"
    let facts = fields.records("facts").map { record in
      Fact(
        property: record.text("property") ?? "", value: record.text("value") ?? "", cites: cites(record, "cite", field: "facts"),
        span: record.span)
    }
    return Header(
      id: id, slug: manuscript.slug, title: fields.text(titleKey) ?? manuscript.slug,
      titleSpan: fields[titleKey]?.span ?? manuscript.start, summary: fields.text("summary"), facts: facts,
      file: manuscript.file, body: manuscript.body, references: body())
  }
}
