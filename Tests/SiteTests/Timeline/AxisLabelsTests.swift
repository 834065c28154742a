import Evidence
import Testing

@testable import Site

@Suite("The labels of an axis")
struct AxisLabelsTests {
  private func labels(_ spans: [Range<Int>], language: String = "en") throws -> AxisLabels {
    AxisLabels(TimeScale(spans), words: try #require(StringsFile.read(StringsFile.builtIn(language), language: language).strings).dates)
  }

  private func day(_ text: String) throws -> Int { try #require(EDTF(text).exactDay).julianDayNumber }

  @Test func aYearAMonthAndADayAreSaidWhereTheyBegin() throws {
    let (last, first) = (try day("2025-12-31"), try day("2026-01-01"))
    let labels = try labels([last..<last + 1, first..<first + 1])
    #expect(labels.years.map(\.text) == ["2025", "2026"])
    #expect(labels.months.map(\.text) == ["Dec", "Jan"])
    #expect(labels.days.map(\.text) == ["31", "1"])
  }

  @Test func aShortenedStretchHasNoDays() throws {
    let first = try day("2026-01-01")
    let labels = try labels([first..<first + 31])
    #expect(labels.months.map(\.text) == ["Jan"])
    #expect(labels.days.isEmpty)
  }

  @Test(arguments: [3, 30, 400], ["en", "fr"]) func noLabelTouchesTheNext(days: Int, language: String) throws {
    let first = try day("2025-11-20")
    let labels = try labels((0..<days).map { first + $0..<first + $0 + 1 }, language: language)
    for line in [labels.years, labels.months] {
      for (left, right) in zip(line, line.dropFirst()) { #expect(left.place + left.width < right.place) }
      for label in line { #expect(label.place + label.width <= TimeScale.whole) }
    }
    for (left, right) in zip(labels.days, labels.days.dropFirst()) {
      #expect(right.place - left.place > (left.width + right.width) / 2)
    }
    #expect(!labels.years.isEmpty)
  }

  /// In tenths of a pixel, the widest of the fonts that systems come with, as Chromium measures them.
  @Test(arguments: [
    ("2026", 306), ("Feb", 203), ("Mar", 208), ("Nov", 216), ("août", 248), ("juil.", 206), ("févr.", 241), ("27", 140),
  ])
  func aLabelIsTakenToBeNoNarrowerThanItIsDrawn(text: String, tenths: Int) {
    #expect(AxisLabels.Label(text: text, place: 0).width >= tenths * TimeScale.whole / 2600)
  }

  @Test func aMonthWithoutRoomAtItsBeginningIsSaidABitLater() throws {
    // Twenty days and more are drawn as three: 1 February stands too near to 10 January for “janv.” and “févr.”.
    let spans = try [("2026-01-10", 22), ("2026-02-01", 22)].map { try day($0.0)..<day($0.0) + $0.1 }
    let days = try (0..<60).map { try day("2026-02-23") + $0..<day("2026-02-23") + $0 + 1 }
    let labels = try labels(spans + days, language: "fr")
    #expect(labels.months.map(\.text) == ["janv.", "févr.", "mars", "avr."])
    #expect(!labels.days.isEmpty)
  }

  @Test func whereAYearHasNoRoomNoMonthStands() throws {
    let labels = try labels((0..<40).map { year in 2_400_000 + year * 366..<2_400_001 + year * 366 })
    #expect(labels.years.count > 3)
    #expect(labels.months.isEmpty && labels.days.isEmpty)
  }
}
