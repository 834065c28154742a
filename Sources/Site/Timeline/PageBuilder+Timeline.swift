import Dossier
import Evidence
import Mustache

extension PageBuilder {
  /// A page of the timeline: all of it, a part of it, or the list of its parts.
  mutating func timeline(_ place: TimelinePlan.Place) -> Page {
    let parts = site.timeline.parts(place.order)
    let part = place.part.map { parts[$0] }
    let isWhole = parts.count == 1
    let label = isWhole ? nil : part.map { self.label($0) }
    let name = strings[place.order == .event ? .timeline : .timelineReported]
    let home = (href: path.href(to: .timeline), label: strings[.timeline])
    let ownHome = (href: path.href(to: place.order.path), label: name)
    var crumbs: [(href: String, label: String)] = []
    if place.order == .report { crumbs.append(home) }
    if label != nil, place.order == .report || crumbs.isEmpty { crumbs.append(ownHome) }
    frame(
      title: label.map { name + strings[.comma] + $0 } ?? name, section: .timeline, isSectionPage: path == .timeline,
      crumbs: crumbs)
    let events = part?.events ?? []
    set("count", .text(strings.count(part == nil ? site.dossier.events.count : events.count, .countEvents)))
    set("orders", orders(place.order))
    set("parts", part == nil ? self.parts(place.order) : .none)
    set("isPart", .bool(label != nil))
    set("previous", label == nil ? .none : neighbour(place, by: -1))
    set("next", label == nil ? .none : neighbour(place, by: 1))
    set("filters", filters(events))
    set("track", part.map { track($0, order: place.order, isWhole: isWhole) } ?? .none)
    set("key", part == nil ? .none : timelineKey())
    return page(.timeline)
  }

  /// The words for a part: “2016”, “from January to March 2026”.
  private func label(_ part: TimelinePart) -> String {
    guard let from = part.from, let to = part.to else { return strings[.undated] }
    let words = strings.dates
    let period =
      from == to
      ? from.label(words)
      : (try? EDTF(from.text + "/" + to.text)).map { worded($0, words: words, style: .short) }
        ?? from.label(words) + " – " + to.label(words)
    guard let piece = part.piece else { return period }
    return strings.fill(
      .timelinePiece, ["period": period, "n": strings.numbers.whole(piece.number), "all": strings.numbers.whole(piece.of)])
  }

  /// Both orders, where there are two.
  private func orders(_ current: TimelineOrder) -> Value {
    guard !site.timeline.parts(.report).isEmpty else { return .none }
    return .group(
      TimelineOrder.allCases.map { order in
        [
          "href": .text(path.href(to: order.path)),
          "label": .text(strings[order == .event ? .orderEvent : .orderReport]),
          "current": .text(order == current ? (path == order.path ? "page" : "true") : nil),
        ]
      })
  }

  /// The list of parts; how many events each has is drawn as a bar as well.
  private func parts(_ order: TimelineOrder) -> Value {
    let parts = site.timeline.parts(order)
    let most = parts.map(\.events.count).max() ?? 1
    return .group(
      parts.indices.map { index in
        let count = parts[index].events.count
        var bar: [UInt8] = []
        bar.append(percent: count * TimeScale.whole / most)
        return [
          "href": .text(path.href(to: site.timeline.path(order, part: index))), "label": .text(label(parts[index])),
          "count": .text(strings.count(count, .countEvents)), "width": .html(bar),
        ]
      })
  }

  /// The part before or after.
  private func neighbour(_ place: TimelinePlan.Place, by step: Int) -> Value {
    let parts = site.timeline.parts(place.order)
    guard let index = place.part.map({ $0 + step }), parts.indices.contains(index) else { return .none }
    return [
      "href": .text(path.href(to: site.timeline.path(place.order, part: index))), "title": .text(label(parts[index])),
      "meta": .none,
    ]
  }

