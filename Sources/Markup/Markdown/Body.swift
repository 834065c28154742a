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
  /// What looks like a citation whose brackets were forgotten: keys in running text, outside quotes, code and links.
  public var bareKeys: [Citation.Item] = []
  public var quotations: [Quotation] = []
  /// Where the file's body begins, in bytes.
  public var start: Int = 0
  /// The sentences of every run that has citations or links, in order: those are asked for again and again.
  var sentences: [Range<Int>] = []

  public init() {}

  /// An opening in the HTML.
  public struct Slot: Sendable, Hashable, BitwiseCopyable {
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
    private var place: UInt32
    private let code: Code
    private let index: UInt32

    private enum Code: UInt8 { case citation, link, linkOpen, editorial, quotationOpen, quotationClose }

    /// Where in `html`.
    public var offset: Int {
      get { Int(place) }
      set { place = UInt32(newValue) }
    }

    public var kind: Kind {
      switch code {
      case .citation: .citation(Int(index))
      case .link: .link(Int(index))
      case .linkOpen: .linkOpen(Int(index))
      case .editorial: .editorial
      case .quotationOpen: .quotationOpen(Int(index))
      case .quotationClose: .quotationClose(Int(index))
      }
    }

    init(offset: Int, kind: Kind) {
      place = UInt32(offset)
      let (code, index): (Code, Int) =
        switch kind {
        case .citation(let index): (.citation, index)
        case .link(let index): (.link, index)
        case .linkOpen(let index): (.linkOpen, index)
        case .editorial: (.editorial, 0)
        case .quotationOpen(let index): (.quotationOpen, index)
        case .quotationClose(let index): (.quotationClose, index)
        }
      self.code = code
      self.index = UInt32(index)
    }
  }

  /// A top-level block. Ranges of `citations`, `links` and `quotations` are indices into the body's lists.
  public struct Block: Sendable {
    public enum Kind: Sendable, Hashable {
      case paragraph, quote, list, table, code, rule, footnotes
      /// `anchor` is the id that the HTML carries: of the heading's text, lowercase `a-z 0-9 -`, unique in the body.
      case heading(level: Int, anchor: String)
    }
    // Packed: a page has a dozen, and each would take 216 bytes.
    private let code: Code
    private let level: UInt8
    /// A heading's anchor, a quote's language.
    private let word: String?
    private let ranges: (html: ShortRange, text: ShortRange, citations: ShortRange, links: ShortRange, quotations: ShortRange, inner: ShortRange)
    /// The block's lines in the file, in bytes.
    public let span: Span
    /// Whether the block's text ends with a citation: the last visible thing in it.
    public let endsWithCitation: Bool
    /// Whether it is marked `[ed.]`: the editors' own words, which no source bears.
    public let isEditorial: Bool

    private enum Code: UInt8 { case paragraph, quote, list, table, code, rule, footnotes, heading }

    init(
      kind: Kind, span: Span, html: Range<Int>, text: Range<Int>, citations: Range<Int>, links: Range<Int>, quotations: Range<Int>,
      language: String?, inner: Range<Int>, endsWithCitation: Bool, isEditorial: Bool
    ) {
      (code, level, word) =
        switch kind {
        case .paragraph: (.paragraph, 0, nil)
        case .quote: (.quote, 0, language)
        case .list: (.list, 0, nil)
        case .table: (.table, 0, nil)
        case .code: (.code, 0, nil)
        case .rule: (.rule, 0, nil)
        case .footnotes: (.footnotes, 0, nil)
        case .heading(let level, let anchor): (.heading, UInt8(truncatingIfNeeded: level), anchor)
        }
      ranges = (
        ShortRange(html), ShortRange(text), ShortRange(citations), ShortRange(links), ShortRange(quotations), ShortRange(inner)
      )
      self.span = span
      self.endsWithCitation = endsWithCitation
      self.isEditorial = isEditorial
    }

    public var kind: Kind {
      switch code {
      case .paragraph: .paragraph
      case .quote: .quote
      case .list: .list
      case .table: .table
      case .code: .code
      case .rule: .rule
      case .footnotes: .footnotes
      case .heading: .heading(level: Int(level), anchor: word ?? "")
      }
    }
    public var html: Range<Int> { ranges.html.range }
    public var text: Range<Int> { ranges.text.range }
    public var citations: Range<Int> { ranges.citations.range }
    public var links: Range<Int> { ranges.links.range }
    public var quotations: Range<Int> { ranges.quotations.range }
    /// A quote's language tag (`[en]`), which is not part of its text or HTML.
    public var language: String? { code == .quote ? word : nil }
    /// The quote's inside (without `<blockquote>` and `</blockquote>`), a heading's inside; else the same as `html`.
    public var inner: Range<Int> { ranges.inner.range }
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

extension Body {
  /// Gives back the room that was kept for growing: bodies are kept to the end, and are never changed.
  mutating func pack() {
    html.pack()
    slots.pack()
    text.pack()
    runs.pack()
    quotations.pack()
    sentences.pack()
  }
}

extension Array {
  /// Copies the elements into memory of their size, where they have much more: for those that hold no references.
  fileprivate mutating func pack() {
    if capacity - count > count / 8 { self = withUnsafeBufferPointer { Array($0) } }
  }
}
