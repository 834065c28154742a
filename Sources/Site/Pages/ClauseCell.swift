import Dossier
import Markup

/// What one version's section says of one clause, taken apart for the matrix and the version's page.
struct ClauseCell {
  let state: ClauseText.State
  let header: Header
  /// The section's blocks without its heading and without the one word that only names the state (`Absent.`).
  let blocks: Range<Int>
  /// The citations of that word: indices into the body's.
  let stateCitations: [Int]
  /// The citations of the whole section, each passage once.
  let cites: [Cite]

  init(_ version: Version, clause index: Int) {
    header = version.header
    let text = version.clauses[index]
    let body = version.header.body
    let references = version.header.references
    state = text.state
    var first = text.blocks.lowerBound
    if first < text.blocks.upperBound, case .heading = body.blocks[first].kind { first += 1 }
    let all = body.blocks[first..<text.blocks.upperBound].flatMap { $0.citations }.flatMap { references.citations[$0] }
    cites = Grouping.inOrder(all) { Place(passage: $0.passage, locator: $0.suffix) }.map { $0[0] }
    let saysState = text.state == .absent || text.state == .unknown || text.state == .unchanged
    let start = saysState ? min(first + 1, text.blocks.upperBound) : first
    stateCitations = body.blocks[first..<start].flatMap { $0.citations }
    blocks = start..<text.blocks.upperBound
  }

  private struct Place: Hashable {
    let passage: Passage
    let locator: String
  }

  /// The beginning of what the section says, for a cell of the matrix; empty where it only names the state. Whether there is
  /// more of it.
  var excerpt: (text: String, isCut: Bool) {
    Excerpt.make(blocks.lazy.map { header.body.blocks[$0] }.filter { $0.kind != .rule }.map { header.body.text[$0.text] })
  }

  /// The passages cited for the word that only names the state.
  var stateCites: [Cite] { stateCitations.flatMap { header.references.citations[$0] } }

  /// The blocks that give the clause’s words.
  private var quotes: ArraySlice<Body.Block> {
    guard state == .verbatim || state == .translated else { return [] }
    return header.body.blocks[blocks].prefix { $0.kind == .quote }
  }

  /// The clause’s words as plain text, where they are known.
  var words: String? {
    quotes.isEmpty ? nil : quotes.map { header.body.string($0.text) }.joined(separator: "\n")
  }

  /// The language of the clause’s words, where they are known.
  func wordsLanguage(_ site: SiteContext) -> String? {
    guard let block = quotes.first else { return nil }
    if let language = block.language { return language }
    if let proof = site.dossier.verification.block(quotes.startIndex, of: header.id), let proven = QuotationLanguage.of(proof, site: site) {
      return proven
    }
    guard let last = block.citations.last else { return nil }
    return QuotationLanguage.of(header.body.text[block.text], cites: header.references.citations[last], site: site)
  }
}
