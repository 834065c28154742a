import Dossier
import Markup

/// What one version's section says of one clause, taken apart for the matrix and the version's page.
struct ClauseCell {
  let state: ClauseText.State
  private let header: Header
  /// The section's blocks without its heading and without the one word that only names the state (`Absent.`).
  let blocks: Range<Int>
  /// The citations of that word: indices into the body's.
  let stateCitations: [Int]
  /// The citations of the whole section.
  let cites: [Cite]

  init(_ version: Version, clause index: Int) {
    header = version.header
    let text = version.clauses[index]
    let body = version.header.body
    let references = version.header.references
    state = text.state
    var first = text.blocks.lowerBound
    if first < text.blocks.upperBound, case .heading = body.blocks[first].kind { first += 1 }
    cites = body.blocks[first..<text.blocks.upperBound].flatMap { $0.citations }.flatMap { references.citations[$0] }
    let saysState = text.state == .absent || text.state == .unknown || text.state == .unchanged
    let start = saysState ? min(first + 1, text.blocks.upperBound) : first
    stateCitations = body.blocks[first..<start].flatMap { $0.citations }
    blocks = start..<text.blocks.upperBound
  }

  /// The beginning of what the section says, for a cell of the matrix; empty where it only names the state.
  var excerpt: String {
    Excerpt.of(blocks.lazy.map { header.body.blocks[$0] }.filter { $0.kind != .rule }.map { header.body.text[$0.text] })
  }

  /// The language of the clause's words, where they are given and are not in the page's.
  func language(_ site: SiteContext) -> String? {
    guard state == .verbatim || state == .translated,
      let quote = blocks.first(where: { header.body.blocks[$0].kind == .quote })
    else { return nil }
    let block = header.body.blocks[quote]
    if let language = block.language { return site.foreign(language) }
    guard let last = block.citations.last else { return nil }
    return QuotationLanguage.of(header.body.text[block.text], cites: header.references.citations[last], site: site)
      .flatMap(site.foreign)
  }
}
