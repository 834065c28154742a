import Markup

/// A passage that can be cited: an extract of a source, or the source as a whole.
public struct Passage: Hashable, Comparable, Sendable {
  public let source: ID<Source>
  /// The extract's number from 1; 0 for the whole source.
  private let number: UInt32

  /// Index into the source's `extracts`.
  public var extract: Int? { number == 0 ? nil : Int(number) - 1 }

  public init(source: ID<Source>, extract: Int?) {
    self.source = source
    number = extract.map { UInt32($0 + 1) } ?? 0
  }

  public static func < (a: Passage, b: Passage) -> Bool { (a.source, a.number) < (b.source, b.number) }
}

/// One citation of one passage.
public struct Cite: Sendable {
  public var passage: Passage
  public var prefix: String
  /// A locator or remark as the author typed it: `¶ 4`.
  public var suffix: String
  public var span: Span

  public init(passage: Passage, prefix: String = "", suffix: String = "", span: Span) {
    self.passage = passage
    self.prefix = prefix
    self.suffix = suffix
    self.span = span
  }
}

/// What a body's references lead to, index by index.
public struct ResolvedReferences: Sendable {
  /// As `Body.citations`: the items of each.
  public var citations: [[Cite]] = []
  /// As `Body.links`.
  public var links: [LinkTarget] = []

  public init() {}
}

/// A page, or a place on it.
public struct LinkTarget: Hashable, Sendable {
  public var page: AnyID
  /// An id on that page: a heading's anchor, an extract or a clause.
  public var anchor: String?

  public init(page: AnyID, anchor: String?) {
    self.page = page
    self.anchor = anchor
  }
}

/// A place that refers to something, for the list of what links here.
public struct Mention: Sendable, Hashable {
  public enum Place: Sendable, Hashable {
    /// `Body.citations[index]` of the page.
    case citation(Int)
    /// `Body.links[index]` of the page.
    case link(Int)
    /// A front matter field, by its key: `people`, `cites`, `facts` …
    case field(String)
  }
  /// The page that refers.
  public var page: AnyID
  public var place: Place

  public init(page: AnyID, place: Place) {
    self.page = page
    self.place = place
  }
}
