import Evidence
import Testing

@Suite("An EDTF date knows its days, its order and its certainty")
struct EDTFTests {
  static func day(_ year: Int, _ month: Int, _ day: Int) throws -> DayBound {
    .day(try #require(CivilDay(year: year, month: month, day: day)))
  }

  @Test("Digits may be unspecified anywhere", arguments: [
    ("2026-02-1X", (2026, 2, 10), (2026, 2, 19)), ("2026-02-XX", (2026, 2, 1), (2026, 2, 28)),
    ("2024-02-2X", (2024, 2, 20), (2024, 2, 29)), ("2026-1X", (2026, 10, 1), (2026, 12, 31)),
    ("2026-X2", (2026, 2, 1), (2026, 12, 31)), ("2026-XX-31", (2026, 1, 31), (2026, 12, 31)),
    ("156X-12-25", (1560, 12, 25), (1569, 12, 25)), ("1XXX-XX", (1000, 1, 1), (1999, 12, 31)),
    ("19XX-02-29", (1904, 2, 29), (1996, 2, 29)), ("1X00-02-29", (1200, 2, 29), (1600, 2, 29)),
    ("-20XX", (-2099, 1, 1), (-2000, 12, 31)), ("-XXXX", (-9999, 1, 1), (-1, 12, 31)),
    ("2026-21", (2026, 3, 1), (2026, 5, 31)), ("2027-24", (2027, 12, 1), (2028, 2, 29)),
    ("2026", (2026, 1, 1), (2026, 12, 31)), ("-0004-02", (-4, 2, 1), (-4, 2, 29)),
    ("2004/2004-02", (2004, 1, 1), (2004, 2, 29)), ("2004-06-XX/2004-07-03", (2004, 6, 1), (2004, 7, 3)),
    ("1985-04-12T23:20:30Z", (1985, 4, 12), (1985, 4, 12)),
  ])
  func bounds(text: String, first: (Int, Int, Int), last: (Int, Int, Int)) throws {
    let date = try EDTF(text)
    #expect(date.earliest == (try Self.day(first.0, first.1, first.2)))
    #expect(date.latest == (try Self.day(last.0, last.1, last.2)))
    #expect(date.description == text)
  }

  @Test("Open and unknown ends have no day")
  func openEnds() throws {
    #expect(try EDTF("1985/..").latest == .distantFuture)
    #expect(try EDTF("1985/").latest == .distantFuture)
    #expect(try EDTF("../1985").earliest == .distantPast)
    #expect(try EDTF("/1985").earliest == .distantPast)
    #expect(try EDTF("1985/..").isOpenEnded)
    #expect(try !EDTF("1985/").isOpenEnded)
  }

  @Test("A refusal says what is wrong, and where", arguments: [
    ("2026-13", 5..<7, "month 13 does not exist"), ("2026-02-30", 8..<10, "30 February does not exist"),
    ("2026-02-29", 8..<10, "29 February does not exist in 2026"),
    ("2026-02-3X", 8..<10, "day 3X does not exist in February"),
    ("2026-04-31~", 8..<10, "31 April does not exist"), ("2026-01-32", 8..<10, "day 32 does not exist in January"),
    ("2026-XX-32", 8..<10, "day 32 does not exist"), ("2026-1-05", 5..<6, "a month has two digits"),
    ("2026-01-5", 8..<9, "a day has two digits"), ("26-01-05", 0..<2, "a year has four digits"),
    ("20260105", 0..<8, "a year has four digits, or Y before it"),
    ("201x", 3..<4, "an unspecified digit is a capital X"), ("2026-02-", 8..<8, "a day has two digits"),
    ("2026-28", 5..<7, "month 28 does not exist; of the seasons, 21 to 24 are known here"),
    ("2026-21-05", 8..<10, "a season has no days"),
    ("2026-?02", 5..<6, "a qualifier (?, ~ or %) stands once, after the whole date"),
    ("2026-02-27 ", 10..<11, "a date has no spaces"), ("", 0..<0, "a date can’t be empty"),
    ("février 2026", 8..<9, "a date has no spaces"),
    ("févr.", 0..<1, "“f” has no place in a date; a day is written year-month-day, 2026-02-27"),
    ("2026-02-é7", 8..<10, "“é” has no place in a date; a day is written year-month-day, 2026-02-27"),
    ("2026-02-27T17:01", 11..<16, "a time is written hours:minutes:seconds, two digits each"),
    ("2026-02-27T24:01:00", 11..<13, "hour 24 does not exist"),
    ("2026-02-30T10:00:00", 8..<10, "30 February does not exist"),
    ("2026-02T10:00:00", 0..<7, "a time needs a whole day before it"),
    ("2026-02-27/2026-02-26", 11..<21, "an interval must not end before it begins"),
    ("2026-02-27/2026-02", 11..<18,
      "an interval must not end before it begins; give its end as exactly as its beginning"),
    ("2026-02-30/2026-03", 8..<10, "30 February does not exist"), ("2026/2027-13", 10..<12, "month 13 does not exist"),
    ("/", 0..<1, "an interval with two unknown ends says nothing"), ("1/2/3", 3..<4, "an interval has one slash"),
    ("[2026,2027]", 0..<11, "a set of dates is EDTF level 2; use an interval, or unspecified digits (X)"),
  ])
  func refusals(text: String, range: Range<Int>, reason: String) {
    #expect(throws: EDTFError(range: range, reason: reason)) { try EDTF(text) }
  }

  @Test("Any bytes are read or refused, and never crash")
  func arbitraryBytes() {
    let alphabet = Array("0129-/.TZ:+X?~%Y \u{7F}é[".utf8) + [0x00, 0xFF]
    var random = SplitMix(seed: 20_260_227)
    var refused = 0
    for _ in 0..<20_000 {
      let bytes = (0..<random.next(below: 24)).map { _ in alphabet[random.next(below: alphabet.count)] }
      do {
        let date = try EDTF(utf8: bytes)
        #expect(try EDTF(date.description) == date)
      } catch {
        refused += 1
        #expect(error.range.upperBound <= bytes.count)
      }
    }
    #expect(refused > 15_000)
  }

  @Test("Dates are sorted by earliest day, then latest, then time")
  func order() throws {
    let sorted = [
      "../2030", "-0044-03-15", "0000", "2026-02-01", "2026-02-01T09:00:00", "2026-02-01T10:00:00", "2026-02-0X",
      "2026-02", "2026-02/..", "2026-02-02", "2026-03",
    ]
    let dates = try sorted.map { try EDTF($0) }
    #expect(dates.reversed().sorted().map(\.description) == sorted)
  }

  @Test("The precision is the smallest unit that is stated whole", arguments: [
    ("XXXX", DatePrecision.unstated), ("1XXX", .millennium), ("19XX-12", .century), ("201X", .decade), ("2010", .year),
    ("2010-XX-31", .year), ("2010-21", .season), ("2010-02-1X", .month), ("2010-02", .month), ("2010-02-01", .day),
    ("2010-02-01T10:00:00", .second), ("2010-02-01/2010-03", .month), ("../..", .unstated), ("2010/..", .year),
    ("Y12345", .year),
  ])
  func precision(text: String, expected: DatePrecision) throws {
    #expect(try EDTF(text).precision == expected)
  }

  @Test("Qualifiers are known, of either end")
  func qualifiers() throws {
    #expect(try EDTF("1984?").isUncertain && !EDTF("1984?").isApproximate)
    #expect(try !EDTF("1984~").isUncertain && EDTF("1984~").isApproximate)
    #expect(try EDTF("1984%").isUncertain && EDTF("1984%").isApproximate)
    #expect(try EDTF("1984/2004-06~").isApproximate)
  }

  @Test("Two dates hold together if a day fits both", arguments: [
    ("2026-02-27", "2026-02", true), ("2026-02-27", "2026-03", false), ("2026-02-1X", "2026-02-19", true),
    ("2026-02-1X", "2026-02-20", false), ("2026-XX-31", "2026-02", false), ("2026-XX-31", "2026-03", true),
    ("2026-02-X7", "2026-02-18", false), ("2026-02-24/2026-02-27", "2026-02-26", true),
    ("2026-02-24/2026-02-27", "2026-02-28", false), ("2025-07/..", "2031", true), ("2025-07/..", "2025-06", false),
    ("2026-02~", "2026-03-02", true), ("2026-02~", "2026-05", false), ("2026-02?", "2026-03", false),
    ("2026-22", "2026-07-14", true), ("XXXX-12-25", "2026-12-25", true), ("XXXX-12-25", "2026-12-24", false),
    ("XXXX-02-29", "2026-02", false),
  ])
  func compatibility(one: String, other: String, expected: Bool) throws {
    #expect(try EDTF(one).compatible(with: EDTF(other)) == expected)
    #expect(try EDTF(other).compatible(with: EDTF(one)) == expected)
  }

  @Test("The machine form says as much as the date, or nothing", arguments: [
    ("2026", "2026"), ("2026-02", "2026-02"), ("2026-02-27", "2026-02-27"), ("Y12026", "12026"),
    ("1985-04-12T23:20:30+04:30", "1985-04-12T23:20:30+04:30"), ("0000", nil), ("-0044", nil), ("2026~", nil),
    ("2026-02-1X", nil), ("2026-21", nil), ("2026/2027", nil),
  ] as [(String, String?)])
  func machineForm(text: String, expected: String?) throws {
    #expect(try EDTF(text).machineForm() == expected)
  }

  @Test("The machine form takes a time kept apart, and a zone that has an offset")
  func machineTime() throws {
    let day = try EDTF("2026-02-27")
    #expect(day.machineForm(time: "17:01", zone: "-05:00") == "2026-02-27T17:01:00-05:00")
    #expect(day.machineForm(time: "17:01", zone: "America/New_York") == "2026-02-27T17:01:00")
    #expect(day.machineForm(time: "dusk") == "2026-02-27")
    #expect(try EDTF("2026-02").machineForm(time: "17:01") == "2026-02")
  }

  @Test("A day round-trips through its number, and falls on the right day of the week")
  func civilDays() throws {
    #expect(CivilDay(year: -4712, month: 1, day: 1)?.julianDayNumber == 38)
    #expect(CivilDay(year: 2000, month: 1, day: 1)?.julianDayNumber == 2_451_545)
    #expect(try EDTF("2026-02-27").weekday == 5)
    #expect(try EDTF("1969-07-20T20:17:40Z").weekday == 7)
    #expect(try EDTF("2026-02").weekday == nil)
    #expect(CivilDay(year: 2026, month: 2, day: 29) == nil)
    var expected = try #require(CivilDay(year: -401, month: 12, day: 31)).julianDayNumber
    for year in -400...400 {
      for month in 1...12 {
        for number in 1...31 {
          guard let day = CivilDay(year: year, month: month, day: number) else { continue }
          expected += 1
          #expect(day.julianDayNumber == expected)
          #expect(day.components == (year, month, number))
        }
      }
    }
    #expect(EDTF(day: try #require(CivilDay(year: 476, month: 9, day: 4))).description == "0476-09-04")
  }
}
