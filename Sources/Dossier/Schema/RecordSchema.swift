/// One field of a record.
package struct Field: Sendable {
  package let key: String
  package let shape: Shape
  package let isRequired: Bool
  /// One line that says what the field means.
  package let summary: String

  package init(_ key: String, _ shape: Shape, required: Bool = false, _ summary: String) {
    self.key = key
    self.shape = shape
    self.isRequired = required
    self.summary = summary
  }
}

/// The fields that a record may have: a file's front matter, or a record inside it. There is one of each, which every record that was
/// read points to.
package final class RecordSchema: Sendable {
  /// As a diagnostic names one: `an event`.
  package let name: String
  package let fields: [Field]
  /// Of these, at least one must be given …
  package let atLeastOne: [String]
  /// … and of these, not more than one.
  package let atMostOne: [String]

  package init(_ name: String, _ fields: [Field], atLeastOne: [String] = [], atMostOne: [String] = []) {
    self.name = name
    self.fields = fields
    self.atLeastOne = atLeastOne
    self.atMostOne = atMostOne
  }

  package func field(_ key: String) -> Field? { place(of: key).map { fields[$0] } }

  /// A field's place in `fields`.
  func place(of key: String) -> Int? { fields.indices.first { fields[$0].key == key } }
}
