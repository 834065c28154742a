import Evidence

/// The order of events, as far as their dates, their times and `after:` tell it.
struct Chronology {
  /// An event's possible days, narrowed by what came before and after it.
  private struct Window: Hashable {
    var earliest: DayBound
    var latest: DayBound
  }

  /// Events by earliest possible day, then latest, then `after:` and time of day, then id. What came after another cannot
  /// have begun before it, so `after:` narrows the days first: *in February, after the 13th* stands behind the 13th.
  static func order(_ events: [Event]) -> [ID<Event>] {
    let windows = windows(events)
    let byDay = events.indices.sorted { a, b in
      let (left, right) = (windows[a], windows[b])
      if left.earliest != right.earliest { return left.earliest < right.earliest }
      if left.latest != right.latest { return left.latest < right.latest }
      return a < b
    }
    var order: [Int] = []
    order.reserveCapacity(events.count)
    var start = 0
    while start < byDay.count {
      var end = start + 1
      while end < byDay.count, windows[byDay[end]] == windows[byDay[start]] { end += 1 }
      order += sameDays(Array(byDay[start..<end]), events)
      start = end
    }
    return order.map { ID(index: $0) }
  }

  private static func windows(_ events: [Event]) -> [Window] {
    var windows = events.map { Window(earliest: $0.date.date.earliest, latest: $0.date.date.latest) }
    let linked = events.indices.filter { !events[$0].after.isEmpty }
    guard !linked.isEmpty else { return windows }
    let involved = Set(linked + linked.flatMap { events[$0].after.map(\.index) })
    let edges = linked.flatMap { later in events[later].after.map { (before: $0.index, after: later) } }
    let order = TopologicalOrder.sort(Array(involved), edges: edges, by: <)
    for event in order {
      for before in events[event].after { windows[event].earliest = max(windows[event].earliest, windows[before.index].earliest) }
    }
    for event in order.reversed() {
      for before in events[event].after {
        windows[before.index].latest = min(windows[before.index].latest, windows[event].latest)
      }
    }
    return windows
  }

  /// Events of the same days: `after:`, then times of day, which compare within one zone alone, then id.
  private static func sameDays(_ group: [Int], _ events: [Event]) -> [Int] {
    guard group.count > 1 else { return group }
    var edges = group.flatMap { event in events[event].after.map { (before: $0.index, after: event) } }
    let untimed = TopologicalOrder.sort(group, edges: edges, by: <)
    var byZone: [String: [(time: Int, rank: Int)]] = [:]
    for (rank, event) in untimed.enumerated() {
      if let time = EventTime(events[event]) { byZone[time.zone, default: []].append((time.second, rank)) }
    }
    for timed in byZone.values where timed.count > 1 {
      let sorted = timed.sorted { ($0.time, $0.rank) < ($1.time, $1.rank) }
      for (earlier, later) in zip(sorted, sorted.dropFirst()) { edges.append((untimed[earlier.rank], untimed[later.rank])) }
    }
    let ranks = Dictionary(untimed.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return TopologicalOrder.sort(group, edges: edges) { ranks[$0, default: 0] < ranks[$1, default: 0] }
  }
}

/// A clock reading that can be set against another of the same zone.
struct EventTime: Equatable {
  /// Since midnight.
  let second: Int
  /// Empty where no zone is stated.
  let zone: String

  /// That of an event on one known day; `nil` where it has none.
  init?(_ event: Event) {
    guard event.date.date.exactDay != nil, let text = event.time ?? event.date.date.timeOfDay, let clock = ClockTime(text) else {
      return nil
    }
    second = clock.hour * 3600 + clock.minute * 60 + (clock.second ?? 0)
    zone = event.time == nil ? event.date.date.zone ?? "" : event.zone ?? ""
  }
}
