import Dossier
import Evidence

/// The order in which the timeline is told.
enum TimelineOrder: Sendable, CaseIterable {
  /// By when things happened.
  case event
  /// By when a source first reported them.
  case report

  /// The page of the whole, or of its parts' list.
  var path: PagePath { self == .event ? .timeline : .timelineReported }
}

/// Which events each page of the timeline shows. Made once.
struct TimelinePlan: Sendable {
  /// A page of the timeline: the whole of it or one of its parts.
  struct Place: Sendable {
    let order: TimelineOrder
    /// `nil` for the page that lists the parts, where there are several.
    let part: Int?
  }

  /// By event: the sources that report it, the earliest first, undated ones last.
  let reports: [[ID<Source>]]
  private let byEvent: [TimelinePart]
  /// Empty where no event has a report with a date: the order would say nothing.
  private let byReport: [TimelinePart]

  init(_ dossier: Dossier) {
    let sources = dossier.sources
    let order = sources.indices.sorted { a, b in
      switch (sources[a].issued?.date, sources[b].issued?.date) {
      case (let left?, let right?) where left != right: left < right
      case (.some, nil): true
      case (nil, .some): false
      default: a < b
      }
    }
    var ranks = [Int](repeating: 0, count: sources.count)
    for (rank, source) in order.enumerated() { ranks[source] = rank }
    let reports = dossier.events.map { event in
      TimelinePlan.cited(event).sorted { ranks[$0.index] < ranks[$1.index] }
    }
    self.reports = reports
    byEvent = TimelinePart.parts(
      dossier.chronology.map(\.index), days: TimelinePlan.ascending(dossier.chronology.map { dossier[$0].date.date }))

    func day(_ event: Int) -> CivilDay? { reports[event].first.flatMap { sources[$0.index].issued?.date.earliest.day } }
    // The sort is stable, so that events of one report stay in the order in which they happened.
    let reported = dossier.chronology.map { event in
      (event: event.index, rank: reports[event.index].first.map { ranks[$0.index] } ?? sources.count)
    }.sorted { $0.rank < $1.rank }.map(\.event)
    byReport =
      reported.contains { day($0) != nil } ? TimelinePart.parts(reported, days: reported.map(day)) : []
  }

  func parts(_ order: TimelineOrder) -> [TimelinePart] { order == .event ? byEvent : byReport }

  /// Every page of the timeline and where it is in the site.
  var pages: [(path: PagePath, place: Place)] {
    TimelineOrder.allCases.flatMap { order -> [(path: PagePath, place: Place)] in
      let parts = parts(order)
      guard parts.count > 1 else { return parts.isEmpty ? [] : [(order.path, Place(order: order, part: 0))] }
      return [(order.path, Place(order: order, part: nil))]
        + parts.indices.map { (path(order, part: $0), Place(order: order, part: $0)) }
    }
  }

  func path(_ order: TimelineOrder, part: Int) -> PagePath {
    let parts = parts(order)
    guard parts.count > 1 else { return order.path }
    return PagePath("timeline/" + (order == .event ? "" : "reported-") + parts[part].name + ".html")
  }

  /// The sources that an event's front matter names, else those that its text cites, each once.
  private static func cited(_ event: Event) -> [ID<Source>] {
    let references = event.header.references.citations.lazy.flatMap { $0 }
    let cites = event.cites.isEmpty ? Array(references) + event.header.facts.flatMap(\.cites) : event.cites
    var seen: Set<ID<Source>> = []
    return cites.map(\.passage.source).filter { seen.insert($0).inserted }
  }

  /// The first day of each date, never before that of an earlier event: `after:` can set *in 2025* behind an event of 2026.
  private static func ascending(_ dates: [EDTF]) -> [CivilDay?] {
    var latest: CivilDay?
    return dates.map { date in
      if let day = date.earliest.day, latest.map({ $0 < day }) ?? true { latest = day }
      return latest
    }
  }
}
