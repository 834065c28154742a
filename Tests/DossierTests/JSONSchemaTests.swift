@testable import Dossier
import Foundation
import Markup
import Testing

/// The JSON Schemas say of front matter what the reader says.
@Suite("JSON Schema")
struct JSONSchemaTests {
  @Test func everySchemaIsOneOfTheDraftAndNamesEveryField() throws {
    for schema in Kind.allCases.map(\.schema) + [KindSchemas.settings] {
      let value = try Self.object(schema)
      #expect(value["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      let properties = try #require(value["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(schema.fields.map(\.key)))
      for field in schema.fields { #expect(properties[field.key]?["description"] as? String == field.summary) }
      #expect(value["additionalProperties"] as? Bool == false)
      #expect(JSONSchema.document(of: schema) == JSONSchema.document(of: schema))
    }
  }

  @Test(arguments: [
    (Kind.note, "title: A note"), (.note, "title: 1984\nsummary:"), (.note, "title: true\nsummary: |\n  One line"),
    (.event, "title: A\ndate: 2026\nstatus: reported\ntime: \"17:01\"\nzone: Europe/Paris\npeople: [a, b]\ncites: [\"s, ¶ 5\", s#a]"),
    (.event, "title: A\ndate: 2026-02-1X/2026-03?\nstatus: denied\ndraft: false\ncontracts:\n"),
    (.source, "describe: A letter\nlanguage: fr-CA\nurl: https://example.org/a\narchive: a/b.txt\nauthor: [{literal: A}]\nrights: full"),
    (.source, "title: A\nlanguage: fr\nsha256: 0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef"),
    (.contract, "title: A\nparties: [a]\ncompare: [[v1, v2]]"),
    (.statement, "title: A\noriginal:\nwitnesses: [{cite: a, text: \"b / c\"}]"),
    (.person, "title: A\nroles: [{title: mayor, org: alpha, from: 2020, cite: [s#a, t]}]\nfacts: []"),
  ])
  func whatTheReaderTakesPasses(kind: Kind, yaml: String) throws {
    let (passes, reads) = try Self.verdicts(yaml, kind.schema)
    #expect(reads && passes)
  }

  @Test(arguments: [
    // Types and empty fields.
    (Kind.note, "title:"), (.note, "title: [a]"), (.note, "title: \"\""), (.note, "title: |\n  Two\n  lines"), (.note, "title: A\ndraft: maybe"),
    (.person, "title: A\naka: a"), (.contract, "title: A\ncompare: [[v1]]"), (.person, "title: A\nnames: [a]"),
    // Fields that are missing, unknown, or exclude one another.
    (.note, "summary: A"), (.note, "title: A\ntitel: B"), (.event, "title: A\ndate: 2026"), (.source, "language: fr"),
    (.source, "title: A\ndescribe: B\nlanguage: fr"), (.person, "title: A\nnames: [{name: a}]"), (.source, "title: A\nlanguage: fr\nauthor: [{}]"),
    (.statement, "title: A\nwitnesses: []"), (.person, "title: A\nnames: [{name: a, cite: []}]"),
    // Words that are none of a choice, or not in their form.
    (.event, "title: A\ndate: 2026\nstatus: rumoured"), (.event, "title: A\ndate: yesterday\nstatus: reported"),
    (.event, "title: A\ndate: 2026\nstatus: reported\ntime: \"25:00\""), (.source, "title: A\nlanguage: French"),
    (.source, "title: A\nlanguage: fr\nurl: example.org"), (.source, "title: A\nlanguage: fr\nurl: javascript:alert"),
    (.source, "title: A\nlanguage: fr\narchive: ../a.txt"), (.source, "title: A\nlanguage: fr\narchive: /a.txt"),
    (.source, "title: A\nlanguage: fr\nsha256: 9f2c"), (.event, "title: A\ndate: 2026\nstatus: reported\ncites: [\"#a\"]"),
  ])
  func whatTheSchemaRefusesTheReaderRefuses(kind: Kind, yaml: String) throws {
    let (passes, reads) = try Self.verdicts(yaml, kind.schema)
    #expect(!reads && !passes)
  }

  @Test(arguments: [
    ("title: A\nlanguage: en\nquotation-limit: 25%\nseverities: {uncited: off, bad-date: error}", true),
    ("title: A\nquotation-limit: 0.25\nseverities: {one-origin: warning}", true), ("title: A\nquotation-limit: 120", false),
    ("title: A\nquotation-limit: much", false), ("title: A\nseverities: {bad-date: off}", false),
    ("title: A\nseverities: {bad-dat: error}", false), ("title: A\nseverities: off", false), ("subtitle: A", false),
  ])
  func theSettingsAreHeldToTheirSchema(yaml: String, isGood: Bool) throws {
    let (passes, reads) = try Self.verdicts(yaml, KindSchemas.settings)
    #expect(reads == isGood && passes == isGood)
  }

  private static func object(_ schema: RecordSchema) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(JSONSchema.document(of: schema))) as? [String: Any])
  }

  /// Whether front matter passes the JSON Schema, and whether the reader finds no fault in it.
  private static func verdicts(_ yaml: String, _ schema: RecordSchema) throws -> (passes: Bool, reads: Bool) {
    let source = SourceFile(path: "x", bytes: Array(yaml.utf8))
    let id = FileID(index: 0)
    var diagnostics: [Diagnostic] = []
    let node = try #require(YAML.parse(0..<source.bytes.count, of: source, id: id, diagnostics: &diagnostics))
    var reader = SchemaReader(source: source)
    _ = reader.record(node, as: schema, opening: Span(file: id, lower: 0, upper: 0))
    let passes = try SchemaValidator.passes(SchemaValidator.Instance(node), object(schema))
    return (passes, (diagnostics + reader.diagnostics).isEmpty)
  }
}
