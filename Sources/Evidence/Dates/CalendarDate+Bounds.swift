extension CalendarDate {
  /// The first and the last day that the digits allow; nil where there is none (30 February, `2026-02-3X`).
  /// A season is three whole months in the northern, meteorological sense; winter begins in December of its year,
  /// so that the four follow one another as EDTF numbers them.
  func bounds() -> (first: CivilDay, last: CivilDay)? {
    if let year = yearNumber, let month = month?.value, let day = day?.value {
      return CivilDay(year: year, month: month, day: day).map { ($0, $0) }
    }
    if let season {
      guard let first = years().first, let last = years().last else { return nil }
      let lastMonth = season == 4 ? 2 : season * 3 + 2
      let lastYear = season == 4 ? last + 1 : last
      let lastDay = CivilDay.days(inMonth: lastMonth, ofYear: lastYear)
      return (
        CivilDay(year: first, knownMonth: season * 3, knownDay: 1),
        CivilDay(year: lastYear, knownMonth: lastMonth, knownDay: lastDay)
      )
    }
    guard let first = extremeDay(last: false), let last = extremeDay(last: true) else { return nil }
    return (first, last)
  }

  /// The years that the digits allow, ascending. Year 0 has no minus.
  private func years() -> [Int] {
    if let value = year.value { return [isNegative ? -value : value] }
    let magnitudes = (year.minimum...year.maximum).filter { year.allows($0) && !(isNegative && $0 == 0) }
    return isNegative ? magnitudes.reversed().map { -$0 } : magnitudes
  }

  /// A leap day may lie some years away from the first year that the digits allow; every other day is in it.
  private func extremeDay(last: Bool) -> CivilDay? {
    // Before year 0 the larger number is the earlier year.
    Self.first(year.value.map { $0...$0 } ?? year.minimum...year.maximum, fromTop: last != isNegative) { magnitude in
      guard year.allows(magnitude), !(isNegative && magnitude == 0) else { return nil }
      let year = isNegative ? -magnitude : magnitude
      return Self.first(1...12, fromTop: last) { number in
        guard month?.allows(number) ?? true else { return nil }
        return Self.first(1...CivilDay.days(inMonth: number, ofYear: year), fromTop: last) { day in
          self.day?.allows(day) ?? true ? CivilDay(year: year, knownMonth: number, knownDay: day) : nil
        }
      }
    }
  }

  /// What the first number gives that gives something, from the smallest on or from the largest down.
  private static func first(_ numbers: ClosedRange<Int>, fromTop: Bool, _ day: (Int) -> CivilDay?) -> CivilDay? {
    var number = fromTop ? numbers.upperBound : numbers.lowerBound
    while numbers.contains(number) {
      if let found = day(number) { return found }
      number += fromTop ? -1 : 1
    }
    return nil
  }

  /// Whether some day fits the digits of both, where both are digits alone: `2026-XX-31` and `2026-02` share none,
  /// though one lies within the bounds of the other. Nil where that cannot be said digit by digit.
  func sharesDay(with other: CalendarDate) -> Bool? {
    guard season == nil, other.season == nil, year.digits.count == other.year.digits.count,
      !isNegative, !other.isNegative
    else { return nil }
    let anyPart = DigitMask(digits: [DigitMask.unspecified, DigitMask.unspecified])
    guard let year = year.intersection(other.year),
      let month = (month ?? anyPart).intersection(other.month ?? anyPart),
      let day = (day ?? anyPart).intersection(other.day ?? anyPart)
    else { return false }
    return CalendarDate(year: year, month: month, day: day).bounds() != nil
  }
}
