/// What a page of a dossier is about. The order is the one in which indexes list kinds.
public enum Kind: String, Sendable, CaseIterable, Comparable {
  case home, event, person, organization, contract, version, statement, question, note, source

  /// The folder under `Content/` that holds the kind's files; `nil` for the home page. Contracts and versions share one.
  public var folder: String? {
    switch self {
    case .home: nil
    case .event: "Events"
    case .person: "People"
    case .organization: "Organizations"
    case .contract, .version: "Contracts"
    case .statement: "Statements"
    case .question: "Questions"
    case .note: "Notes"
    case .source: "Sources"
    }
  }

  /// As a diagnostic names one: `an event`, `the home page`.
  package var phrase: String {
    switch self {
    case .home: "the home page"
    case .event: "an event"
    case .person: "a person"
    case .organization: "an organization"
    case .contract: "a contract"
    case .version: "a contract version"
    case .statement: "a statement"
    case .question: "a question"
    case .note: "a note"
    case .source: "a source"
    }
  }

  public static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }

  /// The place in `allCases`.
  package var rank: Int {
    switch self {
    case .home: 0
    case .event: 1
    case .person: 2
    case .organization: 3
    case .contract: 4
    case .version: 5
    case .statement: 6
    case .question: 7
    case .note: 8
    case .source: 9
    }
  }
}

extension Sequence<Kind> {
  /// `a person or an organization`.
  package var phrase: String { map(\.phrase).joinedAsAlternatives }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  package var joinedAsAlternatives: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " or " + self[count - 1]
  }
}