  /// The axis and the events, cut by the month or the report under which they stand.
  private func track(_ part: TimelinePart, order: TimelineOrder, isWhole: Bool) -> Value {
    let marks = part.events.map { DateMark(site.dossier.events[$0].date.date) }
    let days = part.events.map { reportDays($0) }
    // A part of a long timeline shows its own days: a report years later would press them together.
    let reports = isWhole ? days.flatMap { $0.map { $0..<$0 + 1 } } : []
    let scale = TimeScale(marks.compactMap { $0?.days } + reports)
    let axis = TimelineAxis(scale: scale, words: strings.dates)
    let strip = TimelineStrip(scale: scale)
    let headings = self.headings(part.events, order: order)
    let groups = Grouping.consecutive(Array(part.events.indices)) { headings[$0] }
    return [
      "axis": .writer { axis.write(into: &$0) }, "grid": .writer { axis.writeGrid(into: &$0) },
      "periods": .list(
        groups.map { group in
          [
            "label": .text(group.key),
            "events": .rows(group.elements.count) { [self] index, row in
              let place = group.elements[index]
              timelineEntry(part.events[place], strip: strip, mark: marks[place], reports: days[place], &row)
            },
          ]
        }),
    ]
  }

  /// Julian day numbers of the days on which sources that report an event came out, ascending, each once.
  private func reportDays(_ event: Int) -> [Int] {
    var days: [Int] = []
    for source in site.timeline.reports[event] {
      guard let day = site.dossier.sources[source.index].issued?.date.exactDay?.julianDayNumber, days.last != day else { continue }
      days.append(day)
    }
    return days
  }

  /// Under which heading each event stands.
  private func headings(_ events: [Int], order: TimelineOrder) -> [String] {
    switch order {
    case .event:
      // Many events share a month: it is put into words once.
      var last: (period: TimelinePeriod?, label: String) = (nil, strings[.undated])
      return events.map { event in
        let period = period(site.dossier.events[event].date.date)
        if period != last.period { last = (period, period?.label(strings.dates) ?? strings[.undated]) }
        return last.label
      }
    case .report:
      return events.map { event in
        guard let first = site.timeline.reports[event].first else { return strings[.unreported] }
        return site.dossier.sources[first.index].issued == nil ? strings[.reportedUndated] : site.credits[first.index].date
      }
    }
  }

  /// The period under which a date stands: its month, or only its year where the month is not known.
  private func period(_ date: EDTF) -> TimelinePeriod? {
    date.earliest.day.map { TimelinePeriod($0, isMonth: date.precision >= .month) }
  }

  private func timelineEntry(_ index: Int, strip: TimelineStrip, mark: DateMark?, reports: [Int], _ row: inout Row) {
    let entry = site.directory[AnyID(kind: .event, index: index)]
    let date = site.eventDates[index]
    let status = site.dossier.events[index].status
    row.set("href") { path.writeHref(to: entry, mark: nil, intoText: &$0) }
    row.set("title", .text(entry.title))
    row.set("date", .text(date.long))
    row.set("datetime", .text(date.machine))
    row.set("modality", .text(strings.word(status)))
    row.set("class", .text(status.rawValue))
    row.set("summary", .text(entry.summary))
    row.set("parties", parties(of: index))
    let sources = site.timeline.reports[index]
    row.set(
      "reports",
      .group(sources.count) { [site, path] source, row in
        row.set("href") { path.writeHref(to: site.directory[sources[source].any], mark: nil, intoText: &$0) }
        row.set("date", .text(site.credits[sources[source].index].shortDate))
      })
    row.set("strip", .writer { strip.write(mark, status, reports: reports, into: &$0) })
  }

  /// Those who take part in an event.
  private func parties(of event: Int) -> Value {
    var parties: [AnyID] = []
    for person in site.dossier.events[event].people { parties.append(person.any) }
    for organization in site.dossier.events[event].organizations { parties.append(organization.any) }
    parties += site.dossier.events[event].contracts
    return .group(parties.count) { [site, path, parties] index, row in
      let entry = site.directory[parties[index]]
      row.set("href") { path.writeHref(to: entry, mark: nil, intoText: &$0) }
      row.set("title", .text(entry.title))
    }
  }
}
