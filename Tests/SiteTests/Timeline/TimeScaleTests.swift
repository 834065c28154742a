import Evidence
import Testing

@testable import Site

@Suite("A scale on which crowded days open out and empty ones close up")
struct TimeScaleTests {
  private func day(_ text: String) throws -> Int { try #require(EDTF(text).exactDay).julianDayNumber }

  private func span(_ from: String, _ to: String) throws -> Range<Int> { try day(from)..<day(to) + 1 }

  @Test func sevenEventsInThreeDaysOfTwoYearsHaveRoom() throws {
    let crowded = try ["2026-02-26", "2026-02-27", "2026-02-28"].map { try span($0, $0) }
    let spans = try [span("2024-07-01", "2024-07-31"), span("2026-07-01", "2026-07-01")] + crowded + crowded + crowded.prefix(1)
    let scale = TimeScale(spans)
    let places = try crowded.map { try #require(scale.place(of: $0)) }
    for (left, right) in zip(places, places.dropFirst()) { #expect(left.upperBound == right.lowerBound) }
    // On a calendar's own scale these three days would be less than half a per cent together.
    for place in places { #expect(place.count > TimeScale.whole / 20) }
  }

  @Test func aStretchInWhichNothingBeginsOrEndsIsShortenedAndSaysSo() throws {
    let scale = TimeScale([try span("2020-01-01", "2020-01-01"), try span("2026-01-01", "2026-01-02")])
    #expect(scale.stretches.map(\.isShortened) == [false, true, false])
    #expect(scale.stretches.map(\.isEmpty) == [false, true, false])
    let column = scale.stretches[0].place.count
    #expect(abs(scale.stretches[1].place.count - TimeScale.longest * column) <= 1)
    #expect(abs(scale.stretches[2].place.count - 2 * column) <= 1)
  }

  @Test func threeDaysAreDrawnInFullAndFourAreNot() throws {
    #expect(TimeScale([try span("2026-01-01", "2026-01-03")]).stretches.map(\.isShortened) == [false])
    #expect(TimeScale([try span("2026-01-01", "2026-01-04")]).stretches.map(\.isShortened) == [true])
  }

  @Test func whatComesLaterStandsFurtherAndNothingLeavesTheAxis() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<50 {
      let spans = (0..<40).map { _ -> Range<Int> in
        let from = 2_400_000 + Int(generator.next() % 60_000)
        return from..<from + 1 + Int(generator.next() % 90)
      }
      let scale = TimeScale(spans)
      let places = spans.sorted { $0.lowerBound < $1.lowerBound }.compactMap { scale.place(of: $0) }
      #expect(places.count == spans.count)
      for (left, right) in zip(places, places.dropFirst()) { #expect(left.lowerBound <= right.lowerBound) }
      for place in places { #expect(place.lowerBound >= 0 && place.upperBound <= TimeScale.whole && !place.isEmpty) }
    }
  }

  @Test func daysOutsideOfItHaveNoPlace() throws {
    let scale = TimeScale([try span("2026-02-01", "2026-02-10")])
    #expect(scale.place(of: try span("2026-02-10", "2026-02-11")) == nil)
    #expect(scale.place(of: try span("2026-01-31", "2026-02-01")) == nil)
    #expect(scale.place(of: try span("2026-02-03", "2026-02-03")) != nil)
    #expect(TimeScale([]).place(of: try span("2026-02-03", "2026-02-03")) == nil)
  }
}

/// Numbers that look random and are the same on every run (SplitMix64).
private struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
