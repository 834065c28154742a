import Markup
import Testing

@Suite struct JSONValueTests {
  private func value(_ text: String) -> JSONValue? { JSONValue(Array(text.utf8)) }

  @Test func everyKindOfValueIsRead() {
    let all = value(#" {"a": [1, -2.5e3, true, false, null], "b": {"c": "d\n\"\\\/\u00e9\ud83d\ude00"}} "#)
    #expect(all?["a"]?.elements.count == 5)
    #expect(all?["b"]?["c"]?.string == "d\n\"\\/é😀")
    #expect(value("[]")?.elements.count == 0 && value("{}")?["a"] == nil)
  }

  @Test(arguments: ["", "{", "[1,", "{\"a\"}", "{\"a\":}", "[1] 2", "nul", "\"open", "\"\\", "\"\\u12", "[1 2]", "{a: 1}", ",", "]"])
  func whatIsNoJSONIsNothing(_ text: String) {
    #expect(value(text) == nil)
  }

  @Test func aLoneHalfOfAPairIsReplaced() {
    #expect(value(#""\ud83d x""#)?.string == "\u{FFFD} x")
    #expect(value(#""\ude00""#)?.string == "\u{FFFD}")
    #expect(value(#""\ud83d\u0041""#)?.string == "\u{FFFD}A")
  }

  @Test func depthIsBounded() {
    #expect(value(String(repeating: "[", count: 100) + String(repeating: "]", count: 100)) != nil)
    #expect(value(String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)) == nil)
  }
}
