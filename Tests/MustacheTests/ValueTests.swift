import Mustache
import Testing

@Suite("Values")
struct ValueTests {
  @Test(
    "what is falsy",
    arguments: [
      ("none", .none, false), ("false", false, false), ("zero", 0, false), ("empty text", "", false),
      ("empty HTML", .html([]), false), ("an empty part of HTML", .html([1, 2][..<0]), false),
      ("empty list", [], false),
      ("true", true, true), ("a number", -1, true), ("text", "0", true), ("HTML", .html([0x3C]), true),
      ("a part of HTML", .html([1, 2][1...]), true), ("a writer", .writer { _ in }, true), ("a record", [:], true),
      ("a list of nothing", [.none], true),
    ] as [(String, Value, Bool)])
  func truth(_ name: String, _ value: Value, _ isTruthy: Bool) throws {
    #expect(try rendered("{{#v}}yes{{/v}}{{^v}}no{{/v}}", ["v": value]) == (isTruthy ? "yes" : "no"))
  }

  @Test("HTML is written as it is, however the tag asks for it")
  func html() throws {
    let bytes = Array("<b>&amp;</b>".utf8)
    let data: Record = [
      "whole": .html(bytes), "part": .html(bytes[3..<8]), "writer": .writer { $0 += bytes },
    ]
    #expect(try rendered("{{whole}}{{{whole}}} {{part}}{{&part}}", data) == "<b>&amp;</b><b>&amp;</b> &amp;&amp;")
    #expect(try rendered("({{writer}}{{{writer}}})", data) == "(<b>&amp;</b><b>&amp;</b>)")
    #expect(try rendered("{{#whole}}[{{.}}]{{/whole}}", data) == "[<b>&amp;</b>]")
  }

  @Test("truth values and numbers are written in full, lists and records not at all")
  func plain() throws {
    let data: Record = ["t": true, "f": false, "n": .int(.min), "l": [1], "r": ["x": 1], "z": 0]
    #expect(try rendered("{{t}} {{f}} {{n}} {{l}}{{r}}{{z}}", data) == "true false -9223372036854775808 0")
  }

  @Test("an absent text is none")
  func absentText() throws {
    #expect(try rendered("{{#v}}yes{{/v}}", ["v": .text(nil)]) == "")
  }

  @Test("each special character is escaped wherever in a text it stands, and no other byte is")
  func escaping() throws {
    let entities: [(String, String)] = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")]
    // Neighbours of the four in ASCII, and bytes that differ from them in the top bit alone.
    for filler in ["x", "'", "=", "?", ";", "%", "!", "$", "\u{00E9}", "¼", "Ħ", "Ţ"] {
      for count in 0..<20 {
        for (special, entity) in entities {
          let before = String(repeating: filler, count: count)
          let after = String(repeating: filler, count: 19 - count)
          let output = try rendered("{{v}}", ["v": .text(before + special + special + after)])
          #expect(output == before + entity + entity + after)
        }
      }
    }
  }

  @Test("pieces larger than what is gathered come through whole and in order")
  func largePieces() throws {
    for count in [4095, 4096, 4097, 9000] {
      let large = String(repeating: "é<", count: count / 2)
      let escaped = String(repeating: "é&lt;", count: count / 2)
      let data: Record = ["large": .text(large), "html": .html(Array(large.utf8))]
      #expect(try rendered("a{{large}}b{{html}}c{{{large}}}d", data) == "a\(escaped)b\(large)c\(large)d")
    }
  }
}
