import Mustache
import Testing

@Suite("Specification: interpolation")
struct InterpolationTests {
  static let examples: [SpecExample] = [
    SpecExample(name: "No Interpolation", template: "A {single} brace.\n", expected: "A {single} brace.\n"),
    SpecExample(
      name: "Basic Interpolation", template: "Seen in {{city}}.\n", data: ["city": "Lyon"], expected: "Seen in Lyon.\n"),
    SpecExample(
      name: "HTML Escaping", template: "<b>{{raw}}</b>", data: ["raw": "\"a\" < b & c > d"],
      expected: "<b>&quot;a&quot; &lt; b &amp; c &gt; d</b>"),
    SpecExample(
      name: "Triple Mustache", template: "<b>{{{raw}}}</b>", data: ["raw": "\"a\" < b & c > d"],
      expected: "<b>\"a\" < b & c > d</b>"),
    SpecExample(
      name: "Ampersand", template: "<b>{{&raw}}</b>", data: ["raw": "\"a\" < b & c > d"],
      expected: "<b>\"a\" < b & c > d</b>"),
    SpecExample(name: "Basic Integer Interpolation", template: "{{n}} pages", data: ["n": 42], expected: "42 pages"),
    SpecExample(
      name: "Triple Mustache Integer Interpolation", template: "{{{n}}} pages", data: ["n": 42], expected: "42 pages"),
    SpecExample(
      name: "Ampersand Integer Interpolation", template: "{{&n}} pages", data: ["n": 42], expected: "42 pages"),
    // There are no fractions among our values: the caller words them, in the page's language.
    SpecExample(
      name: "Basic Decimal Interpolation", template: "{{n}} km", data: ["n": "3.75"], expected: "3.75 km"),
    SpecExample(
      name: "Triple Mustache Decimal Interpolation", template: "{{{n}}} km", data: ["n": "3.75"], expected: "3.75 km"),
    SpecExample(
      name: "Ampersand Decimal Interpolation", template: "{{&n}} km", data: ["n": "3.75"], expected: "3.75 km"),
    SpecExample(name: "Basic Null Interpolation", template: "({{n}})", data: ["n": .none], expected: "()"),
    SpecExample(name: "Triple Mustache Null Interpolation", template: "({{{n}}})", data: ["n": .none], expected: "()"),
    SpecExample(name: "Ampersand Null Interpolation", template: "({{&n}})", data: ["n": .none], expected: "()"),
    SpecExample(name: "Basic Context Miss Interpolation", template: "[{{nobody}}]", expected: "[]"),
    SpecExample(name: "Triple Mustache Context Miss Interpolation", template: "[{{{nobody}}}]", expected: "[]"),
    SpecExample(name: "Ampersand Context Miss Interpolation", template: "[{{&nobody}}]", expected: "[]"),
    SpecExample(
      name: "Dotted Names - Basic Interpolation", template: "{{firm.seat}} is {{#firm}}{{seat}}{{/firm}}",
      data: ["firm": ["seat": "Brest"]], expected: "Brest is Brest"),
    SpecExample(
      name: "Dotted Names - Triple Mustache Interpolation", template: "{{{firm.seat}}} is {{#firm}}{{{seat}}}{{/firm}}",
      data: ["firm": ["seat": "<Brest>"]], expected: "<Brest> is <Brest>"),
    SpecExample(
      name: "Dotted Names - Ampersand Interpolation", template: "{{&firm.seat}} is {{#firm}}{{&seat}}{{/firm}}",
      data: ["firm": ["seat": "<Brest>"]], expected: "<Brest> is <Brest>"),
    SpecExample(
      name: "Dotted Names - Arbitrary Depth", template: "<{{v.w.x.y.z.deep}}>",
      data: ["v": ["w": ["x": ["y": ["z": ["deep": "found"]]]]]], expected: "<found>"),
    SpecExample(name: "Dotted Names - Broken Chains", template: "<{{x.y.z}}>", data: ["x": [:]], expected: "<>"),
    SpecExample(
      name: "Dotted Names - Broken Chain Resolution", template: "<{{x.y.z.name}}>",
      data: ["x": ["y": [:]], "z": ["name": "elsewhere"]], expected: "<>"),
    SpecExample(
      name: "Dotted Names - Initial Resolution", template: "{{#x}}{{y.z.name}}{{/x}}",
      data: ["x": ["y": ["z": ["name": "inner"]]], "y": ["z": ["name": "outer"]]], expected: "inner"),
    SpecExample(
      name: "Dotted Names - Context Precedence", template: "<{{#x}}{{y.z}}{{/x}}>",
      data: ["x": ["y": [:]], "y": ["z": "outer"]], expected: "<>"),
    SpecExample(
      name: "Dotted Names are never single keys", template: "<{{x.y}}>",
      data: ["x.y": "whole", "x": ["y": "parts"]], expected: "<parts>"),
    SpecExample(
      name: "Implicit Iterators - Basic Interpolation", template: "{{#city}}in {{.}}{{/city}}",
      data: ["city": "Lyon & <Brest>"], expected: "in Lyon &amp; &lt;Brest&gt;"),
    SpecExample(
      name: "Interpolation - Surrounding Whitespace", template: "a {{s}} b", data: ["s": "+"], expected: "a + b"),
    SpecExample(
      name: "Triple Mustache - Surrounding Whitespace", template: "a {{{s}}} b", data: ["s": "+"], expected: "a + b"),
    SpecExample(
      name: "Ampersand - Surrounding Whitespace", template: "a {{&s}} b", data: ["s": "+"], expected: "a + b"),
    SpecExample(name: "Interpolation - Standalone", template: "   {{s}}\n", data: ["s": "+"], expected: "   +\n"),
    SpecExample(name: "Triple Mustache - Standalone", template: "   {{{s}}}\n", data: ["s": "+"], expected: "   +\n"),
    SpecExample(name: "Ampersand - Standalone", template: "   {{&s}}\n", data: ["s": "+"], expected: "   +\n"),
    SpecExample(name: "Interpolation With Padding", template: "({{  s  }})", data: ["s": "+"], expected: "(+)"),
    SpecExample(name: "Triple Mustache With Padding", template: "({{{  s  }}})", data: ["s": "+"], expected: "(+)"),
    SpecExample(name: "Ampersand With Padding", template: "({{&  s  }})", data: ["s": "+"], expected: "(+)"),
  ]

  @Test(arguments: examples)
  func example(_ example: SpecExample) throws {
    try example.check()
  }
}
