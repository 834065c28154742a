/// A file's Markdown, parsed and rendered once: HTML with its references left open, and everything that other stages ask of it.
///
/// All offsets into `html` and `text` are bytes. Nothing here points into C.
public struct Body: Sendable {
  /// The blocks' HTML one after another. What depends on other files is left out of it and stands in `slots`.
  public var html: [UInt8] = []
  /// What is to be put into `html`, in order of `offset`.
  public var slots: [Slot] = []
  /// The visible text of every inline run (paragraph, heading, table cell …), each ended by LF, without markup and citations.
  public var text: [UInt8] = []
  /// The inline runs' ranges in `text`, in order, LF not included.
  public var runs: [Range<Int>] = []
  /// The top-level blocks in order; footnotes, if any, are the last.
  public var blocks: [Block] = []
  public var citations: [Citation] = []
  public var links: [Link] = []
  public var quotations: [Quotation] = []
  /// Where the file's body begins, in bytes.
  public var start: Int = 0
  /// The sentences of every run that has citations or links, in order: those are asked for again and again.
  var sentences: [Range<Int>] = []

  public init() {}

  /// An opening in the HTML.
  public struct Slot: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// The mark of `citations[index]`.
      case citation(Int)
      /// A whole `<a>` with its label: `links[index]`, written `[[id]]` or `[[id|label]]`.
      case link(Int)
      /// The opening `<a href=…>` of `links[index]`, a Markdown link to another file; `</a>` stands in the HTML.
      case linkOpen(Int)
      /// The mark of what the editors say in their own name, `[ed.]`.
      case editorial
      /// Before the opening mark of `quotations[index]`, where an element that marks it can begin.
      case quotationOpen(Int)
      /// After the closing mark of `quotations[index]`.
      case quotationClose(Int)
    }
    /// Where in `html`.
    public var offset: Int
    public var kind: Kind
  }

  /// A top-level block. Ranges of `citations`, `links` and `quotations` are indices into the body's lists.
  public struct Block: Sendable {
    public enum Kind: Sendable, Hashable {
      case paragraph, quote, list, table, code, rule, footnotes
      /// `anchor` is the id that the HTML carries: of the heading's text, lowercase `a-z 0-9 -`, unique in the body.
      case heading(level: Int, anchor: String)
    }
    public var kind: Kind
    /// The block's lines in the file, in bytes.
    public var span: Span
    public var html: Range<Int>
    public var text: Range<Int>
    public var citations: Range<Int>
    public var links: Range<Int>
    public var quotations: Range<Int>
    /// A quote's language tag (`[en]`), which is not part of its text or HTML.
    public var language: String?
    /// The quote's inside (without `<blockquote>` and `</blockquote>`), a heading's inside; else the same as `html`.
    public var inner: Range<Int>
    /// Whether the block's text ends with a citation: the last visible thing in it.
    public var endsWithCitation: Bool
    /// Whether it is marked `[ed.]`: the editors' own words, which no source bears.
    public var isEditorial: Bool
  }

  /// `[see @key#extract, suffix; -@other]` (Pandoc's form).
  public struct Citation: Sendable {
    public struct Item: Sendable {
      public var prefix: String
      /// The source's id.
      public var key: String
      public var extract: String?
      /// What follows the key, a leading comma and spaces cut: `¶ 4`, `also`.
      public var suffix: String
      /// `-@key`: the author is named in the sentence already.
      public var suppressesAuthor: Bool
      /// From `@` to the end of the key.
      public var span: Span
    }
    public var items: [Item]
    public var span: Span
    /// Where in `text` it stands (it takes no bytes there).
    public var offset: Int
  }

  /// A link to another page of the dossier.
  public struct Link: Sendable {
    public enum Target: Sendable, Hashable {
      /// `[[id]]`, `[[id#anchor]]`.
      case id(String)
      /// A relative path, percent-decoded, `/` between its parts: `../People/jean-roy.md`.
      case path(String)
      /// `#anchor` on this page.
      case here
    }
    public var target: Target
    public var anchor: String?
    /// What a wiki link shows, where it says so.
    public var label: String?
    public var span: Span
    /// The place of the id or path alone, to underline or replace it.
    public var targetSpan: Span
    /// Its visible text in `text`; empty for a wiki link without a label.
    public var text: Range<Int>
  }

  /// Words between quotation marks (the outermost pair), or a block quote inside another block that ends with a citation.
  public struct Quotation: Sendable {
    /// From the opening to the closing mark, both included.
    public var span: Span
    /// The words between the marks in the file, markup included.
    public var innerSpan: Span
    /// The words in `text`, spaces at both ends cut.
    public var text: Range<Int>
    /// The first citation that follows in the same sentence: index into `citations`.
    public var citation: Int?
    /// Whether the HTML has slots for it (both marks lie in the same element).
    public var hasSlots: Bool
    /// A block quote: both spans are its lines, citation included.
    public var isBlock = false
  }

  /// The text of a range of `text`.
  public func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
