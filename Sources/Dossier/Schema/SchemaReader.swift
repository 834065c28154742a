import Evidence
import Markup

/// Holds front matter to a schema and types it, in one walk. Every fault is a diagnostic with its exact place.
struct SchemaReader {
  let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  /// How many unknown fields are still compared with the known ones: a file full of them is no slip.
  private var comparisons = 20

  init(source: SourceFile) {
    self.source = source
  }

  /// Reads a record. What is missing is told at `opening`; `nil` where the node is no mapping at all.
  mutating func record(_ node: YAMLNode, as schema: RecordSchema, opening: Span) -> FieldRecord? {
    guard case .mapping(let entries) = node.content else {
      report(.wrongType, at: node.span, "\(schema.name) is a record of fields, `name: value`", label: found(node))
      return nil
    }
    var record = FieldRecord(schema: schema, span: opening)
    record.entries.reserveCapacity(entries.count)
    var given = [Bool](repeating: false, count: schema.fields.count)
    for entry in entries {
      guard let place = schema.place(of: entry.key) else {
        diagnostics.append(unknown(entry, in: schema))
        continue
      }
      let field = schema.fields[place]
      // A field left empty says nothing; where it is needed, it is missing.
      if case .null = entry.value.content {
        if field.isRequired {
          given[place] = true
          report(.missingField, at: entry.keySpan, "`\(field.key)` has no value", label: "expected \(field.shape.expectation)")
        }
        continue
      }
      given[place] = true
      if field.isRequired, case .sequence(let elements) = entry.value.content, elements.isEmpty {
        report(.missingField, at: entry.value.span, "`\(field.key)` is empty: \(schema.name) needs one at least", label: "nothing in it")
        continue
      }
      if let value = value(entry.value, as: field.shape, of: field.key) { record.entries.append((field.key, value)) }
    }
    requireFields(of: schema, given: given, entries: entries, opening: opening)
    return record
  }

  private mutating func requireFields(
    of schema: RecordSchema, given: [Bool], entries: [YAMLNode.Entry], opening: Span
  ) {
    for (field, isGiven) in zip(schema.fields, given) where field.isRequired && !isGiven {
      report(
        .missingField, at: opening, "`\(field.key)` is missing: \(schema.name) needs one", label: "in here",
        help: "`\(field.key):` is \(field.summary)")
    }
    func isGiven(_ key: String) -> Bool { zip(schema.fields, given).contains { $0.key == key && $1 } }
    if !schema.atLeastOne.isEmpty, !schema.atLeastOne.contains(where: isGiven) {
      let keys = schema.atLeastOne.map { "`\($0)`" }.joinedAsAlternatives
      report(.missingField, at: opening, "\(keys) is missing: \(schema.name) needs one", label: "in here")
    }
    if schema.atMostOne.isEmpty { return }
    let both = entries.filter { schema.atMostOne.contains($0.key) && isGiven($0.key) }
    if both.count > 1 {
      let keys = schema.atMostOne.map { "`\($0)`" }.joined(separator: " and ")
      append(
        Diagnostic(.badValue, at: both[1].keySpan, "\(keys) exclude one another", label: "choose one")
          .note("the other stands here", at: both[0].keySpan))
    }
  }

  private mutating func unknown(_ entry: YAMLNode.Entry, in schema: RecordSchema) -> Diagnostic {
    let diagnostic = Diagnostic(
      .unknownField, at: entry.keySpan, "`\(entry.key)` is not a field of \(schema.name)", label: "unknown field")
    guard comparisons > 0 else { return diagnostic }
    comparisons -= 1
    if case .null = entry.value.content, entry.key.utf8.contains(UInt8(ascii: " ")) {
      return diagnostic.help("a comma parts the fields of a record: put text that holds one between quotation marks")
    }
    let near = diagnostic.didYouMean(entry.key, among: schema.fields.map(\.key), replacing: entry.keySpan)
    if !near.notes.isEmpty { return near }
    let owners = Kind.allCases.filter { $0 != .home && $0.schema.field(entry.key) != nil }
    return owners.isEmpty || owners.count > 3
      ? diagnostic.help("it has " + schema.fields.map { "`\($0.key)`" }.joined(separator: ", "))
      : diagnostic.help("`\(entry.key)` is a field of \(owners.phrase)")
  }

  /// Reads a value; `nil` where it is not what the shape asks for, which was told.
  mutating func value(_ node: YAMLNode, as shape: Shape, of key: String) -> FieldValue? {
    switch shape {
    case .list(let element):
      guard case .sequence(let nodes) = node.content else { return wrongList(node, element, key) }
      return list(nodes, as: element, of: key, span: node.span)
    case .oneOrMore(let element):
      if case .sequence(let nodes) = node.content { return list(nodes, as: element, of: key, span: node.span) }
      return value(node, as: element, of: key)
    case .pair(let element):
      guard case .sequence(let nodes) = node.content, nodes.count == 2 else { return wrongType(node, shape, key) }
      return list(nodes, as: element, of: key, span: node.span)
    case .record(let schema):
      guard case .mapping(let entries) = node.content else { return wrongType(node, shape, key) }
      let opening = entries.first?.keySpan ?? node.span
      return record(node, as: schema, opening: opening).map { record in
        var record = record
        record.span = node.span
        return FieldValue(content: .record(record), span: node.span)
      }
    case .severities:
      return severities(node, key: key)
    default:
      return scalar(node, as: shape, of: key)
    }
  }

  private mutating func list(_ nodes: [YAMLNode], as element: Shape, of key: String, span: Span) -> FieldValue {
    FieldValue(content: .list(nodes.compactMap { value($0, as: element, of: key) }), span: span)
  }

  private mutating func wrongList(_ node: YAMLNode, _ element: Shape, _ key: String) -> FieldValue? {
    guard element.isScalar, case .scalar = node.content else { return wrongType(node, .list(element), key) }
    append(
      Diagnostic(.wrongType, at: node.span, "`\(key)` must be \(Shape.list(element).expectation)", label: found(node))
        .help("write a list, even of one").fix(node.span, with: "[\(source.text(node.span.range))]"))
    return nil
  }

  mutating func wrongType(_ node: YAMLNode, _ shape: Shape, _ key: String) -> FieldValue? {
    report(.wrongType, at: node.span, "`\(key)` must be \(shape.expectation)", label: found(node))
    return nil
  }

  mutating func report(_ code: DiagnosticCode, at span: Span, _ message: String, label: String = "", help: String? = nil) {
    let diagnostic = Diagnostic(code, at: span, message, label: label)
    diagnostics.append(help.map { diagnostic.help($0) } ?? diagnostic)
  }

  mutating func append(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private func found(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar: "this is a single value"
    case .null: "this is empty"
    case .sequence: "this is a list"
    case .mapping: "this is a record"
    }
  }
}
