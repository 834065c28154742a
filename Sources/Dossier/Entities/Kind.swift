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

  public static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }
  private var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
}
