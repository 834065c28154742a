import Evidence
import Markup

/// `after:` must not run in a circle, nor against the dates and times of the events.
struct AfterCheck: Check {
  static let codes: [DiagnosticCode] = [.cycle, .dateOrder]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    let events = dossier.events
    let linked = events.indices.filter { !events[$0].after.isEmpty }
    guard !linked.isEmpty else { return [] }
    let rings = Rings.find(count: events.count) { events[$0].after.map(\.index) }
    let report = RingReport(
      dossier: dossier, kind: .event, field: "after", verb: "comes after", rule: "events cannot come after one another")
    guard rings.isEmpty else { return report.diagnostics(rings) }

    var found: [Diagnostic] = []
    // The latest known beginning before each event, and whose it is: what is after the after of an event is after it as well.
    var begun = events.indices.map { (day: events[$0].date.date.earliest, event: $0) }
    let edges = linked.flatMap { later in events[later].after.map { (before: $0.index, after: later) } }
    let involved = Set(linked + edges.map(\.before))
    for later in TopologicalOrder.sort(Array(involved), edges: edges, by: <) {
      let own = events[later].date.date
      for earlier in events[later].after {
        let bound = begun[earlier.index]
        if own.latest < bound.day {
          found.append(contradiction(later, earlier.index, from: bound.event, dossier))
        } else if isEarlierOnTheDay(events[later], events[earlier.index]) {
          found.append(timeContradiction(later, earlier.index, dossier))
        } else if begun[later].day < bound.day {
          begun[later] = bound
        }
      }
    }
    return found
  }

  private static func contradiction(_ later: Int, _ earlier: Int, from origin: Int, _ dossier: Dossier) -> Diagnostic {
    let events = dossier.events
    let (name, before) = (events[later].header.slug, events[earlier].header.slug)
    let diagnostic = Diagnostic(
      .dateOrder, at: dossier.place(of: AnyID(kind: .event, index: earlier), in: "after", of: AnyID(kind: .event, index: later)),
      "`\(name)` cannot come after `\(before)`: its date is earlier", label: "against the dates"
    ).note("`\(name)` was \(events[later].date.date) at the latest", at: events[later].date.span)
    return origin == earlier
      ? diagnostic.note("`\(before)` was \(events[earlier].date.date)", at: events[earlier].date.span)
      : diagnostic.note(
        "`\(before)` came after `\(events[origin].header.slug)`, \(events[origin].date.date)", at: events[origin].date.span)
  }

  private static func isEarlierOnTheDay(_ later: Event, _ earlier: Event) -> Bool {
    guard let day = later.date.date.exactDay, day == earlier.date.date.exactDay, let time = EventTime(later),
      let before = EventTime(earlier), time.zone == before.zone
    else { return false }
    return time.second < before.second
  }

  private static func timeContradiction(_ later: Int, _ earlier: Int, _ dossier: Dossier) -> Diagnostic {
    let (name, before) = (dossier.events[later].header.slug, dossier.events[earlier].header.slug)
    return Diagnostic(
      .dateOrder, at: dossier.place(of: AnyID(kind: .event, index: earlier), in: "after", of: AnyID(kind: .event, index: later)),
      "`\(name)` cannot come after `\(before)`: its time of day is earlier", label: "against the times"
    ).note("`\(before)`", at: dossier.events[earlier].date.span)
  }
}
