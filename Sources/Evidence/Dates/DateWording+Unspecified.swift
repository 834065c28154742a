// Dates of which some digits are unspecified.
extension DateWording {
  /// `2026-02-1X`, `2026-02-XX`: the month is known.
  func someDay(_ date: CalendarDate, month: Int, year: Int) -> DatePhrase {
    guard let day = date.day, day.unspecifiedTail != nil, let (first, last) = date.bounds() else {
      return undetermined(date)
    }
    if day.isUnknown { return other(.dayUnknown, ["date": monthPhrase(month, year: year).text]) }
    if first == last { return dayPhrase(first.components.day, month: month, year: year) }
    return other(
      .betweenDays,
      [
        "from": dayText(first.components.day), "to": dayText(last.components.day),
        "month": monthName(month), "year": yearText(year),
      ])
  }

  /// `2026-XX`, `2026-1X`, `1985-XX-XX`: the year is known.
  func someMonth(_ date: CalendarDate, year: Int) -> DatePhrase {
    guard let month = date.month, month.unspecifiedTail != nil, date.day?.isUnknown ?? true,
      let (first, last) = date.bounds()
    else { return undetermined(date) }
    let unknown: DatePattern = date.day == nil ? .monthUnknown : .dayUnknown
    if month.isUnknown { return other(unknown, ["date": yearPhrase(year).text]) }
    let phrase = other(
      .betweenMonths,
      [
        "from": monthName(first.components.month), "to": monthName(last.components.month), "year": yearText(year),
      ])
    return date.day == nil ? phrase : other(.dayUnknown, ["date": phrase.text])
  }

  /// `201X`, `19XX`, `156X-12-25`, `1XXX-XX`: one of several years.
  func someYear(_ date: CalendarDate) -> DatePhrase {
    guard let tail = date.year.unspecifiedTail else { return undetermined(date) }
    let isAnyYear = tail == date.year.digits.count && !date.isNegative
    guard let month = date.month, !(month.isUnknown && date.day?.isUnknown ?? true) else {
      // That the month is unknown too goes without saying.
      return isAnyYear ? other(.unknown, [:]) : yearSpan(date)
    }
    guard let number = month.value, date.day?.isWhole ?? true else { return undetermined(date) }
    let whichDay = date.day?.value.map { dayMonth($0, number) } ?? monthName(number)
    if isAnyYear { return other(.yearUnknown, ["date": whichDay]) }
    return other(.someYear, ["date": whichDay].merging(yearEnds(date)) { own, _ in own })
  }

  /// “in the 2010s”; a century is given by its years, since `19XX` is not quite the twentieth.
  private func yearSpan(_ date: CalendarDate) -> DatePhrase {
    if date.precision == .decade, !date.isNegative, date.year.minimum > 0 {
      return other(.decade, ["year": "\(date.year.minimum)"])
    }
    return other(.between, yearEnds(date))
  }

  private func yearEnds(_ date: CalendarDate) -> [String: String] {
    let (low, high) = (date.year.minimum, date.year.maximum)
    let years = date.isNegative ? (-high, -max(low, 1)) : (low, high)
    return ["from": yearText(years.0), "to": yearText(years.1)]
  }
}
