import Markup

/// A record's description as a JSON Schema (draft 2020-12), for editors that complete and check YAML as it is typed.
///
/// What it refuses, the reader refuses too. The reader knows more: whether an id exists, whether a date is a day of the calendar.
package enum JSONSchema {
  /// The document, indented, ended by LF.
  package static func document(of schema: RecordSchema) -> [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", schema.name)
      members(of: schema, &json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func members(of schema: RecordSchema, _ json: inout JSONText) {
    json.member("type", "object")
    json.key("properties")
    json.object { json in
      for field in schema.fields {
        json.key(field.key)
        json.object { json in
          json.member("description", field.summary)
          // A field left empty says nothing, which a required one must.
          field.shape.write(to: &json, isNullable: !field.isRequired, isRequired: field.isRequired)
        }
      }
    }
    let required = schema.fields.filter(\.isRequired).map(\.key)
    if !required.isEmpty { json.member("required", required) }
    if !schema.atLeastOne.isEmpty {
      json.key("anyOf")
      json.array { json in
        for key in schema.atLeastOne { json.object { $0.member("required", [key]) } }
      }
    }
    let pairs = schema.atMostOne.indices.flatMap { first in
      schema.atMostOne[(first + 1)...].map { [schema.atMostOne[first], $0] }
    }
    if !pairs.isEmpty {
      json.key("allOf")
      json.array { json in
        for pair in pairs {
          json.object { json in
            json.key("not")
            json.object { $0.member("required", pair) }
          }
        }
      }
    }
    json.key("additionalProperties")
    json.bool(false)
  }

  static func record(_ schema: RecordSchema, _ json: inout JSONText) { members(of: schema, &json) }
}

extension JSONText {
  mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array { json in
      for value in values { json.string(value) }
    }
  }
}
