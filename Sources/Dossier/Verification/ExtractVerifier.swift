import Evidence
import Markup

/// Holds a claim to the extracts that it cites: their words, then their translations'.
struct ExtractVerifier {
  let dossier: Dossier

  /// The proof of a claim that cites extracts alone, or extracts first; `nil` where it cites only whole sources.
  func prove(_ claim: Claim, _ diagnostics: inout [Diagnostic]) -> Proof? {
    var misses: [Miss] = []
    for passage in claim.passages {
      guard let index = passage.extract else { continue }
      if claim.continues == nil, holdsExactly(claim.text, passage.source.index, index) { return Proof(verdict: .matches([]), passage: passage) }
      let body = dossier.sources[passage.source.index].header.body
      let extract = dossier.sources[passage.source.index].extracts[index]
      for text in [(quote: extract.quote, language: nil)] + extract.translations.map({ (quote: $0.quote, language: Optional($0.language)) }) {
        let bytes = body.text[body.blocks[text.quote].text]
        if text.language != nil, claim.continues == nil, ArticleText.holdsExactly(claim.text, in: bytes) {
          return Proof(verdict: .translated([]), passage: passage)
        }
        let words = ArticleText(Array(bytes))
        switch claim.match(in: words) {
        case .found(let found):
          return Proof(verdict: text.language == nil ? .matches(found.rungs) : .translated(found.rungs), passage: passage)
        case .altered(let missed):
          misses.append(Miss(passage: passage, language: text.language, missed: missed, text: words, isAltered: true))
        case .notFound(let missed):
          misses.append(Miss(passage: passage, language: text.language, missed: missed, text: words, isAltered: false))
        }
      }
    }
    guard let nearest = misses.min(by: { ($0.isAltered ? 0 : 1, $0.distance) < ($1.isAltered ? 0 : 1, $1.distance) }) else { return nil }
    // A whole source cited beside the extracts may have the words.
    if claim.passages.contains(where: { $0.extract == nil }) { return nil }
    diagnostics.append(report(nearest, claim))
    return Proof(verdict: nearest.isAltered ? .altered : .notFound, passage: nearest.passage)
  }

  /// Whether an extract has the very words, as nearly all have: asked before anything is made for further questions.
  private func holdsExactly(_ words: String, _ source: Int, _ extract: Int) -> Bool {
    let block = dossier.sources[source].header.body.blocks[dossier.sources[source].extracts[extract].quote].text
    return ArticleText.holdsExactly(words, in: dossier.sources[source].header.body.text[block])
  }

  private struct Miss {
    var passage: Passage
    var language: String?
    var missed: MissedQuotation
    var text: ArticleText
    var isAltered: Bool

    /// How many words differ.
    var distance: Int {
      let changed = missed.diff.filter { $0.kind != .equal }.reduce(0) { $0 + $1.text.utf8.count }
      return missed.passage == nil ? .max : changed
    }
  }

  private func report(_ miss: Miss, _ claim: Claim) -> Diagnostic {
    let source = dossier[miss.passage.source]
    let id = source.extracts[miss.passage.extract ?? 0].id
    let whole = miss.language.map { "the translation [\($0)] of the extract `\(id)`" } ?? "the extract `\(id)`"
    let report = MissReport(what: claim.what, source: source, whole: whole)
    return miss.isAltered
      ? report.altered(miss.missed, in: miss.text, at: claim.span, fixes: Fixes(claim))
      : report.notFound(miss.missed, in: miss.text, at: claim.span)
  }
}
