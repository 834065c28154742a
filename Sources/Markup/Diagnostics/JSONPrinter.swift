/// One JSON document: `{"version": 1, "diagnostics": […], "errors": n, "warnings": n}`. Lines and columns are 1-based, columns in
/// Unicode scalars, offsets in bytes, ends exclusive.
struct JSONPrinter {
  private var indexes: LineIndexes
  private let indented: Bool

  init(files: SourceFiles, indented: Bool) {
    self.indented = indented
    indexes = LineIndexes(files)
  }

  func print(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var printer = self
    var json = JSONText(indented: indented)
    json.object { json in
      json.member("version", 1)
      json.key("diagnostics")
      json.array { json in
        for diagnostic in diagnostics { printer.append(diagnostic, to: &json) }
      }
      json.member("errors", diagnostics.count { $0.severity == .error })
      json.member("warnings", diagnostics.count { $0.severity == .warning })
    }
    return json.bytes + [ASCII.newline]
  }

  private mutating func append(_ diagnostic: Diagnostic, to json: inout JSONText) {
    json.object { json in
      json.member("code", diagnostic.code.rawValue)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.message)
      if !diagnostic.label.isEmpty { json.member("label", diagnostic.label) }
      if let span = diagnostic.span { place(span, in: &json) } else if let path = diagnostic.path { json.member("path", path) }
      json.key("notes")
      json.array { json in
        for note in diagnostic.notes {
          json.object { json in
            json.member("kind", note.kind.rawValue)
            json.member("message", note.message)
            if let span = note.span { place(span, in: &json) }
          }
        }
      }
      json.key("fixes")
      json.array { json in
        for fix in diagnostic.fixes {
          json.object { json in
            place(fix.span, in: &json)
            json.member("replacement", fix.replacement)
          }
        }
      }
    }
  }

  private mutating func place(_ span: Span, in json: inout JSONText) {
    let index = indexes[span.file]
    json.member("path", index.file.path)
    for (name, offset) in [("start", span.lower), ("end", span.upper)] {
      let position = index.position(at: offset)
      json.key(name)
      json.object { json in
        json.member("line", position.line)
        json.member("column", position.column)
        json.member("offset", offset)
      }
    }
  }
}
