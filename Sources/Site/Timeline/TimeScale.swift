/// A scale of days on which crowded days open out and empty ones close up.
///
/// The days on which something begins or ends cut time into stretches. A stretch of up to `longest` days is drawn in
/// full, every day as wide as any other; a longer one is drawn as wide as `longest` days and is marked as shortened. So
/// a day on which something happens is never narrower than another, and a year without anything takes no more room than a week.
struct TimeScale: Sendable {
  /// Days between two neighbouring marks, with their place on the axis in hundredths of a per cent.
  struct Stretch: Sendable, Equatable {
    /// Julian day numbers.
    let days: Range<Int>
    let place: Range<Int>
    /// Whether no span reaches into it.
    let isEmpty: Bool
    var isShortened: Bool { days.count > TimeScale.longest }
  }

  /// How many days a stretch may have and still be drawn in full.
  static let longest = 3
  /// The whole axis: a hundred per cent.
  static let whole = 10_000

  /// One after another, without gaps.
  let stretches: [Stretch]

  /// A scale that shows these spans, given as Julian day numbers. At either side it leaves room for what has no end.
  init(_ spans: [Range<Int>]) {
    let begins = spans.map(\.lowerBound).sorted()
    let ends = spans.map(\.upperBound).sorted()
    let bounds = (begins + ends).sorted()
    var days: [Range<Int>] = []
    for (from, to) in zip(bounds, bounds.dropFirst()) where from < to { days.append(from..<to) }
    let columns = days.reduce(2 * TimeScale.margin) { $0 + min($1.count, TimeScale.longest) }
    var stretches: [Stretch] = []
    stretches.reserveCapacity(days.count)
    var passed = TimeScale.margin
    var (begun, ended) = (0, 0)
    for days in days {
      while begun < begins.count, begins[begun] <= days.lowerBound { begun += 1 }
      while ended < ends.count, ends[ended] <= days.lowerBound { ended += 1 }
      let end = passed + min(days.count, TimeScale.longest)
      stretches.append(
        Stretch(
          days: days, place: passed * TimeScale.whole / columns..<end * TimeScale.whole / columns, isEmpty: begun == ended))
      passed = end
    }
    self.stretches = stretches
  }

  /// In columns of a day.
  private static let margin = 1

  /// Where the span is on the axis; `nil` where the scale does not reach as far.
  func place(of days: Range<Int>) -> Range<Int>? {
    guard let from = edge(days.lowerBound), let to = edge(days.upperBound), from <= to else { return nil }
    return from..<to
  }

  /// Where a day begins, or the last one ends.
  private func edge(_ day: Int) -> Int? {
    guard let first = stretches.first, let last = stretches.last, day >= first.days.lowerBound,
      day <= last.days.upperBound
    else { return nil }
    var low = 0
    var high = stretches.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if stretches[middle].days.lowerBound <= day { low = middle } else { high = middle - 1 }
    }
    let stretch = stretches[low]
    return stretch.place.lowerBound + (day - stretch.days.lowerBound) * stretch.place.count / stretch.days.count
  }
}
