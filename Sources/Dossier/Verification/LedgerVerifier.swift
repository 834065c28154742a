import Evidence
import Markup

/// Takes a source's verdicts from the ledger, for texts that have not changed since.
struct LedgerVerifier {
  let id: ID<Source>
  let source: Source
  /// Claims that cite the source without an extract.
  let claims: [Claim]
  let dossier: Dossier
  let entry: Ledger.SourceEntry?
  let ledger: Ledger?

  func run() -> SourceVerifier.Result {
    var proof = SourceProof()
    // An entry about another state of the article says nothing about this one.
    let entry = self.entry.flatMap { source.sha256 == nil || $0.sha256 == source.sha256 ? $0 : nil }
    if let entry {
      proof.basis = .ledger
      proof.sha256 = entry.sha256
      proof.paragraphs = entry.paragraphs
      proof.share = QuotedShare(quotedWords: entry.quoted, allWords: entry.words)
    }
    for (index, extract) in source.extracts.enumerated() {
      let passage = Passage(source: id, extract: index)
      let text = source.header.body.text[source.header.body.blocks[extract.quote].text]
      let known = entry?.extracts[extract.id].flatMap { $0.text == Ledger.hash(text) ? $0 : nil }
      proof.extracts.append(Proof(verdict: known?.verdict ?? .unchecked, passage: passage, locus: known?.locus))
    }
    let outcomes = claims.map { claim in
      let passage = Passage(source: id, extract: nil)
      let known = entry == nil ? nil : ledger?.quotations[Ledger.QuotationKey(claim, passage, dossier)]
      return SourceVerifier.Outcome(proof: Proof(verdict: known?.verdict ?? .unchecked, passage: passage, locus: known?.locus), diagnostic: nil)
    }
    var diagnostics: [Diagnostic] = []
    if let share = proof.share, let fault = LimitReport.fault(share, limit: dossier.settings.quotationLimit, of: source) {
      diagnostics.append(fault)
    }
    return SourceVerifier.Result(proof: proof, claims: outcomes, diagnostics: diagnostics)
  }
}
