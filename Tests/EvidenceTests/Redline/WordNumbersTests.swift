import Testing

@testable import Evidence

@Suite("Numbers of words")
struct WordNumbersTests {
  @Test func eachWordHasTheNumberOfItsFirstMention() {
    var numbers = WordNumbers()
    #expect(["a", "bc", "a", "", "abc", "", "bc"].map { numbers.number(of: Array($0.utf8)) } == [0, 1, 0, 2, 3, 2, 1])
  }

  @Test func manyWordsKeepTheirNumbersAsTheTableGrows() {
    var numbers = WordNumbers()
    let words = (0..<5000).map { Array("word \($0 % 3000)".utf8) }
    #expect(words.map { numbers.number(of: $0) } == (0..<5000).map { $0 % 3000 })
  }
}
