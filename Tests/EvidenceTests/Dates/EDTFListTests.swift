import Evidence
import Testing

@Suite("EDTF is held to published lists of valid and invalid dates")
struct EDTFListTests {
  @Test("Level 0 is read, and written back as it was", arguments: EDTFLists.level0)
  func level0(text: String) throws {
    #expect(try EDTF(text).description == EDTFLists.canonical[text] ?? text)
  }

  @Test("Level 1 is read, and written back as it was", arguments: EDTFLists.level1)
  func level1(text: String) throws {
    #expect(try EDTF(text).description == EDTFLists.canonical[text] ?? text)
  }

  @Test("What is not a date is refused, with a place inside the text", arguments: EDTFLists.invalid)
  func invalid(text: String) {
    let error = #expect(throws: EDTFError.self) { try EDTF(text) }
    #expect(error.map { 0 <= $0.range.lowerBound && $0.range.upperBound <= text.utf8.count } == true)
    #expect(error?.reason.hasSuffix(".") == false)
  }
}
