import Evidence
import Testing

@testable import Site

@Suite("What a date looks like on an axis")
struct DateMarkTests {
  private func day(_ text: String) throws -> Int { try #require(EDTF(text).exactDay).julianDayNumber }

  @Test(arguments: [
    ("2026-02-13", DateMark.Shape.point, "2026-02-13", "2026-02-13"),
    ("2026-02-13T17:01:00", .point, "2026-02-13", "2026-02-13"),
    ("2026-02-13?", .point, "2026-02-13", "2026-02-13"),
    ("2026-02-13~", .vague, "2026-02-12", "2026-02-14"),
    ("2026-02-1X", .vague, "2026-02-10", "2026-02-19"),
    ("2026-02", .vague, "2026-02-01", "2026-02-28"),
    ("2026-21", .vague, "2026-03-01", "2026-05-31"),
    ("2026", .vague, "2026-01-01", "2026-12-31"),
    ("2026-02-27/2026-03-04", .interval, "2026-02-27", "2026-03-04"),
    ("2026-01?/2026-02-27", .interval, "2026-01-01", "2026-02-27"),
    ("2026-02-27/..", .interval, "2026-02-27", "2026-02-27"),
    ("../2026-02", .interval, "2026-02-28", "2026-02-28"),
  ])
  func aVagueDateIsASpanAndNotAPoint(text: String, shape: DateMark.Shape, from: String, to: String) throws {
    let mark = try #require(DateMark(EDTF(text)))
    #expect(mark.shape == shape)
    #expect(try mark.days == day(from)..<day(to) + 1)
  }

  @Test(arguments: [
    ("2026-02-13", DateEnd.stated, DateEnd.stated),
    ("2026-02~", .qualified, .qualified),
    ("2026-01?/2026-02-27", .qualified, .stated),
    ("2026-02-27/..", .stated, .open),
    ("2026-02-27/", .stated, .unknown),
    ("../2026-02-27%", .open, .qualified),
    ("/2026-02-27", .unknown, .stated),
  ])
  func anEndThatIsNotKnownShowsIt(text: String, from: DateEnd, to: DateEnd) throws {
    let mark = try #require(DateMark(EDTF(text)))
    #expect(mark.from == from)
    #expect(mark.to == to)
  }

  @Test func aDateThatNamesNoDayHasNoMark() throws {
    #expect(DateMark(try EDTF("../..")) == nil)
  }
}
