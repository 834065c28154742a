import Evidence

/// A year, or a month of one, as the timeline's pages and headings are cut.
struct TimelinePeriod: Hashable, Sendable {
  let year: Int
  /// 1 to 12; `nil` for a whole year.
  let month: Int?

  init(year: Int, month: Int? = nil) {
    self.year = year
    self.month = month
  }

  /// The month of a day, or its year.
  init(_ day: CivilDay, isMonth: Bool) {
    let (year, month, _) = day.components
    self.init(year: year, month: isMonth ? month : nil)
  }

  /// As EDTF writes it, `2026-02`, so that names of files come in the order of time.
  var text: String {
    let digits = String(abs(year))
    let sign = year < 0 ? "-" : ""
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    // A year of more than four digits is marked as one (EDTF level 1, “Letter-prefixed calendar year”).
    let year = (digits.utf8.count > 4 ? "Y" : "") + sign + padded
    return month.map { year + ($0 < 10 ? "-0" : "-") + "\($0)" } ?? year
  }

  /// In words, as a heading: “February 2026”. EDTF has no month of a year of more than four digits: such a month's year.
  func label(_ words: DateWords) -> String {
    (try? EDTF(text)).map { worded($0, words: words) } ?? words.year(year)
  }
}
