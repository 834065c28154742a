/// What a date says of the day on which it begins or ends.
public enum DateEnd: Sendable, Hashable {
  /// It is given as it is meant.
  case stated
  /// It is marked as approximate, as uncertain, or as both (`~`, `?`, `%`).
  case qualified
  /// There is none, or none yet: `..` (EDTF level 1, “Extended interval”).
  case open
  /// There is one, and it is not known.
  case unknown
}

extension EDTF {
  /// What the date says of its two ends. Those of a date that is no interval are alike.
  public var ends: (from: DateEnd, to: DateEnd) {
    switch form {
    case .date(let date): (date.end, date.end)
    case .interval(let from, let to): (from.end, to.end)
    }
  }
}

extension EDTF.End {
  fileprivate var end: DateEnd {
    switch self {
    case .date(let date): date.end
    case .open: .open
    case .unknown: .unknown
    }
  }
}

extension CalendarDate {
  fileprivate var end: DateEnd { qualifier == nil ? .stated : .qualified }
}
