@testable import Dossier
import Markup
import Testing

@Suite("New pages")
struct NewPageTests {
  private static let slugs = NewPage.kinds.map { ($0, $0 == .version ? "c/v1" : "p") }

  /// With every comment taken for a field the reader finds nothing to say but what is left to fill.
  @Test(arguments: slugs)
  func everyLineIsInItsForm(kind: Kind, slug: String) throws {
    let page = try #require(NewPage(kind, slug: slug, title: "It: \"so\" # \\ they say"))
    let lines = page.text.split(separator: "\n")
    #expect(lines.first == "---" && lines.last == "---")
    // Of fields that exclude one another the second stays a comment.
    let open = lines.dropFirst().dropLast().map { $0.hasPrefix("# ") && !$0.hasPrefix("# describe") ? String($0.dropFirst(2)) : String($0) }
    let source = SourceFile(path: "x", bytes: Array(open.joined(separator: "\n").utf8))
    let id = FileID(index: 0)
    var diagnostics: [Diagnostic] = []
    let node = try #require(YAML.parse(0..<source.bytes.count, of: source, id: id, diagnostics: &diagnostics))
    var reader = SchemaReader(source: source)
    let read = reader.record(node, as: kind.schema, opening: Span(file: id, lower: 0, upper: 0))
    let record = try #require(read)
    #expect(record.text("title") == "It: \"so\" # \\ they say")
    let left = kind.schema.fields.count { $0.isRequired && $0.key != "title" }
    #expect((diagnostics + reader.diagnostics).map(\.code) == Array(repeating: .missingField, count: left))
    for field in kind.schema.fields { #expect(lines.contains { $0.hasPrefix("\(field.key):") || $0.hasPrefix("# \(field.key):") }) }
  }

  @Test(arguments: [
    (Kind.event, "a", "Events/a.md"), (.person, "a", "People/a.md"), (.contract, "a", "Contracts/a/contract.md"),
    (.version, "a/v1", "Contracts/a/v1.md"),
  ])
  func aPageStandsInTheFolderOfItsKind(kind: Kind, slug: String, path: String) throws {
    let page = try #require(NewPage(kind, slug: slug, title: nil))
    #expect(page.path == path)
    #expect(ContentPlace(path: path) == .page(kind, slug: slug))
  }

  @Test(arguments: [
    (Kind.event, "The Refusal", "the-refusal" as String?), (.event, "a/b", nil), (.event, "", nil), (.event, "index", nil), (.event, "..", nil),
    (.event, "-a", "a"), (.version, "v1", nil), (.version, "c/contract", nil), (.version, "c/V1", "c/v1"), (.version, "c/../x", nil),
  ])
  func anIDThatCannotBeOneIsRefused(kind: Kind, slug: String, better: String?) throws {
    if NewPage(kind, slug: slug, title: nil) != nil { Issue.record("`\(slug)` was taken") }
    #expect(try #require(NewPage.fault(of: slug, as: kind)).better == better)
  }
}
