import Markup

/// Something that the sources give differently, found by the build and not by an author.
public struct Disagreement: Sendable {
  public enum Subject: Sendable, Hashable {
    /// A property of a page’s facts, as the page first writes it.
    case fact(String)
    /// What a person is called.
    case name
    /// A person’s title or function in an organization.
    case title(ID<Organization>)
    /// When an event was.
    case date
  }

  /// One of the values, with the passages that give it.
  public struct Value: Sendable {
    public var text: String
    public var cites: [Cite]
    /// Where it stands first.
    public var span: Span
  }

  public var page: AnyID
  public var subject: Subject
  /// Two or more, in the order of the page.
  public var values: [Value]
  /// The questions that are about the page: with one, the dossier says itself that its sources disagree.
  public var questions: [ID<Question>]
}

extension Disagreement {
  /// Everything on which a dossier’s sources are found to disagree: by kind, then page, facts before dates, names and titles.
  static func all(in dossier: Dossier) -> [Disagreement] {
    let questions = questions(in: dossier)
    var all: [Disagreement] = []
    for page in dossier.pages { all += of(page, in: dossier, questions: questions) }
    return all
  }

  /// Finds anew those of some pages, no question having changed.
  static func renew(_ dossier: inout Dossier, pages: [AnyID]) {
    let renewed = Set(pages)
    let wasFound = dossier.disagreements.contains { renewed.contains($0.page) }
    guard wasFound || pages.contains(where: { !conflicts(of: $0, in: dossier).isEmpty }) else { return }
    let questions = questions(in: dossier)
    let found = pages.flatMap { of($0, in: dossier, questions: questions) }
    let kept = dossier.disagreements.filter { !renewed.contains($0.page) }
    // Of one page in the order in which they were found: sorting keeps it.
    dossier.disagreements = (kept + found).enumerated().sorted { ($0.element.page, $0.offset) < ($1.element.page, $1.offset) }.map(\.element)
  }

  private static func questions(in dossier: Dossier) -> [AnyID: [ID<Question>]] {
    var questions: [AnyID: [ID<Question>]] = [:]
    for (index, question) in dossier.questions.enumerated() {
      for page in question.about { questions[page, default: []].append(ID(index: index)) }
    }
    return questions
  }

  private static func of(_ page: AnyID, in dossier: Dossier, questions: [AnyID: [ID<Question>]]) -> [Disagreement] {
    conflicts(of: page, in: dossier).map {
      Disagreement(page: page, subject: $0.subject, values: $0.values, questions: questions[page] ?? [])
    }
  }

  private static func conflicts(of page: AnyID, in dossier: Dossier) -> [(subject: Subject, values: [Value])] {
    switch page.kind {
    case .event:
      if dossier.events[page.index].header.facts.isEmpty { return [] }
      let event = dossier.events[page.index]
      return FactDisagreements.find(event.header.facts, of: event)
    case .person:
      let person = dossier.people[page.index]
      var found = person.header.facts.count > 1 ? FactDisagreements.find(person.header.facts) : []
      if person.names.count > 1 { found += NameDisagreements.find(person.names) }
      if person.roles.count > 1 { found += TitleDisagreements.find(person.roles, in: dossier) }
      return found
    default:
      let facts = dossier.header(page) { $0.facts }
      return facts.count > 1 ? FactDisagreements.find(facts) : []
    }
  }
}
