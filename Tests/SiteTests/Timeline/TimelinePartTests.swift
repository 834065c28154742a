import Evidence
import Testing

@testable import Site

@Suite("A timeline too long for one page")
struct TimelinePartTests {
  /// Events of these months, so many in each.
  private func parts(_ months: [(month: String?, count: Int)]) throws -> [TimelinePart] {
    var days: [CivilDay?] = []
    for (month, count) in months {
      let day = try month.map { try #require(EDTF($0 + "-01").exactDay) }
      days += Array(repeating: day, count: count)
    }
    let parts = TimelinePart.parts(Array(days.indices), days: days)
    // Whatever the cut, no event is lost, told twice or out of order.
    #expect(parts.flatMap(\.events) == Array(days.indices))
    #expect(Set(parts.map(\.name)).count == parts.count)
    for part in parts { #expect(part.events.count <= TimelinePart.most) }
    return parts
  }

  @Test func whatFitsOnOnePageStaysOnOne() throws {
    #expect(try parts([("2024-01", 100), ("2026-02", TimelinePart.most - 100)]).count == 1)
    #expect(try parts([]).count == 1)
  }

  @Test func yearsAreKeptTogetherAsFarAsTheyFit() throws {
    let parts = try parts([("1990-05", 80), ("1991-05", 80), ("1999-05", 120), ("2000-01", 290), ("2001-01", 20)])
    #expect(parts.map(\.name) == ["1990", "2000", "2001"])
    #expect(parts.map(\.events.count) == [280, 290, 20])
    #expect(parts[0].to?.text == "1999")
  }

  @Test func aYearThatIsTooLongIsCutIntoMonthsAndAMonthIntoPieces() throws {
    let parts = try parts([("2025-12", 10), ("2026-01", 200), ("2026-02", 100), ("2026-03", 900), ("2027-01", 1)])
    #expect(parts.map(\.name) == ["2025", "2026-01", "2026-03_1", "2026-03_2", "2026-03_3", "2027"])
    #expect(parts[3].piece?.number == 2 && parts[3].piece?.of == 3)
    #expect(parts[1].to?.text == "2026-02")
  }

  @Test func whatHasNoDateStandsByItself() throws {
    let parts = try parts([("2025-01", 300), (nil, 200)])
    #expect(parts.map(\.name) == ["2025", "undated"])
  }

  @Test func periodsAreNamedAsEDTFWritesThem() {
    #expect(TimelinePeriod(year: 44).text == "0044")
    #expect(TimelinePeriod(year: -44, month: 3).text == "-0044-03")
    #expect(TimelinePeriod(year: 12_000).text == "Y12000")
    #expect(TimelinePeriod(year: 2026, month: 12).text == "2026-12")
  }
}
