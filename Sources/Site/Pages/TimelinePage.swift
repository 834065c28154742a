import Dossier
import Evidence
import Mustache

extension PageBuilder {
  /// All events in the order of time, under the month or the year that each is known to lie in.
  mutating func timeline() -> Page {
    frame(title: strings[.timeline], section: .timeline, isSectionPage: true)
    set("count", .text(strings.count(site.dossier.events.count, .countEvents)))
    let groups = Grouping.consecutive(site.dossier.chronology) { period(site.dossier.events[$0.index].date.date) }
    set(
      "periods",
      .list(
        groups.map { group in
          ["label": .text(group.key), "events": .list(group.elements.map { timelineEntry($0.index) })]
        }))
    set("legend", legend())
    return page(.timeline)
  }

  /// The heading for a date: its month, or only its year where the month is not known.
  private func period(_ date: EDTF) -> String {
    guard let day = date.earliest.day else { return strings[.undated] }
    let (year, month, _) = day.components
    let isMonthKnown = date.precision >= .month
    var digits = String(abs(year))
    digits = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let sign = year < 0 ? "-" : ""
    let text = sign + digits + (isMonthKnown ? (month < 10 ? "-0" : "-") + "\(month)" : "")
    return (try? EDTF(text)).map { worded($0, words: strings.dates) } ?? digits
  }

  private func timelineEntry(_ index: Int) -> Value {
    let event = site.dossier.events[index]
    let date = site.eventDates[index]
    let parties = event.people.map(\.any) + event.organizations.map(\.any)
    return [
      "href": .text(href(event.header.id)), "title": .text(event.header.title), "date": .text(date.long),
      "datetime": .text(date.machine), "modality": .text(strings.word(event.status)),
      "class": .text(event.status.rawValue), "summary": .text(event.header.summary),
      "parties": .group(parties.map { link($0) }),
    ]
  }
}
