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
    var questions: [AnyID: [ID<Question>]] = [:]
    for (index, question) in dossier.questions.enumerated() {
      for page in question.about { questions[page, default: []].append(ID(index: index)) }
    }
    var found: [Disagreement] = []
    func add(_ page: AnyID, _ conflicts: [(subject: Subject, values: [Value])]) {
      for conflict in conflicts {
        found.append(
          Disagreement(page: page, subject: conflict.subject, values: conflict.values, questions: questions[page] ?? []))
      }
    }
    func addFacts<E: Entity>(_ entities: [E]) {
      for index in entities.indices where entities[index].header.facts.count > 1 {
        add(AnyID(kind: E.kind, index: index), FactDisagreements.find(entities[index].header.facts))
      }
    }
    addFacts([dossier.home])
    for (index, event) in dossier.events.enumerated() where !event.header.facts.isEmpty {
      add(AnyID(kind: .event, index: index), FactDisagreements.find(event.header.facts, of: event))
    }
    for (index, person) in dossier.people.enumerated() {
      let page = AnyID(kind: .person, index: index)
      if person.header.facts.count > 1 { add(page, FactDisagreements.find(person.header.facts)) }
      if person.names.count > 1 { add(page, NameDisagreements.find(person.names)) }
      if person.roles.count > 1 { add(page, TitleDisagreements.find(person.roles, in: dossier)) }
    }
    addFacts(dossier.organizations)
    addFacts(dossier.contracts)
    addFacts(dossier.versions)
    addFacts(dossier.statements)
    addFacts(dossier.questions)
    addFacts(dossier.notes)
    addFacts(dossier.sources)
    return found
  }
}
