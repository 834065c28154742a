import Mustache
import Testing

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

/// What is wrong with a set of templates, a line each.
func faults(_ templates: [String: String]) -> [String] {
  do {
    _ = try library(templates)
    return []
  } catch let errors as TemplateErrors {
    return errors.all.map { error in
      "\(error.path):\(error.line):\(error.column): \(error.summary)" + (error.help.map { " (\($0))" } ?? "")
    }
  } catch {
    return ["\(error)"]
  }
}
