extension EDTFReader {
  /// Year, year-month, year-season or year-month-day, without qualifier or time.
  func calendarDate(_ range: Range<Int>) throws(EDTFError) -> CalendarDate {
    var start = range.lowerBound
    guard start < range.upperBound else { throw error(range, "a date is missing here") }
    if bytes[start] == UInt8(ascii: "+") { throw error(start..<start + 1, "a year has no plus sign") }
    if bytes[start] == UInt8(ascii: "Y") { return try longYear(range) }
    let isNegative = bytes[start] == UInt8(ascii: "-")
    if isNegative { start += 1 }

    let parts = parts(start..<range.upperBound)
    for part in parts { try checkDigits(part) }
    guard parts[0].count == 4 else {
      throw error(parts[0], "a year has four digits\(parts[0].count > 4 ? ", or Y before it" : "")")
    }
    var date = CalendarDate(isNegative: isNegative, year: DigitMask(digits: bytes[parts[0]]))
    if isNegative && date.year.maximum == 0 { throw error(start - 1..<parts[0].upperBound, "year 0 has no minus") }
    if parts.count > 1 { try readMonth(parts[1], into: &date) }
    if parts.count > 2 { try readDay(parts[2], into: &date) }
    if parts.count > 3 {
      throw error(parts[3].lowerBound - 1..<range.upperBound, "nothing can follow the day but a time (T17:01:00)")
    }
    return date
  }

  /// The runs between hyphens.
  private func parts(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "-") {
      parts.append(start..<index)
      start = index + 1
    }
    return parts + [start..<range.upperBound]
  }

  private func checkDigits(_ part: Range<Int>) throws(EDTFError) {
    guard let wrong = part.first(where: { !isDigit(bytes[$0]) && bytes[$0] != DigitMask.unspecified }) else { return }
    var end = wrong + 1
    while end < part.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let reason =
      switch bytes[wrong] {
      case UInt8(ascii: "x"), UInt8(ascii: "u"): "an unspecified digit is a capital X"
      case UInt8(ascii: "t"): "a time begins with a capital T"
      case UInt8(ascii: "^"): "“^” is EDTF level 2; write the season alone"
      case UInt8(ascii: "."): "“..” stands in an interval, after or before a slash"
      default: "“\(text(wrong..<end))” has no place in a date; a day is written year-month-day, 2026-02-27"
      }
    throw error(wrong..<end, reason)
  }

  private func readMonth(_ part: Range<Int>, into date: inout CalendarDate) throws(EDTFError) {
    guard part.count == 2 else { throw error(part, "a month has two digits") }
    let month = DigitMask(digits: bytes[part])
    if let value = month.value, (21...24).contains(value) {
      date.season = value - 20
      return
    }
    guard (1...12).contains(where: month.allows) else {
      let isGroup = month.value.map { (25...41).contains($0) } ?? false
      throw error(
        part, "month \(month.text) does not exist" + (isGroup ? "; of the seasons, 21 to 24 are known here" : ""))
    }
    date.month = month
  }

  private func readDay(_ part: Range<Int>, into date: inout CalendarDate) throws(EDTFError) {
    if date.season != nil { throw error(part, "a season has no days") }
    guard part.count == 2 else { throw error(part, "a day has two digits") }
    date.day = DigitMask(digits: bytes[part])
  }

  /// `Y170000002`: more than four digits. Fifteen keep its days countable.
  private func longYear(_ range: Range<Int>) throws(EDTFError) -> CalendarDate {
    var start = range.lowerBound + 1
    let isNegative = start < range.upperBound && bytes[start] == UInt8(ascii: "-")
    if isNegative { start += 1 }
    let digits = start..<range.upperBound
    if let wrong = digits.first(where: { !isDigit(bytes[$0]) }) {
      throw error(wrong..<wrong + 1, "only digits follow Y, and no month or day")
    }
    guard digits.count > 4, bytes[start] != UInt8(ascii: "0") else {
      throw error(digits, "a year with Y has more than four digits")
    }
    guard digits.count <= 15 else { throw error(digits, "a year has at most 15 digits") }
    return CalendarDate(isNegative: isNegative, year: DigitMask(digits: bytes[digits]))
  }

  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
