@testable import Dossier
import Markup
import Testing

@Suite("Schemas")
struct SchemaTests {
  private static func records(in schema: RecordSchema) -> [RecordSchema] {
    [schema] + schema.fields.flatMap { records(in: $0.shape) }
  }

  private static func records(in shape: Shape) -> [RecordSchema] {
    switch shape {
    case .record(let schema): records(in: schema)
    case .list(let element), .oneOrMore(let element), .pair(let element): records(in: element)
    default: []
    }
  }

  static let all = (Kind.allCases.map(\.schema) + [KindSchemas.settings]).flatMap { records(in: $0) }

  @Test func everyFieldIsNamedOnceAndExplained() {
    for schema in Self.all {
      #expect(Set(schema.fields.map(\.key)).count == schema.fields.count, "\(schema.name)")
      for field in schema.fields {
        #expect(!field.summary.isEmpty && !field.summary.hasSuffix("."), "\(schema.name): \(field.key)")
        #expect(field.key.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }, "\(field.key)")
        #expect(!field.shape.expectation.isEmpty)
      }
    }
  }

  @Test func everyKindButTheHomePageCanBeADraft() {
    for kind in Kind.allCases {
      #expect((kind.schema.field("draft") != nil) == (kind != .home))
      #expect(kind.schema.field("facts") != nil)
    }
  }

  @Test func codesAreNamedOnceAndInTheirForm() {
    let names = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for check in Checks.all { #expect(!check.codes.isEmpty) }
  }

  @Test(arguments: [
    ("../People/a.md", "Events/x.md", "People/a.md"), ("a.md", "Events/x.md", "Events/a.md"), ("./a.md", "x.md", "a.md"),
    ("../../index.md", "Contracts/c/v1.md", "index.md"), ("../../x.md", "Events/x.md", nil), ("/a.md", "x.md", nil),
  ])
  func relativePathsAreResolved(path: String, file: String, target: String?) {
    #expect(RelativePath.resolve(path, from: file) == target)
    if let target { #expect(RelativePath.resolve(RelativePath.make(to: target, from: file), from: file) == target) }
  }
}
