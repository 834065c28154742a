/// The words of one language for dates and times, filled from a strings file.
public struct DateWords: Sendable {
  /// The strings file lacks these keys.
  public struct Missing: Error, Sendable, Hashable {
    public let keys: [String]
  }

  /// January first.
  let months: [String]
  let shortMonths: [String]
  /// With *from*: *d’avril*.
  let monthsFrom: [String]
  /// Monday first.
  let weekdays: [String]
  /// Spring first; bare, with the article, with *from* and with *to*.
  let seasons: [String]
  let seasonsThe: [String]
  let seasonsFrom: [String]
  let seasonsTo: [String]
  private let patterns: [DatePattern: String]

  /// Every key that a strings file needs, in a sensible order for one: `date.month.1` … `date.zone-named`.
  public static let keys: [String] =
    lists.flatMap { list in (1...list.count).map { "date.\(list.name).\($0)" } }
    + DatePattern.allCases.map { "date.\($0.rawValue)" }

  private static let lists = [
    (name: "months", count: 12), (name: "months-short", count: 12), (name: "months-from", count: 12),
    (name: "weekdays", count: 7), (name: "seasons", count: 4), (name: "seasons-the", count: 4),
    (name: "seasons-from", count: 4), (name: "seasons-to", count: 4),
  ]

  /// Takes every key from a strings file, and names all that it lacks.
  public init(lookup: (String) -> String?) throws(Missing) {
    var found: [String: String] = [:]
    for key in Self.keys { found[key] = lookup(key) }
    let missing = Self.keys.filter { found[$0] == nil }
    guard missing.isEmpty else { throw Missing(keys: missing) }

    func list(_ index: Int) -> [String] {
      (1...Self.lists[index].count).map { found["date.\(Self.lists[index].name).\($0)"] ?? "" }
    }
    (months, shortMonths, monthsFrom, weekdays) = (list(0), list(1), list(2), list(3))
    (seasons, seasonsThe, seasonsFrom, seasonsTo) = (list(4), list(5), list(6), list(7))
    var patterns: [DatePattern: String] = [:]
    for pattern in DatePattern.allCases { patterns[pattern] = found["date.\(pattern.rawValue)"] }
    self.patterns = patterns
  }

  /// A pattern with its places filled; a place that nothing fills stays as typed, to be seen.
  func fill(_ pattern: DatePattern, _ values: [String: String] = [:]) -> String {
    TextPattern.fill(patterns[pattern] ?? "") { name in values.first { TextPattern.isSame($0.key, name) }?.value }
  }
}

extension DateWords {
  /// The short name of a month, 1 for January to 12, as it labels an axis: “Feb”.
  public func shortMonth(_ month: Int) -> String { shortMonths[month - 1] }

  /// A year, counted as ISO 8601 does, as a reader knows it: 0 is 1 BCE.
  public func year(_ year: Int) -> String { DateWording(words: self, style: .short).yearText(year) }
}
