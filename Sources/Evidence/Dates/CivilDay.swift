/// One day of the proleptic Gregorian calendar, as ISO 8601 counts it: year 0 is 1 BCE.
public struct CivilDay: Sendable, Hashable, Comparable {
  /// The Julian day number of this day's noon; consecutive days differ by one, so it serves as an axis.
  public let julianDayNumber: Int

  /// The day with this Julian day number.
  public init(julianDayNumber: Int) {
    self.julianDayNumber = julianDayNumber
  }

  /// The day written year-month-day; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, ofYear: year) else { return nil }
    self.init(year: year, knownMonth: month, knownDay: day)
  }

  /// Counts from 1 March, so that the leap day is the last of its year and every month's offset is fixed.
  init(year: Int, knownMonth month: Int, knownDay day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shifted.flooredDivision(by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    julianDayNumber = era * 146_097 + dayOfEra + Self.firstOfMarchYearZero
  }

  /// The Julian day number of 0000-03-01.
  private static let firstOfMarchYearZero = 1_721_120

  /// Year, month (1–12) and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (julianDayNumber - Self.firstOfMarchYearZero).flooredDivision(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday.
  public var weekday: Int { julianDayNumber.flooredDivision(by: 7).remainder + 1 }

  public static func < (left: CivilDay, right: CivilDay) -> Bool { left.julianDayNumber < right.julianDayNumber }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int {
  /// Division that rounds towards minus infinity, so that years before 0 fall into the right cycle.
  func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
