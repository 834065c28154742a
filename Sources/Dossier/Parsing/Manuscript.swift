import Markup

/// One page as its author wrote it: typed fields and a parsed body, every reference still text.
struct Manuscript: Sendable {
  let kind: Kind
  let slug: String
  let path: String
  let file: FileID
  let source: SourceFile
  /// The file's bytes as they were read; the same memory as the source's where nothing in them had to be mended.
  private let raw: [UInt8]
  var fields: FieldRecord
  var body = Body()
  var sections: Sections
  /// Left out of every output, and of every other check.
  var isDraft = false
  /// A source's extracts, in order.
  var extracts: [Extract] = []
  /// A contract's clauses, in order.
  var clauses: [Clause] = []
  /// What is wrong in the file, as far as it can be told without the others.
  var diagnostics: [Diagnostic]

  init(page: Inventory.Page, source: SourceFile, diagnostics: [Diagnostic]) {
    self.source = source
    raw = page.file.bytes
    self.diagnostics = diagnostics
    kind = page.kind
    slug = page.slug
    path = page.file.path
    file = page.id
    fields = FieldRecord(schema: page.kind.schema, span: Span(file: page.id, lower: 0, upper: 0))
    sections = Sections(body)
  }

  /// Whether reading a page would give this very manuscript.
  func isMade(from page: Inventory.Page) -> Bool { file == page.id && path == page.file.path && raw == page.file.bytes }

  /// Whether other pages can name the same things on this page as on another state of it, and find the same of it.
  func offersTheSame(as other: Manuscript) -> Bool {
    isUnread == other.isUnread && sections.anchorsAlike(other.sections)
      && extracts.map(\.id) == other.extracts.map(\.id) && clauses.map(\.id) == other.clauses.map(\.id)
      && (kind != .source || fields.text("language") == other.fields.text("language"))
  }

  /// Whether the body could not be parsed at all, so that nothing can be said of what it lacks.
  var isUnread: Bool { body.blocks.isEmpty && diagnostics.contains { $0.severity == .error } }

  /// The file's very beginning.
  var start: Span { Span(file: file, lower: 0, upper: 0) }
}
