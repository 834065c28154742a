import Mustache
import Testing

@Suite("Specification: partials")
struct PartialTests {
  static let examples: [SpecExample] = [
    SpecExample(
      name: "Basic Behavior", template: "<{{>part}}>", partials: ["part": "the part"], expected: "<the part>"),
    SpecExample(
      name: "Context", template: "<{{>part}}>", data: ["s": "+"], partials: ["part": "({{s}})"], expected: "<(+)>"),
    SpecExample(
      name: "Recursion", template: "{{>branch}}",
      data: [
        "name": "a",
        "branches": [["name": "b", "branches": []], ["name": "c", "branches": [["name": "d", "branches": []]]]],
      ],
      partials: ["branch": "{{name}}({{#branches}}{{>branch}}{{/branches}})"], expected: "a(b()c(d()))"),
    SpecExample(
      name: "Nested", template: "{{>outer}}", data: ["x": "in", "y": "out"],
      partials: ["outer": "<{{y}} {{>inner}}>", "inner": "{{x}}!"], expected: "<out in!>"),
    SpecExample(
      name: "Surrounding Whitespace", template: "( {{>part}} )", partials: ["part": "\t+\t"], expected: "( \t+\t )"),
    SpecExample(
      name: "Inline Indentation", template: "  {{s}}  {{> part}}\n", data: ["s": "+"], partials: ["part": "1\n2"],
      expected: "  +  1\n2\n"),
    SpecExample(
      name: "Standalone Line Endings", template: "x\r\n{{>part}}\r\ny", partials: ["part": "+"], expected: "x\r\n+y"),
    SpecExample(
      name: "Standalone Without Previous Line", template: "  {{>part}}\nx", partials: ["part": "1\n2"],
      expected: "  1\n  2x"),
    SpecExample(
      name: "Standalone Without Newline", template: "x\n  {{>part}}", partials: ["part": "1\n2"],
      expected: "x\n  1\n  2"),
    SpecExample(
      name: "Standalone Indentation", template: "top\n  {{>part}}\nend\n", data: ["raw": "a\nb"],
      partials: ["part": "1\n{{{raw}}}\n2\n"], expected: "top\n  1\n  a\nb\n  2\nend\n"),
    SpecExample(name: "Padding Whitespace", template: "<{{>  part\t}}>", partials: ["part": "+"], expected: "<+>"),
  ]

  @Test(arguments: examples)
  func example(_ example: SpecExample) throws {
    try example.check()
  }

  @Test("Failed Lookup: the specification asks for an empty text but requires none; a typo must not empty a page")
  func unknownPartial() throws {
    #expect(throws: TemplateErrors.self) { try library(["main": "<{{>part}}>"]) }
    #expect(try Oracle.render("<{{>part}}>", [:], [:]) == "<>")
  }
}
