/// One date in words, with what a sentence round it needs to know: its kind, and the forms that prepositions ask for.
struct DatePhrase {
  enum Kind { case day, month, season, year, other }

  let text: String
  let kind: Kind
  /// `date-the`, `date-from`, `date-to`.
  var forms: [String: String] = [:]

  /// What a pattern may use.
  var values: [String: String] { forms.merging(["date": text]) { form, _ in form } }

  func about(_ words: DateWords, short: Bool) -> DatePhrase {
    let pattern: DatePattern =
      short ? .aboutShort : kind.choose(.aboutDay, .aboutMonth, .aboutSeason, .aboutYear, .aboutOther)
    return DatePhrase(text: words.fill(pattern, values), kind: .other)
  }
}

extension DatePhrase.Kind {
  func choose(
    _ day: DatePattern, _ month: DatePattern, _ season: DatePattern, _ year: DatePattern, _ other: DatePattern
  ) -> DatePattern {
    switch self {
    case .day: day
    case .month: month
    case .season: season
    case .year: year
    case .other: other
    }
  }
}
