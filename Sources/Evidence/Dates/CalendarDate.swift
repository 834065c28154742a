/// One EDTF date that is no interval: a year, a month, a season, a day or a second, each digit known or not.
struct CalendarDate: Sendable, Hashable {
  struct Time: Sendable, Hashable {
    enum Zone: Sendable, Hashable {
      case utc
      /// Minutes east of Greenwich.
      case offset(Int)
    }
    var hour: Int
    var minute: Int
    var second: Int
    var zone: Zone?
  }

  /// Written with a minus: before year 0.
  var isNegative = false
  /// Four digits, or more after `Y`.
  var year: DigitMask
  /// 01–12, or nil for a year or a season.
  var month: DigitMask?
  var day: DigitMask?
  /// 1 spring, 2 summer, 3 autumn, 4 winter: EDTF's 21–24.
  var season: Int?
  var time: Time?
  var qualifier: DateQualifier?

  /// The year where every digit is known.
  var yearNumber: Int? { year.value.map { isNegative ? -$0 : $0 } }

  /// The one day that this is, if it is one.
  var exactDay: CivilDay? {
    guard let year = yearNumber, let month = month?.value, let day = day?.value else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  var precision: DatePrecision {
    guard year.isWhole else {
      let leading = year.digits.prefix { $0 != DigitMask.unspecified }.count
      return [.unstated, .millennium, .century, .decade][min(leading, 3)]
    }
    if season != nil { return .season }
    guard let month, month.isWhole else { return .year }
    guard let day, day.isWhole else { return .month }
    return time == nil ? .day : .second
  }
}
