/// The smallest calendar unit that a date states whole, read from the year down, coarsest first:
/// `2026-02-1X` states a month, `156X-12-25` a decade.
public enum DatePrecision: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// Not even the millennium: `XXXX`, or an interval without a dated end.
  case unstated
  case millennium, century, decade, year, season, month, day, second

  public static func < (left: DatePrecision, right: DatePrecision) -> Bool { left.rawValue < right.rawValue }
}
