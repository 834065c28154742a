import Dossier

extension Kind {
  /// The folder of the site that holds the kind's pages; empty for the home page.
  var outputFolder: String {
    switch self {
    case .home: ""
    case .event: "events"
    case .person: "people"
    case .organization: "organizations"
    case .contract, .version: "contracts"
    case .statement: "statements"
    case .question: "questions"
    case .note: "notes"
    case .source: "sources"
    }
  }

  /// The page that lists all of the kind. Versions are listed with their contract.
  var indexPath: PagePath { Kind.indexPaths[ordinal] }

  /// By ordinal, put together once: every page has one above it.
  private static let indexPaths = allCases.sorted { $0.ordinal < $1.ordinal }.map {
    $0 == .home ? PagePath.home : PagePath($0.outputFolder + "/index.html")
  }

  /// The page of one of the kind. `slug` is what authors type.
  func path(slug: String) -> PagePath {
    switch self {
    case .home: .home
    case .contract: PagePath("contracts/\(slug)/index.html")
    default: PagePath("\(outputFolder)/\(slug).html")
    }
  }

  /// The kind's place among all of them, to index a list with.
  var ordinal: Int {
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

  /// The kinds that have an index page of their own, in the order of the navigation.
  static let indexed: [Kind] = [
    .event, .person, .organization, .contract, .statement, .question, .note, .source,
  ]
}
