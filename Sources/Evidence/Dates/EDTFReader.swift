/// Reads EDTF from bytes. Every refusal says what is wrong with which bytes.
struct EDTFReader {
  typealias Reading = (form: EDTF.Form, earliest: DayBound, latest: DayBound)

  let bytes: [UInt8]

  func read() throws(EDTFError) -> Reading {
    guard !bytes.isEmpty else { throw error(0..<0, "a date can’t be empty") }
    if let space = bytes.firstIndex(where: { $0 <= 0x20 }) { throw error(space..<space + 1, "a date has no spaces") }
    if let open = bytes.first, open == UInt8(ascii: "[") || open == UInt8(ascii: "{") {
      throw error(0..<bytes.count, "a set of dates is EDTF level 2; use an interval, or unspecified digits (X)")
    }
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
    guard let slash = slashes.first else {
      let whole = 0..<bytes.count
      let date = try date(whole)
      let (first, last) = try bounds(of: date, in: whole)
      return (.date(date), .day(first), .day(last))
    }
    if slashes.count > 1 { throw error(slashes[1]..<slashes[1] + 1, "an interval has one slash") }
    return try interval(0..<slash, slash + 1..<bytes.count)
  }

  func error(_ range: Range<Int>, _ reason: String) -> EDTFError { EDTFError(range: range, reason: reason) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A date without a slash.
  func date(_ range: Range<Int>) throws(EDTFError) -> CalendarDate {
    var range = range
    var qualifier: DateQualifier?
    if let last = range.last, let found = DateQualifier(rawValue: bytes[last]) {
      qualifier = found
      range = range.lowerBound..<last
    }
    if let early = range.first(where: { DateQualifier(rawValue: bytes[$0]) != nil }) {
      throw error(early..<early + 1, "a qualifier (?, ~ or %) stands once, after the whole date")
    }
    var date: CalendarDate
    if let t = range.first(where: { bytes[$0] == UInt8(ascii: "T") }) {
      date = try calendarDate(range.lowerBound..<t)
      _ = try bounds(of: date, in: range.lowerBound..<t)
      guard date.exactDay != nil else { throw error(range.lowerBound..<t, "a time needs a whole day before it") }
      date.time = try time(t + 1..<range.upperBound)
      if qualifier != nil {
        throw error(range.upperBound..<range.upperBound + 1, "a date with a time takes no qualifier")
      }
    } else {
      date = try calendarDate(range)
    }
    date.qualifier = qualifier
    return date
  }

  func bounds(of date: CalendarDate, in range: Range<Int>) throws(EDTFError) -> (CivilDay, CivilDay) {
    if let bounds = date.bounds() { return bounds }
    guard let day = date.day, let month = date.month else { throw error(range, "no such date exists") }
    // The day is what can't be: year and month were read as possible ones.
    let qualifierLength = date.qualifier == nil ? 0 : 1
    let end = range.upperBound - qualifierLength
    throw error(end - 2..<end, Self.noSuchDay(day, month: month, year: date.year))
  }

  private static func noSuchDay(_ day: DigitMask, month: DigitMask, year: DigitMask) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    guard let month = month.value, names.indices.contains(month - 1) else { return "day \(day.text) does not exist" }
    guard let day = day.value, (1...31).contains(day) else {
      return "day \(day.text) does not exist in \(names[month - 1])"
    }
    return "\(day) \(names[month - 1]) does not exist" + (month == 2 && day == 29 ? " in \(year.text)" : "")
  }
}
