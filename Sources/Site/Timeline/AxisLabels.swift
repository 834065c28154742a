import Evidence

/// The labels of an axis: years, months and days, each in a line of its own.
///
/// Nothing knows how wide a reader's letters are when a page is made. So a letter is taken to be as wide as the widest of
/// its like in common fonts, on the narrowest screen, and a label that could touch the one before it is left out. Months
/// are shown where every year has its label, days where every month has: between gaps they would mislead. A stretch in
/// which nothing lies needs none.
struct AxisLabels: Equatable {
  struct Label: Equatable {
    let text: String
    /// In hundredths of a per cent: where a year or a month is known to have begun, or the middle of a day.
    let place: Int

    /// In hundredths of a per cent of the narrowest axis.
    var width: Int { AxisLabels.width(text) }
  }

  private(set) var years: [Label] = []
  private(set) var months: [Label] = []
  private(set) var days: [Label] = []

  init(_ scale: TimeScale, words: DateWords) {
    var (allYears, allMonths) = (true, true)
    // The year and the month that are still to be labelled: where there is no room at their beginning, a bit later will do.
    var open: (year: Int?, month: Int?)
    var ends = (year: 0, month: 0, day: 0)
    var last: (year: Int, month: Int)?
    for stretch in scale.stretches where !stretch.isEmpty {
      let (year, month, day) = CivilDay(julianDayNumber: stretch.days.lowerBound).components
      let place = stretch.place.lowerBound
      if last?.year != year {
        if open.year != nil { allYears = false }
        open.year = year
      }
      if last.map({ $0 != (year, month) }) ?? true {
        if open.month != nil { allMonths = false }
        open.month = month
      }
      last = (year, month)
      if let year = open.year, AxisLabels.add(words.year(year), at: place, to: &years, after: &ends.year) { open.year = nil }
      if let month = open.month, AxisLabels.add(words.shortMonth(month), at: place, to: &months, after: &ends.month) {
        open.month = nil
      }
      guard !stretch.isShortened else { continue }
      let column = stretch.place.count / stretch.days.count
      _ = AxisLabels.add("\(day)", at: place + column / 2, to: &days, after: &ends.day, isCentred: true)
    }
    if !allYears || open.year != nil { (months, days) = ([], []) }
    if !allMonths || open.month != nil { days = [] }
  }

  /// Adds a label where it touches no other, and says whether it did.
  private static func add(
    _ text: String, at place: Int, to labels: inout [Label], after end: inout Int, isCentred: Bool = false
  ) -> Bool {
    let label = Label(text: text, place: place)
    let start = isCentred ? place - label.width / 2 : place
    guard start >= end, start + label.width <= TimeScale.whole else { return false }
    labels.append(label)
    end = start + label.width + gap
    return true
  }

  /// A text of 11 pixels on an axis 260 pixels wide.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      let tenths =
        switch scalar {
        case "f", "i", "j", "l", "r", "t", ".": 45
        case "m", "w", "M", "W": 108
        default: 77
        }
      return width + tenths * TimeScale.whole / 2600
    }
  }

  /// The least room between two labels: 3 pixels.
  private static let gap = 3 * TimeScale.whole / 260
}
