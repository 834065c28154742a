/// Finds every place of a segment in an article.
struct SegmentSearch {
  let text: UnsafeBufferPointer<UInt8>
  let folded: FoldedText

  /// One place of a segment.
  struct Occurrence {
    /// In folded bytes of the article.
    var range: Range<Int>
    var rungs: MatchRungs
  }

  /// Which ends of a segment must be word boundaries of the article.
  struct Edges {
    var start = true
    var end = true
    /// A bracket follows, that may hold what an elided word belongs to.
    var endsElided = false
  }

  /// In order of beginning; where a repair is allowed for, those that need one too.
  func occurrences(of segment: QuotationParts.Segment, edges: Edges, repairs: Bool) -> [Occurrence] {
    let whole = segment.folded.bytes
    var found = places(of: whole, edges: edges).map {
      Occurrence(range: $0, rungs: rungs(of: $0, quoted: segment.raw))
    }
    if repairs { found += repaired(segment, edges: edges) }
    if segment.isLast, let bare = TerminalMark.bare(whole) {
      let mark = whole[bare.count]
      let own = Set(found.map(\.range.lowerBound))
      found += places(of: bare, edges: edges).filter {
        !own.contains($0.lowerBound) && TerminalMark.isConventional(mark, after: $0, self)
      }.map { Occurrence(range: $0, rungs: .typographic) }
    }
    return found.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  /// The first place where the segment’s bytes stand, whatever its ends cut in two.
  func placeInsideWords(of segment: QuotationParts.Segment) -> Range<Int>? {
    ByteSearch(segment.folded.bytes).all(in: folded.bytes).first.map { $0..<$0 + segment.folded.bytes.count }
  }

  func places(of needle: [UInt8], edges: Edges) -> [Range<Int>] {
    ByteSearch(needle).all(in: folded.bytes).map { $0..<$0 + needle.count }.filter { isAllowed($0, edges) }
  }

  func isAllowed(_ range: Range<Int>, _ edges: Edges) -> Bool {
    guard folded.isWhole(range) else { return false }
    let source = folded.source(of: range, in: text)
    let boundary = WordBoundary(text: text)
    return (!edges.start || boundary.isStart(source.lowerBound))
      && (!edges.end || boundary.isEnd(source.upperBound, elided: edges.endsElided))
  }

  /// Exact where the bytes are the same, else typographic, the folded ones being the same.
  func rungs(of range: Range<Int>, quoted: [UInt8]) -> MatchRungs {
    Whitespace.isSame(text[folded.source(of: range, in: text)], quoted) ? [] : .typographic
  }
}
