import Dossier
import Mustache

extension PageBuilder {
  mutating func event(_ event: Event) -> Page {
    let index = event.header.id.index
    frame(event.header)
    let date = site.eventDates[index]
    set("date", .text(date.long))
    set("datetime", .text(date.machine))
    set("modality", .text(strings.word(event.status)))
    set("modalityMeaning", .text(strings.meaning(event.status)))
    set("modalityClass", .text(event.status.rawValue))
    var rows: [InfoRow] = []
    if let derived = event.derived { rows.append(InfoRow(label: strings[.derived], values: [infoValue(derived)])) }
    rows += [
      infoLinks(.people, event.people.map { $0.any }), infoLinks(.organizations, event.organizations.map { $0.any }),
      infoLinks(.contracts, event.contracts),
    ].compactMap(\.self)
    if !event.cites.isEmpty {
      rows.append(InfoRow(label: strings[.reportedIn], values: [infoValue("", mark: mark(event.cites))]))
    }
    rows += facts(event.header)
    set("info", info(rows))
    set("body", text(event.header))
    around(event)
    set("previous", neighbour(of: index, by: -1))
    set("next", neighbour(of: index, by: 1))
    return page(.event, of: event.header.id)
  }

  /// The event before or after in the order of time.
  private func neighbour(of index: Int, by step: Int) -> Value {
    let place = site.eventPlaces[index] + step
    guard site.dossier.chronology.indices.contains(place) else { return .none }
    let id = site.dossier.chronology[place]
    return ["href": .text(href(id.any)), "title": .text(site.directory[id.any].title), "meta": eventMeta(id.index)]
  }
}
