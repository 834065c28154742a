/// A date as ISO 8601-2 (Extended Date/Time Format) writes it: levels 0 and 1, plus unspecified digits anywhere.
/// Specification: <https://www.loc.gov/standards/datetime/>.
///
/// Order: by earliest day, then latest day, then time of day, then text.
public struct EDTF: Sendable, Hashable {
  /// One side of an interval.
  enum End: Sendable, Hashable {
    case date(CalendarDate)
    /// `..`: there is no end, or none yet.
    case open
    /// Nothing: there is an end, and it is not known.
    case unknown
  }

  enum Form: Sendable, Hashable {
    case date(CalendarDate)
    case interval(from: End, to: End)
  }

  let form: Form
  /// The first day that the date allows.
  public let earliest: DayBound
  /// The last day that the date allows.
  public let latest: DayBound

  /// Reads a date. Its text is taken as it stands: a space is an error.
  public init(_ text: some StringProtocol) throws(EDTFError) {
    try self.init(utf8: Array(text.utf8))
  }

  /// Reads a date from UTF-8 bytes; error ranges count from the first of them.
  public init(utf8 bytes: [UInt8]) throws(EDTFError) {
    let reading = try EDTFReader(bytes: bytes).read()
    form = reading.form
    earliest = reading.earliest
    latest = reading.latest
  }

  /// One whole day.
  public init(day: CivilDay) {
    let (year, month, number) = day.components
    var digits = Array(String(abs(year)).utf8)
    digits = Array(repeating: UInt8(ascii: "0"), count: max(0, 4 - digits.count)) + digits
    form = .date(
      CalendarDate(
        isNegative: year < 0, year: DigitMask(digits: digits),
        month: DigitMask(digits: Array(month.twoDigits.utf8)), day: DigitMask(digits: Array(number.twoDigits.utf8))))
    earliest = .day(day)
    latest = .day(day)
  }

  /// The smallest calendar unit stated; an interval's is that of its coarser end.
  public var precision: DatePrecision { dates.map(\.precision).min() ?? .unstated }

  /// Some part is marked `?` or `%`.
  public var isUncertain: Bool { dates.contains { $0.qualifier?.isUncertain ?? false } }

  /// Some part is marked `~` or `%`.
  public var isApproximate: Bool { dates.contains { $0.qualifier?.isApproximate ?? false } }

  public var isInterval: Bool {
    if case .interval = form { true } else { false }
  }

  /// An interval that has no end, or none yet (`1985/..`).
  public var isOpenEnded: Bool {
    if case .interval(_, .open) = form { true } else { false }
  }

  /// The one day that this is, if it is one, whatever its time or qualifier.
  public var exactDay: CivilDay? {
    if case .date(let date) = form { date.exactDay } else { nil }
  }

  /// The day of the week, 1 for Monday to 7 for Sunday, of a date that is one day.
  public var weekday: Int? { exactDay?.weekday }

  /// The time of day that the text itself gives, `17:01:00`.
  public var timeOfDay: String? {
    guard case .date(let date) = form, var time = date.time else { return nil }
    time.zone = nil
    return time.description
  }

  /// The zone that the text itself gives, `Z` or `+04:30`.
  public var zone: String? {
    if case .date(let date) = form { date.time?.zone?.description } else { nil }
  }

  /// The dates in it: one, or an interval's one or two, or none.
  var dates: [CalendarDate] {
    switch form {
    case .date(let date): [date]
    case .interval(let from, let to): [from, to].compactMap { if case .date(let date) = $0 { date } else { nil } }
    }
  }
}

extension EDTF: CustomStringConvertible {
  /// The canonical text; reading it gives an equal date.
  public var description: String {
    switch form {
    case .date(let date): date.description
    case .interval(let from, let to): "\(from)/\(to)"
    }
  }
}

extension EDTF.End: CustomStringConvertible {
  var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTF: Comparable {
  public static func < (left: EDTF, right: EDTF) -> Bool {
    if left.earliest != right.earliest { return left.earliest < right.earliest }
    if left.latest != right.latest { return left.latest < right.latest }
    return (left.timeOfDay ?? "", left.description) < (right.timeOfDay ?? "", right.description)
  }
}
