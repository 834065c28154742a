extension DateWording {
  func phrase(from: EDTF.End, to: EDTF.End) -> String {
    switch (from, to) {
    case (.date(let from), .date(let to)):
      return between(from, to)
    case (.date(let from), let to):
      let phrase = plain(from)
      let pattern = phrase.kind.choose(.sinceDay, .sinceMonth, .sinceSeason, .sinceYear, .sinceOther)
      let since = words.fill(pattern, phrase.values)
      return to == .unknown ? words.fill(.endUnknown, ["date": since]) : since
    case (let from, .date(let to)):
      let phrase = plain(to)
      let pattern = phrase.kind.choose(.untilDay, .untilMonth, .untilSeason, .untilYear, .untilOther)
      let until = words.fill(pattern, phrase.values)
      return from == .unknown ? words.fill(.beginningUnknown, ["date": until]) : until
    default:
      return words.fill(.unknown)
    }
  }

  /// A day of the week beside a preposition is too much: intervals leave it out.
  private func plain(_ date: CalendarDate) -> DatePhrase {
    style == .full ? DateWording(words: words, style: .long).phrase(date) : phrase(date)
  }

  private func between(_ from: CalendarDate, _ to: CalendarDate) -> String {
    if from == to { return phrase(from).text }
    if let days = daysOfOneMonth(from, to) { return days }
    let (left, right) = (plain(from), plain(to))
    let isPlain = left.kind != .other && right.kind != .other
    guard style != .short, isPlain else {
      return words.fill(.range, ["from": left.text, "to": right.text])
    }
    let opening = sharesYear(from, to) ? withoutYear(from) : left
    return words.fill(
      .fromTo,
      [
        "from": words.fill(opening.kind.choose(.fromDay, .fromMonth, .fromSeason, .fromYear, .range), opening.values),
        "to": words.fill(right.kind.choose(.toDay, .toMonth, .toSeason, .toYear, .range), right.values),
      ])
  }

  /// “27–28 February 2026”: two neighbouring days, or in a list any two days of one month.
  private func daysOfOneMonth(_ from: CalendarDate, _ to: CalendarDate) -> String? {
    guard from.qualifier == nil, to.qualifier == nil, let first = from.exactDay, let last = to.exactDay,
      from.year == to.year, from.isNegative == to.isNegative, from.month == to.month,
      style == .short || last.julianDayNumber - first.julianDayNumber == 1
    else { return nil }
    return words.fill(
      .rangeDays,
      [
        "from": dayText(first.components.day), "to": dayText(last.components.day),
        "month": monthName(first.components.month), "year": yearText(first.components.year),
      ])
  }

  /// Two days or two months of one year: the year is said once.
  private func sharesYear(_ from: CalendarDate, _ to: CalendarDate) -> Bool {
    from.qualifier == nil && from.yearNumber != nil && from.yearNumber == to.yearNumber
      && from.month != nil && to.month != nil && (from.day == nil) == (to.day == nil)
  }

  private func withoutYear(_ date: CalendarDate) -> DatePhrase {
    guard let month = date.month?.value else { return plain(date) }
    if let day = date.day?.value { return DatePhrase(text: dayMonth(day, month), kind: .day) }
    return DatePhrase(text: monthName(month), kind: .month, forms: ["date-from": words.monthsFrom[month - 1]])
  }
}
