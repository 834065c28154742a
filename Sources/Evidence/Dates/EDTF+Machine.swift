extension EDTF {
  /// The value of a `<time datetime>` attribute (HTML, “The time element”: a year above 0, a month, a day, or a day
  /// with a time); nil where HTML has no form that says as much and no more: seasons, intervals, qualifiers, `X`.
  ///
  /// - Parameters:
  ///   - time: `17:01` or `17:01:30`, where it is kept apart from the date; left out where it is not of that form.
  ///   - zone: `Z` or `+04:30`. A zone's name has no place in HTML: the time is then a local one.
  public func machineForm(time: String? = nil, zone: String? = nil) -> String? {
    guard case .date(var date) = form, date.qualifier == nil, date.season == nil,
      let year = date.yearNumber, year > 0, date.month?.isWhole ?? true, date.day?.isWhole ?? true
    else { return nil }
    if let clock = time.flatMap(ClockTime.init), date.day != nil {
      date.time = .init(hour: clock.hour, minute: clock.minute, second: clock.second ?? 0)
      date.time?.zone = zone.flatMap { CalendarDate.Time.Zone(text: $0) }
    }
    let text = date.description
    return text.hasPrefix("Y") ? String(text.dropFirst()) : text
  }
}
