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

  /// A letter of 11 pixels is nowhere wider than 7, and no screen narrower than one with 260 pixels for the axis.
  @Test(arguments: [3, 30, 400], ["en", "fr"]) func noLabelTouchesTheNext(days: Int, language: String) throws {
    let first = try day("2025-11-20")
    let labels = try labels((0..<days).map { first + $0..<first + $0 + 1 }, language: language)
    func pixels(_ hundredths: Int) -> Double { Double(hundredths) / 10_000 * 260 }
    for line in [labels.years, labels.months] {
      for (left, right) in zip(line, line.dropFirst()) {
        #expect(pixels(left.place) + Double(left.text.count) * 7 <= pixels(right.place))
      }
      for label in line { #expect(pixels(label.place) + Double(label.text.count) * 7 <= 261) }
    }
    for (left, right) in zip(labels.days, labels.days.dropFirst()) {
      #expect(pixels(right.place) - pixels(left.place) >= Double(left.text.count + right.text.count) * 3.5)
    }
    #expect(!labels.years.isEmpty)
  }
}
