import Evidence

/// The labels of an axis: years, months and days, each in a line of its own, as many as fit.
///
/// Nothing knows how wide a reader's letters are when a page is made. So a letter is taken to be as wide as any, on the
/// narrowest screen, and a label that could touch the one before it is left out.
struct AxisLabels: Equatable {
  struct Label: Equatable {
    let text: String
    /// In hundredths of a per cent: where a year or a month begins, or the middle of a day.
    let place: Int
  }

  private(set) var years: [Label] = []
  private(set) var months: [Label] = []
  private(set) var days: [Label] = []

  init(_ scale: TimeScale, words: DateWords) {
    var ends = (year: 0, month: 0, day: 0)
    var last: (year: Int, month: Int)?
    for stretch in scale.stretches {
      let (year, month, day) = CivilDay(julianDayNumber: stretch.days.lowerBound).components
      if last?.year != year {
        let label = Label(text: words.year(year), place: stretch.place.lowerBound)
        AxisLabels.add(label, to: &years, after: &ends.year)
      }
      if last?.year != year || last?.month != month {
        let label = Label(text: words.shortMonth(month), place: stretch.place.lowerBound)
        AxisLabels.add(label, to: &months, after: &ends.month)
      }
      last = (year, month)
      guard !stretch.isShortened else { continue }
      let column = stretch.place.count / stretch.days.count
      let label = Label(text: "\(day)", place: stretch.place.lowerBound + column / 2)
      AxisLabels.add(label, to: &days, after: &ends.day, isCentred: true)
    }
  }

  /// A letter on an axis 260 pixels wide, in hundredths of a per cent: 7 pixels.
  private static let letter = 270

  /// The least room between two labels: half a letter.
  private static func add(_ label: Label, to labels: inout [Label], after end: inout Int, isCentred: Bool = false) {
    let width = label.text.count * letter
    let start = isCentred ? label.place - width / 2 : label.place
    guard start >= end, start + width <= TimeScale.whole else { return }
    labels.append(label)
    end = start + width + letter / 2
  }
}
