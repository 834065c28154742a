import Foundation
import Markup

/// As much of JSON Schema (draft 2020-12) as ours use; a keyword that it does not know is an error, not a pass.
enum SchemaValidator {
  /// A value as a YAML language server sees it.
  indirect enum Instance {
    case null, bool(Bool), number(Double), string(String)
    case array([Instance]), object([String: Instance])

    /// Plain scalars by YAML's core schema (1.2.2, section 10.3).
    init(_ node: YAMLNode) {
      switch node.content {
      case .null: self = .null
      case .scalar("true", quoted: false): self = .bool(true)
      case .scalar("false", quoted: false): self = .bool(false)
      case .scalar(let text, let quoted):
        let isNumber = !quoted && text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil
        self = isNumber ? .number(Double(text) ?? 0) : .string(text)
      case .sequence(let nodes): self = .array(nodes.map(Instance.init))
      case .mapping(let entries):
        self = .object(Dictionary(entries.map { ($0.key, Instance($0.value)) }, uniquingKeysWith: { first, _ in first }))
      }
    }

    var type: String {
      switch self {
      case .null: "null"
      case .bool: "boolean"
      case .number: "number"
      case .string: "string"
      case .array: "array"
      case .object: "object"
      }
    }
  }

  struct UnknownKeyword: Error { var name: String }

  static func passes(_ value: Instance, _ schema: [String: Any]) throws -> Bool {
    for (keyword, rule) in schema where try !holds(value, keyword, rule, schema) { return false }
    return true
  }

  private static func holds(_ value: Instance, _ keyword: String, _ rule: Any, _ schema: [String: Any]) throws -> Bool {
    switch (keyword, value) {
    case ("$schema", _), ("title", _), ("description", _): return true
    case ("type", _): return ((rule as? [String]) ?? [rule as? String ?? ""]).contains(value.type)
    case ("enum", .string(let text)): return (rule as? [Any])?.contains { $0 as? String == text } == true
    case ("enum", .null): return (rule as? [Any])?.contains { $0 is NSNull } == true
    case ("enum", _): return false
    case ("anyOf", _): return try schemas(rule).contains { try passes(value, $0) }
    case ("allOf", _): return try schemas(rule).allSatisfy { try passes(value, $0) }
    case ("not", _): return try !passes(value, rule as? [String: Any] ?? [:])
    case ("required", .object(let members)): return (rule as? [String] ?? []).allSatisfy { members[$0] != nil }
    case ("properties", .object(let members)):
      let known = rule as? [String: [String: Any]] ?? [:]
      return try members.allSatisfy { name, member in try known[name].map { try passes(member, $0) } ?? true }
    case ("additionalProperties", .object(let members)):
      let known = schema["properties"] as? [String: Any] ?? [:]
      return members.keys.allSatisfy { known[$0] != nil }
    case ("items", .array(let elements)): return try elements.allSatisfy { try passes($0, rule as? [String: Any] ?? [:]) }
    case ("minItems", .array(let elements)): return elements.count >= rule as? Int ?? 0
    case ("maxItems", .array(let elements)): return elements.count <= rule as? Int ?? 0
    case ("minLength", .string(let text)): return text.unicodeScalars.count >= rule as? Int ?? 0
    case ("pattern", .string(let text)): return try text.firstMatch(of: Regex(rule as? String ?? "(")) != nil
    case ("minimum", .number(let number)): return number >= Double(rule as? Int ?? 0)
    case ("maximum", .number(let number)): return number <= Double(rule as? Int ?? 0)
    // Keywords about another type of value say nothing of this one.
    case ("required", _), ("properties", _), ("additionalProperties", _), ("items", _), ("minItems", _), ("maxItems", _),
      ("minLength", _), ("pattern", _), ("minimum", _), ("maximum", _):
      return true
    default: throw UnknownKeyword(name: keyword)
    }
  }

  private static func schemas(_ rule: Any) -> [[String: Any]] { rule as? [[String: Any]] ?? [] }
}
