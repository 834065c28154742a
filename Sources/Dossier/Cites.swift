extension Dossier {
  /// Every citation that a page makes, its front matter's first.
  public func cites(of page: AnyID) -> [Cite] { fieldCites(of: page) + header(page).references.citations.flatMap { $0 } }

  /// The citations of a page's front matter.
  public func fieldCites(of page: AnyID) -> [Cite] {
    let facts = header(page).facts.flatMap(\.cites)
    switch page.kind {
    case .event: return facts + events[page.index].cites
    case .person: return facts + people[page.index].names.flatMap(\.cites) + people[page.index].roles.flatMap(\.cites)
    case .organization:
      return facts + organizations[page.index].names.flatMap(\.cites) + organizations[page.index].roles.flatMap(\.cites)
    case .statement: return facts + statements[page.index].witnesses.map(\.cite)
    case .question: return facts + questions[page.index].positions.flatMap(\.cites)
    case .home, .contract, .version, .note, .source: return facts
    }
  }
}
