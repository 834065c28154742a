import Dossier

/// A property that sources give different values of, and no question is about the page it stands on.
struct Disagreement {
  let page: AnyID
  let facts: FactGroup

  /// In the order of kinds, then of ids.
  static func all(in site: SiteContext) -> [Disagreement] {
    Kind.allCases.flatMap { site.directory.all($0) }.flatMap { page -> [Disagreement] in
      guard site.questions[page] == nil else { return [] }
      let facts = site[page].facts
      guard facts.count > 1 else { return [] }
      return FactGroup.groups(facts).filter(\.disagrees).map { Disagreement(page: page, facts: $0) }
    }
  }
}
