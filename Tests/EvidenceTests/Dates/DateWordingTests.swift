@testable import Evidence
import Testing

@Suite("Dates are worded as a person would say them")
struct DateWordingTests {
  @Test("in English", arguments: [
    ("2026-02-27", "27 February 2026"), ("2026-03-01", "1 March 2026"), ("2026-02", "February 2026"), ("2026", "2026"),
    ("2026-22", "summer 2026"), ("0000", "1 BCE"), ("-0043-03", "March 44 BCE"), ("0476", "476"),
    ("Y170000002", "170000002"),
    ("2026-02~", "about February 2026"), ("2026-02?", "February 2026 (uncertain)"),
    ("2026-02-27~", "about 27 February 2026"), ("2026%", "about 2026 (uncertain)"),
    ("2026-02-1X", "between 10 and 19 February 2026"), ("2026-02-0X", "between 1 and 9 February 2026"),
    ("2026-02-2X", "between 20 and 28 February 2026"), ("2026-04-3X", "30 April 2026"),
    ("2026-02-1X~", "between 10 and 19 February 2026 (approximate)"),
    ("2026-02-XX", "February 2026 (day not known)"), ("2026-XX", "2026 (month not known)"),
    ("2026-XX-XX", "2026 (day not known)"), ("2026-1X", "between October and December 2026"),
    ("2026-0X-XX", "between January and September 2026 (day not known)"),
    ("201X", "in the 2010s"), ("19XX", "between 1900 and 1999"), ("1XXX-XX", "between 1000 and 1999"),
    ("-20XX", "between 2100 BCE and 2001 BCE"), ("XXXX", "date unknown"), ("XXXX-XX-XX", "date unknown"),
    ("XXXX-12-25", "25 December (year not known)"),
    ("156X-12-25", "25 December of a year between 1560 and 1569"),
    ("156X-12", "December of a year between 1560 and 1569"), ("156X-12-XX", "156X-12-XX (X: digit not known)"),
    ("2026-02-X7", "2026-02-X7 (X: digit not known)"), ("2026-XX-31?", "2026-XX-31 (X: digit not known) (uncertain)"),
    ("2026-02-24/2026-02-27", "from 24 February to 27 February 2026"),
    ("2026-02-27/2026-02-28", "27–28 February 2026"), ("2026-02-27/2026-02-27", "27 February 2026"),
    ("2026-02-28/2026-03-01", "from 28 February to 1 March 2026"),
    ("2025-12-31/2026-01-01", "from 31 December 2025 to 1 January 2026"),
    ("2026-02/2026-04", "from February to April 2026"), ("1984/2004", "from 1984 to 2004"),
    ("2026-22/2026-23", "from summer 2026 to autumn 2026"), ("2026/2026-02", "from 2026 to February 2026"),
    ("1984~/2004", "about 1984 – 2004"),
    ("2025-07/..", "since July 2025"), ("2025-07/", "since July 2025 (end not known)"),
    ("../2025-07-14", "until 14 July 2025"), ("/2025", "until 2025 (beginning not known)"),
    ("2025-07~/..", "since: about July 2025"), ("../..", "date unknown"),
  ])
  func english(text: String, expected: String) throws {
    #expect(worded(try EDTF(text), words: .english) == expected)
  }

  @Test("in French, with its articles and elisions", arguments: [
    ("2026-03-01", "1er mars 2026"), ("2026-02~", "vers février 2026"), ("2026-02-27~", "vers le 27 février 2026"),
    ("2026-22~", "vers l’été 2026"), ("2026-02-0X", "entre le 1er et le 9 février 2026"),
    ("201X", "dans les années 2010"), ("2026-02-24/2026-02-27", "du 24 février au 27 février 2026"),
    ("2026-04/2026-06", "d’avril à juin 2026"), ("2025-10/2026-01", "d’octobre 2025 à janvier 2026"),
    ("2026-21/2026-22", "du printemps 2026 à l’été 2026"),
    ("2025-07/..", "depuis juillet 2025"), ("2025-07-14/..", "depuis le 14 juillet 2025"),
    ("../2025-21", "jusqu’au printemps 2025"), ("../2025-04", "jusqu’en avril 2025"), ("-0043", "44 av. J.-C."),
  ])
  func french(text: String, expected: String) throws {
    #expect(worded(try EDTF(text), words: .french) == expected)
  }

  @Test("A time carries its zone, or says that none was stated")
  func times() throws {
    let day = try EDTF("2026-02-27")
    #expect(
      worded(day, time: "17:01", words: .english) == "27 February 2026, 17:01 (time zone not stated)")
    #expect(
      worded(day, time: "09:05", zone: "America/New_York", words: .english)
        == "27 February 2026, 09:05 (New York time)")
    #expect(
      worded(day, time: "17:01", words: .french)
        == "27 février 2026, 17\u{A0}h\u{A0}01 (fuseau non précisé)")
    #expect(
      worded(day, time: "09:05:30", zone: "+01:00", words: .french)
        == "27 février 2026, 9\u{A0}h\u{A0}05\u{A0}min\u{A0}30\u{A0}s (UTC+01:00)")
    #expect(worded(day, time: "at dusk", zone: "Z", words: .english) == "27 February 2026, at dusk (UTC)")
    #expect(worded(try EDTF("1985-04-12T23:20:30Z"), words: .english) == "12 April 1985, 23:20:30 (UTC)")
    #expect(
      worded(try EDTF("1985-04-12T23:20:00"), words: .english) == "12 April 1985, 23:20 (time zone not stated)")
  }

  @Test("A list has a short form", arguments: [
    ("2026-02-27", "27 Feb 2026"), ("2026-02", "Feb 2026"), ("2026-02~", "c. Feb 2026"), ("2026-02?", "Feb 2026?"),
    ("2026-02-24/2026-02-27", "24–27 Feb 2026"), ("2026-02-24/2026-03-01", "24 Feb 2026 – 1 Mar 2026"),
    ("2026-02-1X", "between 10 and 19 Feb 2026"),
  ])
  func short(text: String, expected: String) throws {
    #expect(worded(try EDTF(text), words: .english, style: .short) == expected)
  }

  @Test("The full form names the day of the week, of one day only")
  func full() throws {
    #expect(worded(try EDTF("2026-02-27"), words: .english, style: .full) == "Friday 27 February 2026")
    #expect(worded(try EDTF("2026-02-27"), words: .french, style: .full) == "vendredi 27 février 2026")
    #expect(worded(try EDTF("2026-02-27/.."), words: .english, style: .full) == "since 27 February 2026")
  }

  @Test("A strings file that lacks keys is told which")
  func missingKeys() {
    #expect(throws: DateWords.Missing(keys: ["date.weekdays.3", "date.range"])) {
      try DateWords { ["date.weekdays.3", "date.range"].contains($0) ? nil : "x" }
    }
    #expect(Set(DateWords.keys).count == DateWords.keys.count)
  }
}
