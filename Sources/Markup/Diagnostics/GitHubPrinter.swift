/// GitHub's workflow commands: `::error file=…,line=…,col=…::message`.
struct GitHubPrinter {
  private var indexes: LineIndexes

  init(files: SourceFiles) {
    indexes = LineIndexes(files)
  }

  func print(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var printer = self
    return diagnostics.flatMap { Array(printer.command($0).utf8) }
  }

  private mutating func command(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let span = diagnostic.span {
      let index = indexes[span.file]
      let start = index.position(at: span.lower)
      let end = index.position(at: max(span.lower, span.upper))
      properties = ["file=\(Self.escaped(index.file.path, property: true))", "line=\(start.line)", "endLine=\(end.line)", "col=\(start.column)"]
      if start.line == end.line { properties.append("endColumn=\(max(start.column, end.column))") }
    } else if let path = diagnostic.path {
      properties = ["file=\(Self.escaped(path, property: true))"]
    }
    properties.append("title=\(diagnostic.code.rawValue)")
    let command = diagnostic.severity == .info ? "notice" : diagnostic.severity.rawValue
    let message = ([diagnostic.message + (diagnostic.label.isEmpty ? "" : " (\(diagnostic.label))")]
      + diagnostic.notes.map { "\($0.kind.rawValue): \($0.message)" }).joined(separator: "\n")
    return "::\(command) \(properties.joined(separator: ","))::\(Self.escaped(message, property: false))\n"
  }

  private static func escaped(_ text: String, property: Bool) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      case ":" where property: out += "%3A"
      case "," where property: out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
