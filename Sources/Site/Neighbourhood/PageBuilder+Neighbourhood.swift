import Dossier
import Mustache

extension PageBuilder {
  /// What is round an event.
  mutating func around(_ event: Event) {
    around(Neighbourhood(of: event), label: strings[.aroundEvent], name: event.header.title, allEvents: nil)
  }

  /// What is round a person, an organization or a contract.
  mutating func around(_ page: AnyID) {
    let label: StringKey =
      switch page.kind {
      case .person: .aroundPerson
      case .organization: .aroundOrganization
      default: .aroundContract
      }
    around(Neighbourhood(of: page, in: site), label: strings[label], name: site.directory[page].title, allEvents: isForBook ? nil : "#" + eventsAnchor(page))
  }

  /// `allEvents` leads to the page's list of all events that name it, of which the left side shows some.
  private mutating func around(_ neighbourhood: Neighbourhood, label: String, name: String, allEvents: String?) {
    // The book shows no ways in.
    let isShown = neighbourhood.isWorthDrawing && !isForBook
    section("aroundSection", anchor: "_around", label, if: isShown)
    guard isShown else { return }
    set("aroundName", .text(name))
    set("aroundLeft", side(neighbourhood.left, all: allEvents))
    set("aroundRight", side(neighbourhood.right, all: nil))
  }

  /// One side of the picture: the drawing, and the list that says the same.
  private func side(_ side: Neighbourhood.Side, all: String?) -> Value {
    guard !side.shown.isEmpty else { return .none }
    let rows = side.shown.count + (side.rest > 0 ? 1 : 0)
    let neighbours = side.shown
    return [
      "curves": .writer { NeighbourCurves.write(neighbours, rows: rows, into: &$0) },
      "items": .rows(neighbours.count) { [site, path] index, row in
        let entry = site.directory[neighbours[index].id]
        row.set("href") { path.writeHref(to: entry, mark: nil, intoText: &$0) }
        row.set("title", .text(entry.title))
        let events = neighbours[index].events
        row.set("count", events > 0 ? .text(site.strings.count(events, .countEvents)) : .none)
      },
      "rest": .text(side.rest > 0 ? strings.fill(.andMore, ["n": strings.numbers.whole(side.rest)]) : nil), "restHref": .text(all),
    ]
  }
}
