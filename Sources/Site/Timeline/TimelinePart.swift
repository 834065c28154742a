import Evidence

/// Some consecutive events of the timeline: what one page holds.
struct TimelinePart: Sendable {
  /// Indices of events, in order.
  var events: [Int]
  /// The first and the last period; `nil` for what has no date.
  let from: TimelinePeriod?
  var to: TimelinePeriod?
  /// The page of those that one month is cut into, from 1, and how many there are.
  var piece: (number: Int, of: Int)?

  /// More than this on one page makes it slow to load and to read: 300 events are about 350 kB.
  static let most = 300

  /// The part's name, for files: `2026`, `2026-02`, `2026-02_3`.
  var name: String {
    let piece = piece.map { "_\($0.number)" } ?? ""
    return (from?.text ?? "undated") + piece
  }

  /// Cuts a timeline that is too long for one page into whole years, as many on a page as fit; a year that is too long
  /// itself into months, and a month into pieces. `days` are as `events`, ascending; what has none stands at an end.
  static func parts(_ events: [Int], days: [CivilDay?]) -> [TimelinePart] {
    let all = zip(events, days).map { (event: $0, day: $1) }
    guard events.count > most else { return [part(all[...], isMonth: false)] }
    return cut(all[...], isMonth: false)
  }

  private typealias Dated = (event: Int, day: CivilDay?)

  private static func cut(_ events: ArraySlice<Dated>, isMonth: Bool) -> [TimelinePart] {
    var parts: [TimelinePart] = []
    /// Whether the last part takes more.
    var isOpen = false
    var start = events.startIndex
    while start < events.endIndex {
      let period = events[start].day.map { TimelinePeriod($0, isMonth: isMonth) }
      var end = start + 1
      while end < events.endIndex, events[end].day.map({ TimelinePeriod($0, isMonth: isMonth) }) == period { end += 1 }
      let group = events[start..<end]
      start = end
      if group.count > most {
        parts += isMonth || period == nil ? pieces(group, isMonth: isMonth) : cut(group, isMonth: true)
        isOpen = false
      } else if isOpen, let last = parts.indices.last, parts[last].events.count + group.count <= most,
        (parts[last].to == nil) == (period == nil)
      {
        parts[last].events += group.map(\.event)
        parts[last].to = period
      } else {
        parts.append(part(group, isMonth: isMonth))
        isOpen = true
      }
    }
    return parts
  }

  private static func pieces(_ events: ArraySlice<Dated>, isMonth: Bool) -> [TimelinePart] {
    let count = (events.count + most - 1) / most
    return (0..<count).map { number in
      let from = events.startIndex + events.count * number / count
      let to = events.startIndex + events.count * (number + 1) / count
      var piece = part(events[from..<to], isMonth: isMonth)
      piece.piece = (number + 1, count)
      return piece
    }
  }

  private static func part(_ events: ArraySlice<Dated>, isMonth: Bool) -> TimelinePart {
    TimelinePart(
      events: events.map(\.event), from: events.first?.day.map { TimelinePeriod($0, isMonth: isMonth) },
      to: events.last?.day.map { TimelinePeriod($0, isMonth: isMonth) })
  }
}
