import Mustache
import Testing

@Suite("Specification: delimiters")
struct DelimiterTests {
  static let examples: [SpecExample] = [
    SpecExample(name: "Pair Behavior", template: "{{=<% %>=}}<<%s%>>", data: ["s": "+"], expected: "<+>"),
    SpecExample(name: "Special Characters", template: "<{{=[ ]=}}[s]>", data: ["s": "+"], expected: "<+>"),
    SpecExample(
      name: "Sections",
      template: "<\n{{#on}}\n {{s}}\n |s|\n{{/on}}\n\n{{= | | =}}\n|#on|\n {{s}}\n |s|\n|/on|\n>\n",
      data: ["on": true, "s": "+"], expected: "<\n +\n |s|\n\n {{s}}\n +\n>\n"),
    SpecExample(
      name: "Inverted Sections",
      template: "<\n{{^on}}\n {{s}}\n |s|\n{{/on}}\n\n{{= | | =}}\n|^on|\n {{s}}\n |s|\n|/on|\n>\n",
      data: ["on": false, "s": "+"], expected: "<\n +\n |s|\n\n {{s}}\n +\n>\n"),
    SpecExample(
      name: "Partial Inheritence", template: "{{>part}}\n{{= | | =}}\n|>part|\n", data: ["s": "+"],
      partials: ["part": "({{s}})\n"], expected: "(+)\n(+)\n"),
    SpecExample(
      name: "Post-Partial Behavior", template: "< {{>part}} >\n< {{s}} |s| >\n", data: ["s": "+"],
      partials: ["part": "{{s}} {{= | | =}} |s|"], expected: "< +  + >\n< + |s| >\n"),
    SpecExample(name: "Surrounding Whitespace", template: "( {{=@ @=}} )", expected: "(  )"),
    SpecExample(name: "Outlying Whitespace (Inline)", template: " ( {{=@ @=}}\n", expected: " ( \n"),
    SpecExample(name: "Standalone Tag", template: "one\n{{=@ @=}}\ntwo\n", expected: "one\ntwo\n"),
    SpecExample(name: "Indented Standalone Tag", template: "one\n   {{=@ @=}}\ntwo\n", expected: "one\ntwo\n"),
    SpecExample(name: "Standalone Line Endings", template: "x\r\n{{= @ @ =}}\r\ny", expected: "x\r\ny"),
    SpecExample(name: "Standalone Without Previous Line", template: "   {{=@ @=}}\nx", expected: "x"),
    SpecExample(name: "Standalone Without Newline", template: "x\n   {{=@ @=}}", expected: "x\n"),
    SpecExample(name: "Pair with Padding", template: "({{=  @ \t @  =}})", expected: "()"),
  ]

  @Test(arguments: examples)
  func example(_ example: SpecExample) throws {
    try example.check()
  }
}
