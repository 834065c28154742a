extension EDTF {
  /// Whether both dates can hold of one event: some day is allowed by both.
  ///
  /// An approximate end (`~`, `%`) is widened by its own length on its own side, so that “about February” and
  /// 2 March don't contradict one another. A doubtful one (`?`) is not: what it claims is clear.
  public func compatible(with other: EDTF) -> Bool {
    guard widenedEarliest <= other.widenedLatest, other.widenedEarliest <= widenedLatest else { return false }
    guard !isApproximate, !other.isApproximate,
      case .date(let mine) = form, case .date(let theirs) = other.form
    else { return true }
    return mine.sharesDay(with: theirs) ?? true
  }

  private var widenedEarliest: DayBound {
    switch form {
    case .date(let date), .interval(.date(let date), _): earliest.moved(by: -date.slack)
    default: earliest
    }
  }

  private var widenedLatest: DayBound {
    switch form {
    case .date(let date), .interval(_, .date(let date)): latest.moved(by: date.slack)
    default: latest
    }
  }
}

extension CalendarDate {
  /// How many days an approximate date may be off: as many as it spans.
  fileprivate var slack: Int {
    guard qualifier?.isApproximate ?? false, let (first, last) = bounds() else { return 0 }
    return last.julianDayNumber - first.julianDayNumber + 1
  }
}
