import Mustache
import Testing

@Suite("Specification: comments")
struct CommentTests {
  static let examples: [SpecExample] = [
    SpecExample(name: "Inline", template: "before{{! Not for readers! }}after", expected: "beforeafter"),
    SpecExample(name: "Multiline", template: "before{{!\n two\n lines\n}}after\n", expected: "beforeafter\n"),
    SpecExample(name: "Standalone", template: "one\n{{! Not for readers }}\ntwo\n", expected: "one\ntwo\n"),
    SpecExample(name: "Indented Standalone", template: "one\n   {{! Not for readers }}\ntwo\n", expected: "one\ntwo\n"),
    SpecExample(name: "Standalone Line Endings", template: "x\r\n{{! remark }}\r\ny", expected: "x\r\ny"),
    SpecExample(name: "Standalone Without Previous Line", template: "   {{! remark }}\nx", expected: "x"),
    SpecExample(name: "Standalone Without Newline", template: "x\n   {{! remark }}", expected: "x\n"),
    SpecExample(
      name: "Multiline Standalone", template: "one\n{{!\nof several\nlines\n}}\ntwo\n", expected: "one\ntwo\n"),
    SpecExample(
      name: "Indented Multiline Standalone", template: "one\n  {{!\n    of several lines\n  }}\ntwo\n",
      expected: "one\ntwo\n"),
    SpecExample(name: "Indented Inline", template: "  one {{! two }}\n", expected: "  one \n"),
    SpecExample(name: "Surrounding Whitespace", template: "one {{! two }} three", expected: "one  three"),
    SpecExample(
      name: "Variable Name Collision", template: "<{{! remark }}{{!remark}}>",
      data: ["! remark": 1, "!remark": 2, "remark": 3], expected: "<>"),
    SpecExample(name: "A comment may hold an opening delimiter", template: "<{{! {{name }}>", expected: "<>"),
  ]

  @Test(arguments: examples)
  func example(_ example: SpecExample) throws {
    try example.check()
  }
}
