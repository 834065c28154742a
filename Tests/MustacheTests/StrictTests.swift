import Mustache
import Testing

@Suite("Strict rendering")
struct StrictTests {
  private func faults(_ template: String, _ data: Record, _ partials: [String: String] = [:]) throws -> [String] {
    var output: [UInt8] = []
    let library = try library(partials.merging(["main": template]) { _, main in main })
    #expect(library.render("main", data, into: &output) == [])
    let plain = output
    output = []
    let errors = library.render("main", data, into: &output, strict: true)
    #expect(output == plain, "strictness changes no byte")
    return errors.map { "\($0.path):\($0.line):\($0.column): \($0.summary)" }
  }

  @Test("a name that nothing around it declares, told once however often it is met")
  func undeclared() throws {
    #expect(
      try faults("{{#all}}\n{{titel}}{{/all}}{{^oops}}{{/oops}}{{>part}}", ["all": [1, 2]], ["part": "\n {{{x}}}"]) == [
        "main.mustache:2:1: {{titel}} is declared by nothing around it",
        "main.mustache:2:18: {{^oops}} is declared by nothing around it",
        "part.mustache:2:2: {{{x}}} is declared by nothing around it",
      ])
  }

  @Test("what is declared as none, here or further out, is no fault")
  func declared() throws {
    #expect(try faults("{{a}}{{#b}}{{a}}{{/b}}{{a.x}}{{^c}}{{/c}}", ["a": .none, "b": ["d": 1], "c": []]) == [])
  }

  @Test("a part of a dotted name that its record does not declare, or that has no record")
  func parts() throws {
    #expect(
      try faults("{{a.x.y}} {{a.z}} {{b.c}}", ["a": ["x": ["y": 1]], "b": 1]) == [
        "main.mustache:1:11: {{a.z}} has a part that is not declared",
        "main.mustache:1:19: {{b.c}} has a part that is not declared",
      ])
  }

  @Test("a list or a record where a text is asked for")
  func noText() throws {
    #expect(
      try faults("{{a}} {{{b}}}", ["a": [], "b": [:]]) == [
        "main.mustache:1:1: {{a}} has no text of its own: it is a list or a record",
        "main.mustache:1:7: {{{b}}} has no text of its own: it is a list or a record",
      ])
  }
}
