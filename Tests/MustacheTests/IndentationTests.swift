import Mustache
import Testing

@Suite("Indentation")
struct IndentationTests {
  @Test("a partial within an indented partial adds its own")
  func nested() throws {
    #expect(
      try rendered("  {{>a}}\nend\n", [:], ["a": "a\n\t{{>b}}\nA\n", "b": "b\nB"]) == "  a\n  \tb\n  \tB  A\nend\n")
  }

  @Test("an empty line is indented too, as the specification says each line is")
  func emptyLines() throws {
    #expect(try rendered("  {{>a}}\n", [:], ["a": "1\n\n2\n"]) == "  1\n  \n  2\n")
  }

  @Test("a line that begins with a tag is indented once, and what a value holds never is")
  func tagsAtLineStart() throws {
    #expect(
      try rendered("  {{>a}}\n", ["x": "1\n2", "y": ""], ["a": "{{x}}{{x}}\n{{y}}{{#x}}!{{/x}}\n"])
        == "  1\n21\n2\n  !\n")
  }

  @Test("text goes on after a comment on its line")
  func comments() throws {
    #expect(try rendered("  {{>a}}\n", [:], ["a": "1{{! remark }}2\n{{! remark }}\n3\n"]) == "  12\n  3\n")
  }

  @Test("the indentation of a partial ends with it")
  func ends() throws {
    #expect(try rendered("  {{>a}}\n{{>a}}\n{{#x}}\n  y\n{{/x}}\n", ["x": true], ["a": "a\n"]) == "  a\na\n  y\n")
  }

  @Test("a filled block moves from where it is written to where it stands, line by line")
  func blocks() throws {
    let layout = "<body>\n    {{$main}}\n    <p>default\n    {{/main}}\n</body>\n"
    let child = "{{<layout}}\n  {{$main}}\n  <ul>\n    {{>item}}\n  </ul>\n{{{pre}}}\n  {{/main}}\n{{/layout}}\n"
    #expect(
      try rendered(child, ["pre": "<pre>\n</pre>"], ["layout": layout, "item": "<li>\n</li>\n"])
        == "<body>\n    <ul>\n      <li>\n      </li>\n    </ul>\n    <pre>\n</pre>\n</body>\n")
    #expect(try rendered("{{<layout}}{{/layout}}", [:], ["layout": layout]) == "<body>\n    <p>default\n</body>\n")
  }

  @Test("a block written within a line leaves the line as it is")
  func inlineBlocks() throws {
    #expect(
      try rendered("{{<a}}{{$x}}1\n  2{{/x}}{{/a}}", [:], ["a": "<b>{{$x}}{{/x}}</b>\n"]) == "<b>1\n  2</b>\n")
  }
}
