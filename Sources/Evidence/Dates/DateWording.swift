/// How much of a date is put into words.
public enum DateStyle: Sendable, Hashable {
  /// With the day of the week.
  case full
  case long
  /// For lists: short month names.
  case short
}

/// Puts dates into words as a person would say them.
struct DateWording {
  let words: DateWords
  let style: DateStyle

  func phrase(_ date: EDTF) -> String {
    switch date.form {
    case .date(let date): phrase(date).text
    case .interval(let from, let to): phrase(from: from, to: to)
    }
  }

  /// A date with its qualifier.
  func phrase(_ date: CalendarDate) -> DatePhrase {
    var phrase = unqualified(date)
    if date.qualifier?.isApproximate ?? false { phrase = phrase.about(words, short: style == .short) }
    if date.qualifier?.isUncertain ?? false {
      let pattern: DatePattern = style == .short ? .uncertainShort : .uncertain
      phrase = DatePhrase(text: words.fill(pattern, phrase.values), kind: .other)
    }
    return phrase
  }

  private func unqualified(_ date: CalendarDate) -> DatePhrase {
    if let season = date.season {
      guard let year = date.yearNumber else { return undetermined(date) }
      return seasonPhrase(season - 1, year: year)
    }
    guard let year = date.yearNumber else { return someYear(date) }
    guard let month = date.month else { return yearPhrase(year) }
    guard let number = month.value else { return someMonth(date, year: year) }
    guard let day = date.day else { return monthPhrase(number, year: year) }
    guard let dayNumber = day.value else { return someDay(date, month: number, year: year) }
    return dayPhrase(dayNumber, month: number, year: year)
  }

  func yearText(_ year: Int) -> String {
    year > 0 ? "\(year)" : words.fill(.yearBefore, ["year": "\(1 - year)"])
  }

  func yearPhrase(_ year: Int) -> DatePhrase {
    DatePhrase(text: words.fill(.year, ["year": yearText(year)]), kind: .year)
  }

  func seasonPhrase(_ season: Int, year: Int) -> DatePhrase {
    func form(_ names: [String]) -> String {
      words.fill(.season, ["season": names[season], "year": yearText(year)])
    }
    return DatePhrase(
      text: form(words.seasons), kind: .season,
      forms: [
        "date-the": form(words.seasonsThe), "date-from": form(words.seasonsFrom), "date-to": form(words.seasonsTo),
      ])
  }

  func monthName(_ month: Int) -> String { (style == .short ? words.shortMonths : words.months)[month - 1] }

  func monthPhrase(_ month: Int, year: Int) -> DatePhrase {
    func form(_ name: String) -> String {
      words.fill(style == .short ? .monthShort : .month, ["month": name, "year": yearText(year)])
    }
    return DatePhrase(
      text: form(monthName(month)), kind: .month, forms: ["date-from": form(words.monthsFrom[month - 1])])
  }

  func dayText(_ day: Int) -> String { day == 1 ? words.fill(.firstDay) : "\(day)" }

  func dayPhrase(_ day: Int, month: Int, year: Int) -> DatePhrase {
    var parts = ["day": dayText(day), "month": monthName(month), "year": yearText(year)]
    var pattern = style == .short ? DatePattern.dayShort : .day
    if style == .full, let weekday = CivilDay(year: year, month: month, day: day)?.weekday {
      parts["weekday"] = words.weekdays[weekday - 1]
      pattern = .dayWeekday
    }
    return DatePhrase(text: words.fill(pattern, parts), kind: .day)
  }

  func dayMonth(_ day: Int, _ month: Int) -> String {
    words.fill(.dayMonth, ["day": dayText(day), "month": monthName(month)])
  }

  /// The last resort, which is still true: the digits themselves.
  func undetermined(_ date: CalendarDate) -> DatePhrase {
    var bare = date
    bare.qualifier = nil
    return other(.unknownDigits, ["date": bare.description])
  }

  func other(_ pattern: DatePattern, _ values: [String: String]) -> DatePhrase {
    DatePhrase(text: words.fill(pattern, values), kind: .other)
  }
}
