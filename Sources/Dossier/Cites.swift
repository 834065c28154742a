extension Dossier {
  /// Every citation that a page makes, its front matter's first.
  public func cites(of page: AnyID) -> [Cite] { fieldCites(of: page) + header(page) { $0.references.citations }.flatMap { $0 } }

  /// The citations of a page's front matter.
  public func fieldCites(of page: AnyID) -> [Cite] {
    var all: [Cite] = []
    eachFieldCite(of: page) { all.append($0) }
    return all
  }

  /// Every citation of a page's front matter, one after another.
  func eachFieldCite(of page: AnyID, _ found: (Cite) -> Void) {
    for fact in header(page, { $0.facts }) { fact.cites.forEach(found) }
    switch page.kind {
    case .event: events[page.index].cites.forEach(found)
    case .person:
      for name in people[page.index].names { name.cites.forEach(found) }
      for role in people[page.index].roles { role.cites.forEach(found) }
    case .organization:
      for name in organizations[page.index].names { name.cites.forEach(found) }
      for role in organizations[page.index].roles { role.cites.forEach(found) }
    case .statement: for witness in statements[page.index].witnesses { found(witness.cite) }
    case .question: for position in questions[page.index].positions { position.cites.forEach(found) }
    case .home, .contract, .version, .note, .source: break
    }
  }
}
