import Mustache
import Testing

@Suite("Specification: sections")
struct SectionTests {
  static let examples: [SpecExample] = [
    SpecExample(name: "Truthy", template: "<{{#yes}}shown{{/yes}}>", data: ["yes": true], expected: "<shown>"),
    SpecExample(name: "Falsey", template: "<{{#no}}hidden{{/no}}>", data: ["no": false], expected: "<>"),
    SpecExample(name: "Null is falsey", template: "<{{#n}}hidden{{/n}}>", data: ["n": .none], expected: "<>"),
    SpecExample(
      name: "Context", template: "{{#firm}}{{name}}, {{seat}}{{/firm}}",
      data: ["firm": ["name": "Orme", "seat": "Brest"]],
      expected: "Orme, Brest"),
    SpecExample(
      name: "Parent contexts", template: "{{#inner}}{{x}} {{y}} {{z.deep}}{{/inner}}",
      data: ["x": "outer x", "y": "outer y", "inner": ["y": "inner y"], "z": ["deep": "deep z"]],
      expected: "outer x inner y deep z"),
    SpecExample(
      name: "Variable test", template: "{{#city}}{{.}}, that is {{city}}{{/city}}", data: ["city": "Lyon"],
      expected: "Lyon, that is Lyon"),
    SpecExample(
      name: "List Contexts",
      template:
        "{{#years}}{{#months}}{{label.short}}/{{month}}:{{#days}}{{label.long}}-{{month}}-{{day}};{{/days}}{{/months}}{{/years}}",
      data: [
        "years": [
          [
            "label": ["short": "25", "long": "2025"],
            "months": [["month": "7", "days": [["day": "1"], ["day": "2"]]]],
          ]
        ]
      ],
      expected: "25/7:2025-7-1;2025-7-2;"),
    SpecExample(
      name: "Deeply Nested Contexts",
      template: """
        {{#p}}
        {{i}}
        {{#q}}
        {{i}}{{j}}{{i}}
        {{#r}}
        {{i}}{{j}}{{k}}{{j}}{{i}}
        {{#s}}
        {{i}}{{j}}{{k}}{{l}}{{k}}{{j}}{{i}}
        {{#m}}
        {{i}}{{j}}{{k}}{{l}}{{m}}{{.}}{{m}}{{l}}{{k}}{{j}}{{i}}
        {{/m}}
        {{l}}
        {{/s}}
        {{k}}
        {{/r}}
        {{j}}
        {{/q}}
        {{i}}
        {{/p}}

        """,
      data: ["p": ["i": 1], "q": ["j": 2], "r": ["k": 3, "s": ["l": 4, "m": 5]]],
      expected: "1\n121\n12321\n1234321\n12345554321\n4\n3\n2\n1\n"),
    SpecExample(
      name: "List", template: "{{#events}}<li>{{name}}{{/events}}",
      data: ["events": [["name": "a"], ["name": "b"], ["name": "c"]]],
      expected: "<li>a<li>b<li>c"),
    SpecExample(name: "Empty List", template: "<{{#events}}some{{/events}}>", data: ["events": []], expected: "<>"),
    SpecExample(
      name: "Doubled", template: "{{#on}}\n1. one\n{{/on}}\n2. {{two}}\n{{#on}}\n3. three\n{{/on}}\n",
      data: ["on": true, "two": "two"], expected: "1. one\n2. two\n3. three\n"),
    SpecExample(
      name: "Nested (Truthy)", template: "( {{#on}}a {{#on}}b{{/on}} c{{/on}} )", data: ["on": true],
      expected: "( a b c )"),
    SpecExample(
      name: "Nested (Falsey)", template: "( {{#on}}a {{#on}}b{{/on}} c{{/on}} )", data: ["on": false], expected: "(  )"),
    SpecExample(name: "Context Misses", template: "<{{#nobody}}hidden{{/nobody}}>", expected: "<>"),
    SpecExample(
      name: "Implicit Iterator - String", template: "{{#all}}<{{.}}>{{/all}}", data: ["all": ["x", "y", "z"]],
      expected: "<x><y><z>"),
    SpecExample(
      name: "Implicit Iterator - Integer", template: "{{#all}}<{{.}}>{{/all}}", data: ["all": [7, 8, 9]],
      expected: "<7><8><9>"),
    SpecExample(
      name: "Implicit Iterator - Decimal", template: "{{#all}}<{{.}}>{{/all}}", data: ["all": ["0.5", "1.5"]],
      expected: "<0.5><1.5>"),
    SpecExample(
      name: "Implicit Iterator - Array", template: "{{#rows}}[{{#.}}{{.}}{{/.}}]{{/rows}}",
      data: ["rows": [[1, 2], ["a", "b", "c"]]], expected: "[12][abc]"),
    SpecExample(
      name: "Implicit Iterator - HTML Escaping", template: "{{#all}}<{{.}}>{{/all}}",
      data: ["all": ["<", ">", "&", "\""]],
      expected: "<&lt;><&gt;><&amp;><&quot;>"),
    SpecExample(
      name: "Implicit Iterator - Triple mustache", template: "{{#all}}({{{.}}}){{/all}}",
      data: ["all": ["<", ">", "&", "\""]],
      expected: "(<)(>)(&)(\")"),
    SpecExample(
      name: "Implicit Iterator - Ampersand", template: "{{#all}}({{&.}}){{/all}}",
      data: ["all": ["<", ">", "&", "\""]],
      expected: "(<)(>)(&)(\")"),
    SpecExample(
      name: "Implicit Iterator - Root-level", template: "{{#all}}({{#.}}{{n}}{{/.}}){{/all}}",
      data: ["all": [["n": 1], ["n": 2]]], expected: "(1)(2)"),
    SpecExample(
      name: "Dotted Names - Truthy", template: "<{{#x.y.z}}shown{{/x.y.z}}>", data: ["x": ["y": ["z": true]]],
      expected: "<shown>"),
    SpecExample(
      name: "Dotted Names - Falsey", template: "<{{#x.y.z}}hidden{{/x.y.z}}>", data: ["x": ["y": ["z": false]]],
      expected: "<>"),
    SpecExample(
      name: "Dotted Names - Broken Chains", template: "<{{#x.y.z}}hidden{{/x.y.z}}>", data: ["x": [:]], expected: "<>"),
    SpecExample(
      name: "Surrounding Whitespace", template: " ( {{#on}}\t+\t{{/on}} ) \n", data: ["on": true],
      expected: " ( \t+\t ) \n"),
    SpecExample(
      name: "Internal Whitespace", template: " ( {{#on}} {{! a remark }}\n {{/on}} ) \n", data: ["on": true],
      expected: " (  \n  ) \n"),
    SpecExample(
      name: "Indented Inline Sections", template: "  {{#on}}one{{/on}}\n  {{#on}}two{{/on}}\n", data: ["on": true],
      expected: "  one\n  two\n"),
    SpecExample(
      name: "Standalone Lines", template: "first\n{{#on}}\n-\n{{/on}}\nlast\n", data: ["on": true],
      expected: "first\n-\nlast\n"),
    SpecExample(
      name: "Indented Standalone Lines", template: "first\n \t{{#on}}\n-\n  {{/on}}\nlast\n", data: ["on": true],
      expected: "first\n-\nlast\n"),
    SpecExample(
      name: "Standalone Line Endings", template: "x\r\n{{#on}}\r\n{{/on}}\r\ny", data: ["on": true], expected: "x\r\ny"),
    SpecExample(
      name: "Standalone Without Previous Line", template: "\t{{#on}}\nx{{/on}}\ny", data: ["on": true], expected: "x\ny"
    ),
    SpecExample(
      name: "Standalone Without Newline", template: "x{{#on}}\ny\n  {{/on}}", data: ["on": true], expected: "x\ny\n"),
    SpecExample(name: "Padding", template: "({{#  on }}+{{/\ton  }})", data: ["on": true], expected: "(+)"),
  ]

  @Test(arguments: examples)
  func example(_ example: SpecExample) throws {
    try example.check()
  }
}
