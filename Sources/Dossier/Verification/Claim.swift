import Markup

/// Words that a page gives as somebody else's: what a proof is asked for.
struct Claim: Sendable {
  enum Kind: Sendable, Hashable {
    /// `Body.quotations[index]`.
    case quotation(Int)
    /// `Body.blocks[index]`, a block quote that ends with a citation.
    case block(Int)
    /// `Statement.witnesses[index]`.
    case witness(Int)
  }
  let page: AnyID
  let kind: Kind
  let text: String
  /// The passages that may bear it, in the order of the citation.
  let passages: [Passage]
  /// The words in the file, what a fix replaces.
  let span: Span

  /// What a diagnostic calls it.
  var what: String {
    switch kind {
    case .quotation: "the quotation"
    case .block: "the block quotation"
    case .witness: "the witness's text"
    }
  }

  /// All claims of a page. What a source's page quotes are its extracts, which are proven by themselves.
  static func all(of page: AnyID, in dossier: Dossier) -> [Claim] {
    guard page.kind != .source else { return [] }
    let header = dossier.header(page)
    var claims: [Claim] = []
    var inBlocks = IndexSet()
    for (index, block) in header.body.blocks.enumerated()
    where block.kind == .quote && block.endsWithCitation && !block.citations.isEmpty {
      inBlocks.insert(block.quotations)
      claims.append(
        Claim(
          page: page, kind: .block(index), text: header.body.string(block.text),
          passages: header.references.citations[block.citations.upperBound - 1].map(\.passage), span: block.span))
    }
    for (index, quotation) in header.body.quotations.enumerated() {
      guard let citation = quotation.citation, !inBlocks.contains(index) else { continue }
      claims.append(
        Claim(
          page: page, kind: .quotation(index), text: header.body.string(quotation.text),
          passages: header.references.citations[citation].map(\.passage), span: quotation.innerSpan))
    }
    if page.kind == .statement {
      for (index, witness) in dossier.statements[page.index].witnesses.enumerated() {
        claims.append(
          Claim(
            page: page, kind: .witness(index), text: witness.segments.joined(separator: " "), passages: [witness.cite.passage],
            span: witness.span))
      }
    }
    return claims.filter { !$0.passages.isEmpty }
  }
}

/// Ranges of numbers that come in order.
private struct IndexSet {
  private var ranges: [Range<Int>] = []

  mutating func insert(_ range: Range<Int>) { if !range.isEmpty { ranges.append(range) } }
  func contains(_ index: Int) -> Bool { ranges.contains { $0.contains(index) } }
}
