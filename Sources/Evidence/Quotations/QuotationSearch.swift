/// Finds quotations that are not the article’s very bytes, and says what becomes of those that are not there.
struct QuotationSearch {
  let article: ArticleText

  /// A quotation is in this many stretches at most, and has this many of its brackets tried out as the article’s own.
  static let mostSegments = 64
  static let mostLiteral = 5

  func verdict(_ pieces: [[UInt8]]) -> QuotationVerdict {
    guard pieces.allSatisfy(hasOwnWord) else { return .notFound(MissedQuotation(reason: .empty)) }
    let plain = QuotationParts(pieces: pieces, literal: [])
    if let found = find(pieces) { return .found(found) }
    guard plain.segments.count <= Self.mostSegments else { return .notFound(MissedQuotation(reason: .cutTooWide)) }
    guard let missed = NearestPassage(article: article).missed(pieces, plain) else {
      return .notFound(MissedQuotation(reason: .differs))
    }
    return missed.isClose ? .altered(missed.quotation) : .notFound(missed.quotation)
  }

  /// The best match: with as many of the brackets as can be the article’s own, and without repairs if it can be.
  func find(_ pieces: [[UInt8]], guardsSense: Bool = true) -> FoundQuotation? {
    let folded = article.folded
    return article.bytes.withUnsafeBufferPointer { text in
      let chains = ChainSearch(
        text: text, folded: folded, paragraphs: article.paragraphs, guardsSense: guardsSense)
      for variant in OuterMarks.variants(pieces) {
        for literal in literalChoices(variant) {
          let parts = QuotationParts(pieces: variant, literal: literal)
          guard parts.segments.count <= Self.mostSegments else { continue }
          for repairs in [false, true] {
            guard let chain = chains.find(parts, repairs: repairs) else { continue }
            return FoundQuotation(
              article: article, rungs: rungs(parts, chain),
              pieces: chain.map { folded.source(of: $0.range, in: text) })
          }
        }
      }
      return nil
    }
  }

  /// Whether a piece has a word outside its brackets: without one it claims nothing of the article.
  private func hasOwnWord(_ piece: [UInt8]) -> Bool {
    QuotationParts(pieces: [piece], literal: []).segments.contains(where: \.hasWord)
  }

  private func rungs(_ parts: QuotationParts, _ chain: [SegmentSearch.Occurrence]) -> MatchRungs {
    var rungs = chain.reduce(into: MatchRungs()) { $0.formUnion($1.rungs) }
    if parts.links.contains(where: \.hasGap) { rungs.insert(.elided) }
    if parts.links.contains(where: { !$0.brackets.isEmpty }) { rungs.insert(.bracketed) }
    return rungs
  }

  /// Sets of brackets to be read as the article’s own, the largest first; the last is none.
  private func literalChoices(_ pieces: [[UInt8]]) -> [Set<Int>] {
    var index = 0
    var literal: [Int] = []
    for piece in pieces {
      for bracket in EditorialBracket.all(in: piece) {
        let own = FoldedText(Array(piece[bracket.range])).bytes
        if literal.count < Self.mostLiteral, !ByteSearch(own).all(in: article.folded.bytes).isEmpty {
          literal.append(index)
        }
        index += 1
      }
    }
    let choices = (0..<1 << literal.count).map { bits in
      Set(literal.indices.filter { bits >> $0 & 1 == 1 }.map { literal[$0] })
    }
    return choices.sorted { left, right in
      left.count != right.count ? left.count > right.count : left.sorted().lexicographicallyPrecedes(right.sorted())
    }
  }
}
