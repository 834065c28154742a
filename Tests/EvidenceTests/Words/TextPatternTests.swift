import Testing

@testable import Evidence

@Suite("Words with places to be filled")
struct TextPatternTests {
  @Test func everyPlaceIsFilledAsOftenAsItStands() {
    #expect(TextPattern.fill("{n} events", ["n": "1,234"]) == "1,234 events")
    #expect(TextPattern.fill("de {from} à {to}, {from}", ["from": "« é »", "to": "2"]) == "de « é » à 2, « é »")
    #expect(TextPattern.fill("{a}{b}", ["a": "", "b": "{a}"]) == "{a}")
  }

  @Test func aPlaceThatNothingFillsStays() {
    #expect(TextPattern.fill("{n} of {m}", ["n": "2"]) == "2 of {m}")
    #expect(TextPattern.fill("{nn} {} {n", ["n": "2"]) == "{nn} {} {n")
    #expect(TextPattern.fill("", ["n": "2"]).isEmpty)
  }
}
