/// The sentences that dates are put into, one for each case that some language words differently.
/// Raw values are the keys of the strings file, without `date.`; `{…}` are places to fill.
///
/// `day`, `month`, `season`, `year` and `other` after a hyphen say what the `{date}` is: French has *depuis le 12
/// avril*, *depuis avril*, *depuis l’été*. Where a preposition changes the name after it, patterns for months may use
/// `{date-from}` (*d’avril 2026*), patterns for seasons that, `{date-the}` and `{date-to}` (*l’été*, *à l’été 2026*).
public enum DatePattern: String, Sendable, CaseIterable {
  /// How the first of a month is written: `1`, `1er`.
  case firstDay = "first-day"
  case day, dayShort = "day-short", dayWeekday = "day-weekday", dayMonth = "day-month"
  case month, monthShort = "month-short"
  case season
  case year
  /// A year before year 1, which `{year}` counts as historians do: EDTF's 0 is 1 BCE.
  case yearBefore = "year-before"
  case decade
  /// Two days of one month, two months of one year, two years.
  case betweenDays = "between-days", betweenMonths = "between-months", between
  case someYear = "some-year"
  case dayUnknown = "day-unknown", monthUnknown = "month-unknown", yearUnknown = "year-unknown"
  case unknownDigits = "unknown-digits"
  case aboutDay = "about-day", aboutMonth = "about-month", aboutSeason = "about-season", aboutYear = "about-year"
  case aboutOther = "about-other", aboutShort = "about-short"
  case uncertain, uncertainShort = "uncertain-short"
  /// An interval is a `{from}` and a `{to}`, themselves made of the eight patterns that follow.
  case fromTo = "from-to"
  case fromDay = "from-day", fromMonth = "from-month", fromSeason = "from-season", fromYear = "from-year"
  case toDay = "to-day", toMonth = "to-month", toSeason = "to-season", toYear = "to-year"
  /// An interval without prepositions, and one of days in a single month.
  case range, rangeDays = "range-days"
  case sinceDay = "since-day", sinceMonth = "since-month", sinceSeason = "since-season", sinceYear = "since-year"
  case sinceOther = "since-other"
  case untilDay = "until-day", untilMonth = "until-month", untilSeason = "until-season", untilYear = "until-year"
  case untilOther = "until-other"
  case beginningUnknown = "beginning-unknown", endUnknown = "end-unknown"
  case unknown
  /// `{date}`, `{time}`, `{zone}`.
  case timed
  /// `{hour}` and `{hour-padded}` (9, 09), `{minute}`, `{second}`.
  case time, timeSeconds = "time-seconds"
  case zoneUnstated = "zone-unstated", zoneUTC = "zone-utc", zoneOffset = "zone-offset", zoneNamed = "zone-named"
}
