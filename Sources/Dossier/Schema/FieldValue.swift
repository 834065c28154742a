import Evidence
import Markup

/// A front matter value that is what its field's shape asks for.
struct FieldValue: Sendable {
  enum Content: Sendable {
    /// For every shape of words; a digest's is lowercase.
    case text(String)
    case flag(Bool)
    /// A share, 0…1.
    case share(Double)
    // What is large stands apart, so that words, which nearly all values are, stand in their list.
    indirect case date(EDTF)
    indirect case citation(Body.Citation.Item)
    case list([FieldValue])
    indirect case record(FieldRecord)
    /// `nil` is `off`.
    case severities([DiagnosticCode: Diagnostic.Severity?])
  }

  var content: Content
  /// The value's own bytes, without a scalar's quotation marks where it has any.
  var span: Span
}

/// The values of a record that was held to its schema: what is wrong was told and left out, so that reading cannot fail anew.
struct FieldRecord: Sendable {
  let schema: RecordSchema
  /// In the order of the file.
  var entries: [(key: String, value: FieldValue)] = []
  /// The record's place; of front matter, its opening line.
  var span: Span

  private func content(_ key: String) -> FieldValue.Content? { self[key]?.content }

  subscript(key: String) -> FieldValue? {
    assert(schema.field(key) != nil, "\(schema.name) has no field \(key)")
    return entries.first { $0.key == key }?.value
  }

  func text(_ key: String) -> String? {
    if case .text(let text) = content(key) { text } else { nil }
  }

  func flag(_ key: String) -> Bool {
    if case .flag(true) = content(key) { true } else { false }
  }

  func share(_ key: String) -> Double? {
    if case .share(let share) = content(key) { share } else { nil }
  }

  func date(_ key: String) -> DateField? {
    guard let value = self[key], case .date(let date) = value.content else { return nil }
    return DateField(date: date, span: value.span)
  }

  /// The case of a string enumeration.
  func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
    text(key).flatMap(Choice.init(rawValue:))
  }

  /// The elements of a list; a lone value where the field allows one.
  func elements(_ key: String) -> [FieldValue] {
    guard let value = self[key] else { return [] }
    if case .list(let elements) = value.content { return elements }
    return [value]
  }

  func texts(_ key: String) -> [String] {
    elements(key).compactMap { if case .text(let text) = $0.content { text } else { nil } }
  }

  func records(_ key: String) -> [FieldRecord] {
    elements(key).compactMap { if case .record(let record) = $0.content { record } else { nil } }
  }
}
