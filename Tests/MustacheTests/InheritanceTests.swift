import Mustache
import Testing

@Suite("Specification: inheritance")
struct InheritanceTests {
  static let examples: [SpecExample] = [
    SpecExample(name: "Default", template: "{{$head}}Untitled{{/head}}\n", expected: "Untitled\n"),
    SpecExample(
      name: "Variable", template: "{{$head}}about {{topic}} only{{/head}}\n", data: ["topic": "cranes"],
      expected: "about cranes only\n"),
    SpecExample(
      name: "Triple Mustache", template: "{{$head}}about {{{topic}}} only{{/head}}\n", data: ["topic": "<i>cranes</i>"],
      expected: "about <i>cranes</i> only\n"),
    SpecExample(
      name: "Sections", template: "{{$head}}about {{#topic}}{{name}}{{/topic}} only{{/head}}\n",
      data: ["topic": ["name": "cranes"]], expected: "about cranes only\n"),
    SpecExample(
      name: "Negative Sections", template: "{{$head}}about {{^topic}}{{name}}{{/topic}} only{{/head}}\n",
      data: ["name": "nothing"], expected: "about nothing only\n"),
    SpecExample(
      name: "Mustache Injection", template: "{{$head}}about {{#topic}}{{name}}{{/topic}}{{/head}}\n",
      data: ["topic": ["name": "{{secret}}"], "secret": "leaked"], expected: "about {{secret}}\n"),
    SpecExample(
      name: "Inherit", template: "{{<layout}}{{/layout}}\n", partials: ["layout": "{{$head}}Untitled{{/head}}"],
      expected: "Untitled"),
    SpecExample(
      name: "Overridden content", template: "{{<layout}}{{$head}}Home{{/head}}{{/layout}}",
      partials: ["layout": "<h1>{{$head}}Untitled{{/head}}</h1>"], expected: "<h1>Home</h1>"),
    SpecExample(
      name: "Data does not override block", template: "{{<layout}}{{$head}}from the child{{/head}}{{/layout}}",
      data: ["head": "from the data"], partials: ["layout": "{{$head}}from the parent{{/head}}"],
      expected: "from the child"),
    SpecExample(
      name: "Data does not override block default", template: "{{<layout}}{{/layout}}", data: ["head": "from the data"],
      partials: ["layout": "{{$head}}from the parent{{/head}}"], expected: "from the parent"),
    SpecExample(
      name: "Overridden parent", template: "see {{<box}}{{$in}}this{{/in}}{{/box}}",
      partials: ["box": "{{$in}}?{{/in}}"],
      expected: "see this"),
    SpecExample(
      name: "Two overridden parents",
      template: "see {{<box}}{{$in}}one{{/in}}{{/box}} {{<box}}{{$in}}two{{/in}}{{/box}}\n",
      partials: ["box": "({{$in}}?{{/in}}{{$more}} more{{/more}})"], expected: "see (one more) (two more)\n"),
    SpecExample(
      name: "Override parent with newlines", template: "{{<box}}{{$in}}\none\n\ntwo\n{{/in}}{{/box}}",
      partials: ["box": "{{$in}}?{{/in}}"], expected: "one\n\ntwo\n"),
    SpecExample(
      name: "Inherit indentation", template: "{{<box}}{{$in}}one{{/in}}{{/box}}",
      partials: ["box": "box:\n   {{$in}}nothing to see{{/in}}\n"], expected: "box:\n   one\n"),
    SpecExample(
      name: "Only one override", template: "{{<box}}{{$b}}mine{{/b}}{{/box}}",
      partials: ["box": "{{$a}}first{{/a}}, {{$b}}second{{/b}}"], expected: "first, mine"),
    SpecExample(
      name: "Parent template", template: "{{>box}} {{<box}}{{/box}}", partials: ["box": "({{$in}}?{{/in}})"],
      expected: "(?) (?)"),
    SpecExample(
      name: "Recursion", template: "{{<p}}{{$x}}mine{{/x}}{{/p}}",
      partials: [
        "p": "{{$x}}?{{/x}} {{$y}}{{<q}}{{/q}}{{/y}}",
        "q": "{{$x}}q's{{/x}} {{<p}}{{$y}}the end{{/y}}{{/p}}",
      ],
      expected: "mine mine mine the end"),
    SpecExample(
      name: "Multi-level inheritance", template: "{{<mother}}{{$x}}child{{/x}}{{/mother}}",
      partials: [
        "mother": "{{<grandmother}}{{$x}}mother{{/x}}{{/grandmother}}",
        "grandmother": "{{<first}}{{$x}}grandmother{{/x}}{{/first}}", "first": "{{$x}}first{{/x}}",
      ],
      expected: "child"),
    SpecExample(
      name: "Multi-level inheritance, no sub child", template: "{{<mother}}{{/mother}}",
      partials: [
        "mother": "{{<grandmother}}{{$x}}mother{{/x}}{{/grandmother}}",
        "grandmother": "{{<first}}{{$x}}grandmother{{/x}}{{/first}}", "first": "{{$x}}first{{/x}}",
      ],
      expected: "mother"),
    SpecExample(
      name: "Text inside parent", template: "{{<box}} ignored {{$in}}kept{{/in}} ignored {{/box}}",
      partials: ["box": "{{$in}}?{{/in}}"], expected: "kept"),
    SpecExample(
      name: "Text inside parent, and nothing else", template: "{{<box}} ignored {{/box}}",
      partials: ["box": "{{$in}}?{{/in}}"], expected: "?"),
    SpecExample(
      name: "Block scope", template: "{{<box}}{{$in}}by {{name}}{{/in}}{{/box}}",
      data: ["name": "outer", "item": ["name": "inner"]], partials: ["box": "{{#item}}{{$in}}?{{/in}}{{/item}}"],
      expected: "by inner"),
    SpecExample(
      name: "Standalone parent", template: "top\n  {{<box}}{{/box}}\n", partials: ["box": "one\ntwo\n"],
      expected: "top\n  one\n  two\n"),
    SpecExample(
      name: "Standalone block", template: "{{<box}}{{$in}}\none\ntwo{{/in}}\n{{/box}}\n",
      partials: ["box": "top\n  {{$in}}{{/in}}\n"], expected: "top\n  one\n  two\n"),
    SpecExample(
      name: "Block reindentation", template: "{{<box}}{{$in}}\n    one\n    two\n{{/in}}{{/box}}\n",
      partials: ["box": "top\n  {{$in}}\n  {{/in}}\n"], expected: "top\n  one\n  two\n"),
    SpecExample(
      name: "Intrinsic indentation", template: "{{<box}}{{$in}}\none\ntwo\n{{/in}}{{/box}}\n",
      partials: ["box": "top\n{{$in}}\n  nothing\n{{/in}}\n"], expected: "top\n  one\n  two\n",
      oracleDeviates: "it indents by the tag, not by the default content"),
    SpecExample(
      name: "Nested block reindentation", template: "{{<box}}{{$inner}}\nmine\n{{/inner}}{{/box}}\n",
      partials: [
        "box": "{{<crate}}{{$outer}}\n  one\n  {{$inner}}\n    two\n  {{/inner}}\n{{/outer}}{{/crate}}\n",
        "crate": "{{$outer}}nothing{{/outer}}",
      ],
      expected: "one\n  mine\n", oracleDeviates: "it indents by the tag, not by the default content"),
  ]

  @Test(arguments: examples)
  func example(_ example: SpecExample) throws {
    try example.check()
  }
}
