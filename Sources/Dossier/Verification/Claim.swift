import Evidence
import Markup

/// Words that a page gives as somebody else's: what a proof is asked for.
struct Claim: Sendable, Equatable {
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
  /// The words before the writer's own “he said” clause, where `text` goes on with the same sentence.
  var continues: String?
  /// Whether the place holds the words and nothing else, so that others may be put in.
  var isReplaceable = false
  /// The passages that may bear it, in the order of the citation.
  let passages: [Passage]
  /// The words in the file, what a fix replaces.
  let span: Span

  /// Looks for the words; those that go on from others must do so in the source as well, or what lies between was cut unseen.
  func match(in source: ArticleText) -> QuotationVerdict {
    let alone = source.match(text)
    guard let continues, alone.found != nil else { return alone }
    let whole = source.match(pieces: [continues, text])
    return whole.found == nil ? whole : alone
  }

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
    var claims = all(of: page, dossier.header(page) { $0.body }, dossier.header(page) { $0.references.citations })
    if page.kind == .statement {
      for (index, witness) in dossier.statements[page.index].witnesses.enumerated() {
        claims.append(
          Claim(
            page: page, kind: .witness(index), text: witness.segments.joined(separator: " "), passages: [witness.cite.passage],
            span: witness.span))
      }
    }
    return claims
  }

  /// Those of a page's body that cite anything.
  private static func all(of page: AnyID, _ body: Body, _ citations: [[Cite]]) -> [Claim] {
    var claims: [Claim] = []
    var inBlocks = IndexSet()
    for (index, block) in body.blocks.enumerated()
    where block.endsWithCitation && block.kind == .quote && !block.citations.isEmpty {
      inBlocks.insert(block.quotations)
      if citations[block.citations.upperBound - 1].isEmpty { continue }
      claims.append(
        Claim(
          page: page, kind: .block(index), text: body.string(block.text),
          passages: citations[block.citations.upperBound - 1].map(\.passage), span: block.span))
    }
    for (index, quotation) in body.quotations.enumerated() {
      guard let citation = quotation.citation, !inBlocks.contains(index), !citations[citation].isEmpty else { continue }
      claims.append(
        Claim(
          page: page, kind: .quotation(index), text: body.string(quotation.text),
          continues: beginning(of: index, in: body), isReplaceable: !quotation.isBlock, passages: citations[citation].map(\.passage), span: quotation.innerSpan))
    }
    return claims
  }

  /// The quotation that this one goes on from.
  private static func beginning(of index: Int, in body: Body) -> String? {
    guard index > 0 else { return nil }
    let (first, second) = (body.quotations[index - 1], body.quotations[index])
    guard first.citation == second.citation, first.text.upperBound < second.text.lowerBound else { return nil }
    let between = first.text.upperBound..<second.text.lowerBound
    guard !body.text[between].contains(0x0A) else { return nil }
    let (before, after) = (body.string(first.text), body.string(second.text))
    return QuotingClause.joins(before, body.string(between), after) ? before : nil
  }
}

/// Ranges of numbers that come in order.
private struct IndexSet {
  private var ranges: [Range<Int>] = []

  mutating func insert(_ range: Range<Int>) { if !range.isEmpty { ranges.append(range) } }
  func contains(_ index: Int) -> Bool { ranges.contains { $0.contains(index) } }
}
