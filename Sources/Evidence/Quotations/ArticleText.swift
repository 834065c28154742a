/// An article’s full text, ready to have quotations looked for in it.
///
/// Reading is free: what a search needs is computed when a search first needs it, once, and kept.
public struct ArticleText: Sendable {
  /// UTF-8; where it is not, the stray bytes match themselves only.
  public let bytes: [UInt8]
  private let lines = Lazily<Paragraphs>()
  private let folding = Lazily<FoldedText>()
  private let wordIndex = Lazily<WordIndex>()

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public init(_ text: String) { self.init(Array(text.utf8)) }

  var paragraphs: Paragraphs { lines.get { Paragraphs(bytes) } }
  var folded: FoldedText { folding.get { FoldedText(bytes) } }
  var words: WordIndex { wordIndex.get { WordIndex(folded) } }

  /// The paragraph, numbered from 1 by the lines that are not blank, that holds a byte.
  public func paragraph(at offset: Int) -> Int { paragraphs.number(at: offset) }

  /// The paragraphs that a range of bytes lies in.
  public func paragraphs(of range: Range<Int>) -> ClosedRange<Int> {
    let first = paragraph(at: range.lowerBound)
    return first...max(first, paragraph(at: max(range.lowerBound, range.upperBound - 1)))
  }

  /// The same range in Unicode scalars.
  public func scalars(of range: Range<Int>) -> Range<Int> {
    let paragraphs = paragraphs
    return bytes.withUnsafeBufferPointer { text in
      let start = paragraphs.scalars(before: range.lowerBound, in: text)
      return start..<start + Paragraphs.scalarCount(text, range)
    }
  }

  /// The text of a range of bytes.
  public func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a quotation's very words stand in a text, for one that is asked once: nothing is made for further questions. Where it
  /// says no, `match` may still find them.
  public static func holdsExactly(_ quotation: String, in text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { RawSearch.holds(quotation, in: $0) }
  }

  /// Looks for a quotation. White space round it is not part of it, nor are quotation marks round the whole of it that
  /// the article lacks.
  public func match(_ quotation: String) -> QuotationVerdict { match(pieces: [quotation]) }

  /// Looks for a quotation that its writer’s own clause interrupts (“…,” she wrote, “…”): its pieces, in this order, in
  /// one paragraph or from one to the next.
  public func match(pieces: [String]) -> QuotationVerdict {
    let pieces = pieces.map { Whitespace.unwrapped(Whitespace.trimmed(Array($0.utf8))) }
    if let exact = RawSearch(article: self).find(pieces) { return .found(exact) }
    return QuotationSearch(article: self).verdict(pieces)
  }

  /// Whether this text bears the quotation out, and nothing more: for choosing among an extract and its translation.
  public func contains(_ quotation: String) -> Bool { match(quotation).found != nil }
}
