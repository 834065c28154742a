import Markup

/// A page of the dossier that an author wrote.
public protocol Entity: Sendable {
  static var kind: Kind { get }
  var header: Header { get }
}

/// What every page has.
public struct Header: Sendable {
  public var id: AnyID
  /// The id that authors type: the file's stem, `contract/version` for a version, `index` for the home page.
  public var slug: String
  /// Plain text. For a source without a title, the editor's description of it.
  public var title: String
  public var titleSpan: Span
  /// One sentence for lists, plain text.
  public var summary: String?
  public var facts: [Fact]
  public var file: FileID
  public var body: Body
  /// What the body's references lead to.
  public var references: ResolvedReferences

  public init(
    id: AnyID, slug: String, title: String, titleSpan: Span, summary: String?, facts: [Fact], file: FileID, body: Body,
    references: ResolvedReferences
  ) {
    self.id = id
    self.slug = slug
    self.title = title
    self.titleSpan = titleSpan
    self.summary = summary
    self.facts = facts
    self.file = file
    self.body = body
    self.references = references
  }
}

/// One property of a page, with the passage that says so.
public struct Fact: Sendable {
  public var property: String
  public var value: String
  public var cites: [Cite]
  public var span: Span
}
