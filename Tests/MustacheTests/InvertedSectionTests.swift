import Mustache
import Testing

@Suite("Specification: inverted sections")
struct InvertedSectionTests {
  static let examples: [SpecExample] = [
    SpecExample(name: "Falsey", template: "<{{^no}}shown{{/no}}>", data: ["no": false], expected: "<shown>"),
    SpecExample(name: "Truthy", template: "<{{^yes}}hidden{{/yes}}>", data: ["yes": true], expected: "<>"),
    SpecExample(name: "Null is falsey", template: "<{{^n}}shown{{/n}}>", data: ["n": .none], expected: "<shown>"),
    SpecExample(
      name: "Context", template: "<{{^firm}}{{name}}{{/firm}}>", data: ["firm": ["name": "Orme"]], expected: "<>"),
    SpecExample(
      name: "List", template: "<{{^events}}none{{/events}}>", data: ["events": [["n": 1], ["n": 2]]], expected: "<>"),
    SpecExample(name: "Empty List", template: "<{{^events}}none{{/events}}>", data: ["events": []], expected: "<none>"),
    SpecExample(
      name: "Doubled", template: "{{^on}}\n1. one\n{{/on}}\n2. {{two}}\n{{^on}}\n3. three\n{{/on}}\n",
      data: ["on": false, "two": "two"], expected: "1. one\n2. two\n3. three\n"),
    SpecExample(
      name: "Nested (Falsey)", template: "( {{^on}}a {{^on}}b{{/on}} c{{/on}} )", data: ["on": false],
      expected: "( a b c )"),
    SpecExample(
      name: "Nested (Truthy)", template: "( {{^on}}a {{^on}}b{{/on}} c{{/on}} )", data: ["on": true], expected: "(  )"),
    SpecExample(name: "Context Misses", template: "<{{^nobody}}shown{{/nobody}}>", expected: "<shown>"),
    SpecExample(
      name: "Dotted Names - Truthy", template: "<{{^x.y.z}}hidden{{/x.y.z}}>", data: ["x": ["y": ["z": true]]],
      expected: "<>"),
    SpecExample(
      name: "Dotted Names - Falsey", template: "<{{^x.y.z}}shown{{/x.y.z}}>", data: ["x": ["y": ["z": false]]],
      expected: "<shown>"),
    SpecExample(
      name: "Dotted Names - Broken Chains", template: "<{{^x.y.z}}shown{{/x.y.z}}>", data: ["x": [:]],
      expected: "<shown>"),
    SpecExample(
      name: "Surrounding Whitespace", template: " ( {{^on}}\t+\t{{/on}} ) \n", data: ["on": false],
      expected: " ( \t+\t ) \n"),
    SpecExample(
      name: "Internal Whitespace", template: " ( {{^on}} {{! a remark }}\n {{/on}} ) \n", data: ["on": false],
      expected: " (  \n  ) \n"),
    SpecExample(
      name: "Indented Inline Sections", template: "  {{^on}}one{{/on}}\n  {{^on}}two{{/on}}\n", data: ["on": false],
      expected: "  one\n  two\n"),
    SpecExample(
      name: "Standalone Lines", template: "first\n{{^on}}\n-\n{{/on}}\nlast\n", data: ["on": false],
      expected: "first\n-\nlast\n"),
    SpecExample(
      name: "Standalone Indented Lines", template: "first\n \t{{^on}}\n-\n  {{/on}}\nlast\n", data: ["on": false],
      expected: "first\n-\nlast\n"),
    SpecExample(
      name: "Standalone Line Endings", template: "x\r\n{{^on}}\r\n{{/on}}\r\ny", data: ["on": false], expected: "x\r\ny"
    ),
    SpecExample(
      name: "Standalone Without Previous Line", template: "\t{{^on}}\nx{{/on}}\ny", data: ["on": false],
      expected: "x\ny"),
    SpecExample(
      name: "Standalone Without Newline", template: "x{{^on}}\ny\n  {{/on}}", data: ["on": false], expected: "x\ny\n"),
    SpecExample(name: "Padding", template: "({{^  on }}+{{/\ton  }})", data: ["on": false], expected: "(+)"),
  ]

  @Test(arguments: examples)
  func example(_ example: SpecExample) throws {
    try example.check()
  }
}
