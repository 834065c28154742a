extension DossierAssembly {
  /// Puts pages that were resolved again in the place of their earlier selves, and builds anew what that touches.
  static func renew(_ dossier: inout Dossier, with resolutions: [Resolution]) {
    var touched = Touched()
    for resolution in resolutions {
      touched.note(resolution, in: dossier)
      put(resolution, into: &dossier)
    }
    if touched.versions { arrangeVersions(&dossier) }
    if touched.chronology { dossier.chronology = Chronology.order(dossier.events) }
    if touched.mentions { dossier.mentions = Mentions(dossier) }
    if touched.questions {
      dossier.disagreements = Disagreement.all(in: dossier)
    } else {
      Disagreement.renew(&dossier, pages: resolutions.map(\.page))
    }
  }

  /// What of all pages together a renewed page has a part in.
  private struct Touched {
    var versions = false
    var chronology = false
    var mentions = false
    var questions = false

    mutating func note(_ resolution: Resolution, in dossier: Dossier) {
      let page = resolution.page
      switch resolution.entity {
      case .contract, .version: versions = true
      case .question: questions = true
      case .event(let event):
        let old = dossier.events[page.index]
        let keepsPlace = old.date.date == event.date.date && old.time == event.time && old.zone == event.zone && old.after == event.after
        if !keepsPlace { chronology = true }
      case .source(let source): if source.extracts.count != dossier.sources[page.index].extracts.count { mentions = true }
      default: break
      }
      if !mentions { mentions = !refersAlike(resolution, dossier) }
    }

    /// Whether a page's references lead where they led, one by one.
    private func refersAlike(_ resolution: Resolution, _ dossier: Dossier) -> Bool {
      let (old, new) = (dossier.header(resolution.page).references, resolution.entity.header.references)
      return old.links.map(\.page) == new.links.map(\.page)
        && old.citations.map { $0.map(\.passage) } == new.citations.map { $0.map(\.passage) }
        && dossier.references(of: resolution.page).elementsEqual(resolution.references) { $0.field == $1.field && $0.target == $1.target }
    }
  }

  private static func put(_ resolution: Resolution, into dossier: inout Dossier) {
    let page = resolution.page
    switch resolution.entity {
    case .home(let home): dossier.home = home
    case .source(let source): dossier.sources[page.index] = source
    case .event(let event): dossier.events[page.index] = event
    case .person(let person): dossier.people[page.index] = person
    case .organization(let organization): dossier.organizations[page.index] = organization
    case .contract(let contract): dossier.contracts[page.index] = contract
    case .version(let version): dossier.versions[page.index] = version
    case .statement(let statement): dossier.statements[page.index] = statement
    case .question(let question): dossier.questions[page.index] = question
    case .note(let note): dossier.notes[page.index] = note
    }
    dossier.fieldReferences[page.kind.rank][page.index] = resolution.references
  }
}

extension Resolution {
  var page: AnyID { entity.header.id }
}

extension ResolvedEntity {
  var header: Header {
    switch self {
    case .home(let home): home.header
    case .source(let source): source.header
    case .event(let event): event.header
    case .person(let person): person.header
    case .organization(let organization): organization.header
    case .contract(let contract): contract.header
    case .version(let version): version.header
    case .statement(let statement): statement.header
    case .question(let question): question.header
    case .note(let note): note.header
    }
  }
}
