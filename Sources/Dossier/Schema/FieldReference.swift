/// Every field of every kind as a page of Markdown, `Documentation/fields.md`: what `dossier schema --all` prints.
package enum FieldReference {
  package static var page: String {
    var records: [RecordSchema] = []
    let kinds = Kind.allCases.map { ($0.schema, place($0)) } + [(KindSchemas.settings, "dossier.yml")]
    let sections = kinds.map { schema, place in
      for field in schema.fields { collect(field.shape, into: &records) }
      return section(schema, "In `Content/\(place)`.")
    }
    return head + sections.joined() + "\n# Records inside a field\n" + records.map { section($0, nil) }.joined()
  }

  private static let head = """
    # Every field

    What may stand between the two lines `---` at the head of each kind of file, and in `dossier.yml`. Fields in **bold** must be there.
    A field that is not listed, of the wrong type or of a wrong value is an error. `dossier schema --all` prints this page, and
    `dossier schema KIND` the same as a JSON Schema, for [editors](editors.md).

    """

  private static func place(_ kind: Kind) -> String {
    switch kind {
    case .home: "index.md"
    case .contract: "Contracts/<contract>/contract.md"
    case .version: "Contracts/<contract>/<version>.md"
    default: "\(kind.folder ?? "")/<id>.md"
    }
  }

  private static func section(_ schema: RecordSchema, _ place: String?) -> String {
    var out = "\n## \(title(schema))\n\n"
    if let place { out += place + "\n\n" }
    out += "| field | value | meaning |\n| --- | --- | --- |\n"
    for field in schema.fields {
      let key = field.isRequired ? "**`\(field.key)`**" : "`\(field.key)`"
      out += "| \(key) | \(value(field.shape).replacing("|", with: "\\|")) | \(field.summary.replacing("|", with: "\\|")) |\n"
    }
    if !schema.atLeastOne.isEmpty { out += "\nAt least one of \(names(schema.atLeastOne)) must be there.\n" }
    if !schema.atMostOne.isEmpty { out += "\nNot more than one of \(names(schema.atMostOne)) may be there.\n" }
    return out
  }

  private static func value(_ shape: Shape) -> String {
    switch shape {
    case .record(let schema): "[\(schema.name)](#\(anchor(schema)))"
    case .list(let element): "list; each \(value(element))"
    case .oneOrMore(let element): "\(value(element)), or a list of such"
    default: shape.expectation
    }
  }

  private static func collect(_ shape: Shape, into records: inout [RecordSchema]) {
    switch shape {
    case .record(let schema):
      guard !records.contains(where: { $0.name == schema.name }) else { return }
      records.append(schema)
      for field in schema.fields { collect(field.shape, into: &records) }
    case .list(let element), .oneOrMore(let element), .pair(let element): collect(element, into: &records)
    default: break
    }
  }

  private static func title(_ schema: RecordSchema) -> String { schema.name.prefix(1).uppercased() + schema.name.dropFirst() }

  /// As code hosts make an anchor of a heading.
  private static func anchor(_ schema: RecordSchema) -> String { schema.name.lowercased().replacing(" ", with: "-") }

  private static func names(_ keys: [String]) -> String { keys.map { "`\($0)`" }.joinedAsAlternatives }
}
