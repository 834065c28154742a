import Mustache
import Testing

@Suite("Values that are written into templates beforehand")
struct ConstantTests {
  let words: Record = [
    "plain": "Home", "special": "A & B <c>", "lines": "one\ntwo", "empty": "", "number": 7, "deep": ["er": "no constant"],
  ]

  @Test(
    "a template with its constants fixed writes what it did before",
    arguments: [
      "{{t.plain}}", "a{{t.plain}}b{{t.special}}{{{t.special}}}{{&t.special}}c", "{{t.empty}}|{{t.number}}|{{t.deep.er}}",
      "{{#t}}{{plain}}{{/t}}", "{{#t.plain}}{{t.plain}}{{/t.plain}}{{^t.empty}}none{{/t.empty}}", "{{#list}}{{t.plain}} {{.}};{{/list}}",
      "  {{>p}}\n", "  {{>p}}\n  {{t.lines}}\n", "{{<parent}}{{$b}}{{t.plain}}{{/b}}{{/parent}}",
    ])
  func same(_ template: String) throws {
    let library = try library([
      "main": template, "p": "{{t.plain}}\n{{t.lines}}\n\n {{t.special}}{{t.empty}}\n", "parent": "<{{$b}}{{/b}}{{t.special}}>",
    ])
    let data: Record = ["t": .record(words), "list": ["x", "y"]]
    var (before, after): ([UInt8], [UInt8]) = ([], [])
    #expect(library.render("main", data, into: &before) == [])
    #expect(library.fixing("t", to: words).render("main", data, into: &after) == [])
    #expect(String(decoding: after, as: UTF8.self) == String(decoding: before, as: UTF8.self))
  }

  @Test("a name that the constants do not have is still told of")
  func unknown() throws {
    let library = try library(["main": "{{t.plain}} {{t.nothing}}"]).fixing("t", to: words)
    var output: [UInt8] = []
    let errors = library.render("main", ["t": .record(words)], into: &output, strict: true)
    #expect(errors.map(\.column) == [13])
    #expect(String(decoding: output, as: UTF8.self) == "Home ")
  }
}
