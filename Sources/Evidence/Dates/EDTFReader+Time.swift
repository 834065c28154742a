extension EDTFReader {
  /// `hh:mm:ss` with or without a zone (EDTF level 0, “Date and Time”).
  func time(_ range: Range<Int>) throws(EDTFError) -> CalendarDate.Time {
    let zoneStart = range.first { !isDigit(bytes[$0]) && bytes[$0] != UInt8(ascii: ":") } ?? range.upperBound
    let clock = range.lowerBound..<zoneStart
    let start = clock.lowerBound
    guard clock.count == 8, bytes[start + 2] == UInt8(ascii: ":"), bytes[start + 5] == UInt8(ascii: ":") else {
      throw error(clock, "a time is written hours:minutes:seconds, two digits each")
    }
    var time = CalendarDate.Time(
      hour: try number(start..<start + 2, below: 24, "hour"),
      minute: try number(start + 3..<start + 5, below: 60, "minute"),
      second: try number(start + 6..<start + 8, below: 60, "second"))
    if zoneStart < range.upperBound { time.zone = try zone(zoneStart..<range.upperBound) }
    return time
  }

  /// `Z`, `±hh` or `±hh:mm`.
  func zone(_ range: Range<Int>) throws(EDTFError) -> CalendarDate.Time.Zone {
    let form = "a zone is Z, or an offset as +04:30"
    guard let first = range.first else { throw error(range, form) }
    if bytes[first] == UInt8(ascii: "Z"), range.count == 1 { return .utc }
    guard bytes[first] == UInt8(ascii: "+") || bytes[first] == UInt8(ascii: "-") else { throw error(range, form) }
    guard range.count == 3 || (range.count == 6 && bytes[first + 3] == UInt8(ascii: ":")) else {
      throw error(range, form)
    }
    let hours = try number(first + 1..<first + 3, below: 24, "hour")
    let minutes = range.count == 6 ? try number(first + 4..<first + 6, below: 60, "minute") : 0
    let offset = hours * 60 + minutes
    return .offset(bytes[first] == UInt8(ascii: "-") ? -offset : offset)
  }

  private func number(_ range: Range<Int>, below limit: Int, _ unit: String) throws(EDTFError) -> Int {
    guard range.allSatisfy({ isDigit(bytes[$0]) }) else { throw error(range, "the \(unit) has two digits") }
    let value = range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 0x30 }
    guard value < limit else { throw error(range, "\(unit) \(value.twoDigits) does not exist") }
    return value
  }
}
