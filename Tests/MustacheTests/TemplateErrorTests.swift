import Mustache
import Testing

@Suite("Faults in templates")
struct TemplateErrorTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let template: String
    let expected: [String]
    var testDescription: String { template }

    init(_ template: String, _ expected: String...) {
      self.template = template
      self.expected = expected
    }
  }

  @Test(arguments: [
    Fault("<p>{{title</p>\n", "a.mustache:1:4: tag is never closed (close it with }})"),
    Fault("\n  {{{body}} {{x}}", "a.mustache:2:3: tag is never closed (close it with }}})"),
    Fault("é {{title} {{x}}", "a.mustache:1:4: tag is never closed (close it with }})"),
    Fault("{{! a remark", "a.mustache:1:1: comment is never closed"),
    Fault("x {{}}", "a.mustache:1:3: {{}} names nothing"),
    Fault("{{# }}{{/ }}", "a.mustache:1:1: {{# }} names nothing", "a.mustache:1:7: {{/ }} names nothing"),
    Fault("{{if x}}", "a.mustache:1:1: {{if x}} has a space in its name"),
    Fault("{{x!}}", "a.mustache:1:1: {{x!}} has “!” in its name"),
    Fault("{{x..y}}", "a.mustache:1:1: {{x..y}} has an empty part beside a period"),
    Fault("{{.x}}", "a.mustache:1:1: {{.x}} has an empty part beside a period"),
    Fault("{{> *which}}", "a.mustache:1:1: {{> *which}} names its template by a value, which is not supported"),
    Fault("{{=<%=}}", "a.mustache:1:1: {{=<%=}} does not name two delimiters (as in {{=<% %>=}})"),
    Fault("{{=a b\n=}}", "a.mustache:1:1: delimiter tag is never closed (as in {{=<% %>=}})"),
    Fault("{{#a}}\n{{#b}}\n{{/a}}", "a.mustache:2:1: section {{#b}} is never closed (close it with {{/b}})"),
    Fault(
      "{{<a}}{{$b}}{{^c}}", "a.mustache:1:1: parent {{<a}} is never closed (close it with {{/a}})",
      "a.mustache:1:7: block {{$b}} is never closed (close it with {{/b}})",
      "a.mustache:1:13: section {{^c}} is never closed (close it with {{/c}})"),
    Fault("{{/a}}", "a.mustache:1:1: {{/a}} closes nothing that is open"),
    Fault(
      "{{#a}}\n{{/b}}{{/a}}",
      "a.mustache:2:1: {{/b}} closes nothing that is open ({{#a}} is open since line 1)"),
    Fault(
      "{{$a}}{{#x}}{{$a}}{{/a}}{{/x}}{{/a}}",
      "a.mustache:1:13: {{$a}} stands inside a block of the same name"),
    Fault("\u{FEFF}{{>b}}", "a.mustache:1:1: {{>b}} names no template (did you mean {{>a}}?)"),
    Fault("{{>something}}", "a.mustache:1:1: {{>something}} names no template"),
  ])
  func one(_ fault: Fault) {
    #expect(faults(["a": fault.template]) == fault.expected)
  }

  @Test("a fault is found in each template, and told in the order of the templates and their bytes")
  func several() {
    #expect(
      faults(["b": "{{>layuot}}\n{{<layuot}}{{/layuot}}", "layout": "{{/x}}", "a": "{{x"]) == [
        "a.mustache:1:1: tag is never closed (close it with }})",
        "b.mustache:1:1: {{>layuot}} names no template (did you mean {{>layout}}?)",
        "b.mustache:2:1: {{<layuot}} names no template (did you mean {{<layout}}?)",
        "layout.mustache:1:1: {{/x}} closes nothing that is open",
      ])
  }

  @Test("the bytes at fault are given, counted from the file's beginning")
  func range() {
    #expect(throws: TemplateErrors.self) {
      do {
        _ = try library(["a": "é{{>b}}."])
      } catch let errors as TemplateErrors {
        #expect(errors.all.map(\.range) == [2..<8])
        throw errors
      }
    }
  }

  @Test("two templates of one name")
  func twice() {
    let sources = ["x/a", "y/a"].map { TemplateSource(name: "a", path: $0, bytes: []) }
    guard case .failure(let errors) = TemplateLibrary.compile(sources) else {
      Issue.record("it was accepted")
      return
    }
    #expect(errors.all.map(\.summary) == ["template “a” is there twice: x/a"])
    #expect(errors.all.map(\.path) == ["y/a"])
  }

  @Test(
    "bytes that are no text", arguments: [[0x61, 0xFF, 0x62], [0x61, 0xC3], [0x0A, 0xED, 0xA0, 0x80]] as [[UInt8]])
  func notText(_ bytes: [UInt8]) {
    guard case .failure(let errors) = TemplateLibrary.compile([TemplateSource(name: "a", path: "a", bytes: bytes)])
    else {
      Issue.record("it was accepted")
      return
    }
    #expect(errors.all.map(\.summary) == ["template is not UTF-8"])
    #expect(errors.all.map(\.range.lowerBound) == [1])
  }
}
