import Markup

extension Shape {
  /// Writes the members of a schema object. `isRequired` is for the field's own shape: its list must not be empty.
  func write(to json: inout JSONText, isNullable: Bool = false, isRequired: Bool = false) {
    switch self {
    case .list(let element):
      json.types(["array"], isNullable)
      if isRequired { json.member("minItems", 1) }
      items(element, &json)
    case .pair(let element):
      json.types(["array"], isNullable)
      json.member("minItems", 2)
      json.member("maxItems", 2)
      items(element, &json)
    case .oneOrMore(let element):
      json.key("anyOf")
      json.array { json in
        json.object { element.write(to: &$0, isNullable: isNullable) }
        json.object { Shape.list(element).write(to: &$0, isRequired: isRequired) }
      }
    case .record(let schema):
      if isNullable {
        json.key("anyOf")
        json.array { json in
          json.object { JSONSchema.record(schema, &$0) }
          json.object { $0.member("type", "null") }
        }
      } else {
        JSONSchema.record(schema, &json)
      }
    case .severities:
      json.types(["object"], isNullable)
      severities(&json)
    case .choice(let words):
      json.key("enum")
      json.array { json in
        for word in words { json.string(word) }
        if isNullable { json.null() }
      }
    default:
      json.types(types, isNullable)
      if types.contains("string") { json.member("minLength", 1) }
      if let pattern { json.member("pattern", pattern) }
      if case .percent = self {
        json.member("minimum", 0)
        json.member("maximum", 100)
      }
    }
  }

  private func items(_ element: Shape, _ json: inout JSONText) {
    json.key("items")
    json.object { element.write(to: &$0) }
  }

  private func severities(_ json: inout JSONText) {
    json.key("properties")
    json.object { json in
      for code in DiagnosticCode.allCases {
        json.key(code.rawValue)
        json.object { json in
          if let explanation = Explanation.of(code) { json.member("description", explanation.meaning) }
          json.member("enum", code.defaultSeverity == .error ? ["error"] : ["error", "warning", "off"])
        }
      }
    }
    json.key("additionalProperties")
    json.bool(false)
  }

  /// What YAML's core schema (1.2.2, section 10.3) makes of a plain scalar that the reader takes for it: the title `1984` is a
  /// number there, and text to us.
  private var types: [String] {
    switch self {
    case .line, .text, .folder, .file: ["string", "number", "boolean"]
    case .flag: ["boolean"]
    case .date, .percent, .citation, .reference, .version: ["string", "number"]
    default: ["string"]
    }
  }

  /// A regular expression (ECMA-262) that every text passes which the reader takes.
  private var pattern: String? {
    switch self {
    case .line, .folder: #"^[^\n]*[^ \n][ \n]*$"#
    case .date: #"^[0-9XYETZ:?~%/.+\-]+$"#
    case .time: "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"
    case .zone: #"^[A-Za-z][A-Za-z0-9_+\-]*(/[A-Za-z][A-Za-z0-9_+\-]*)*$"#
    case .language: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
    case .url: #"^[Hh][Tt][Tt][Pp][Ss]?://[^ \n/?#]"#
    case .digest: "^[0-9A-Fa-f]{64}$"
    case .file: #"^(?!(.*/)?\.{0,2}(/|$))[^\\\n]+$"#
    case .percent: #"^[0-9]*\.?[0-9]*( *%)?$"#
    case .citation: #"^@?[A-Za-z0-9_][^;\n]*$"#
    default: nil
    }
  }
}

extension JSONText {
  fileprivate mutating func types(_ names: [String], _ isNullable: Bool) {
    let all = isNullable ? names + ["null"] : names
    if all.count == 1 { member("type", all[0]) } else { member("type", all) }
  }
}
