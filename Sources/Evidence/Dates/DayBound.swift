/// The first or the last day that a date allows; open and unknown ends of an interval have no such day.
public enum DayBound: Sendable, Hashable, Comparable {
  /// No earliest day: before every day.
  case distantPast
  case day(CivilDay)
  /// No latest day: after every day.
  case distantFuture

  /// The day itself; nil at an end without one.
  public var day: CivilDay? {
    if case .day(let day) = self { day } else { nil }
  }

  /// The bound moved by a number of days; ends without a day stay where they are.
  func moved(by days: Int) -> DayBound {
    guard let day else { return self }
    return .day(CivilDay(julianDayNumber: day.julianDayNumber + days))
  }
}
