import Mustache
import SwiftMustache
import Testing

/// One rule of the published Mustache specification (github.com/mustache/spec) in an example of our own, under the name
/// its example has there.
struct SpecExample: CustomTestStringConvertible, Sendable {
  let name: String
  let template: String
  var data: Record = [:]
  var partials: [String: String] = [:]
  let expected: String
  /// Why swift-mustache renders something else, where it does.
  var oracleDeviates: String?

  var testDescription: String { name }

  /// Both engines have to write what the specification says.
  func check() throws {
    #expect(try rendered(template, data, partials) == expected)
    let oracle = try Oracle.render(template, data, partials)
    if oracleDeviates == nil { #expect(oracle == expected, "the oracle disagrees") } else { #expect(oracle != expected) }
  }
}

/// What our engine writes for a template.
func rendered(_ template: String, _ data: Record, _ partials: [String: String] = [:]) throws -> String {
  let library = try library(partials.merging(["main": template]) { _, main in main })
  var output: [UInt8] = []
  #expect(library.render("main", data, into: &output) == [])
  return String(decoding: output, as: UTF8.self)
}

/// A compiled set of templates, each “read” from the file of its name.
func library(_ templates: [String: String]) throws -> TemplateLibrary {
  let sources = templates.sorted { $0.key < $1.key }.map { name, text in
    TemplateSource(name: name, path: "\(name).mustache", bytes: Array(text.utf8))
  }
  return try TemplateLibrary.compile(sources).get()
}
