import Evidence
import Markup

/// Holds one source's extracts, and the quotations that cite it as a whole, to its archived text.
struct SourceVerifier: Sendable {
  struct Result: Sendable {
    var proof: SourceProof
    /// As `claims`.
    var claims: [Outcome]
    /// About the source and its extracts.
    var diagnostics: [Diagnostic]
  }

  /// What a claim came to here; the complaint counts only if no other source that it cites bears it.
  struct Outcome: Sendable {
    var proof: Proof
    var diagnostic: Diagnostic?
  }

  let id: ID<Source>
  let source: Source
  let file: SourceFile
  /// Claims that cite the source without an extract.
  let claims: [Claim]
  let archive: ArchiveReader
  let limit: Double

  /// The source's archived text, held to its digest. `nil`, with a diagnostic, where there is none or another.
  private func article(_ diagnostics: inout [Diagnostic]) -> ArticleText? {
    guard let name = source.archive else { return nil }
    switch archive.read(name) {
    case .failure(let fault):
      diagnostics.append(
        Diagnostic(
          .archiveMissing, at: source.header.titleSpan,
          "the archived text of `\(source.header.slug)` cannot be read: \(fault.reason)", label: "`archive:` names `\(name)`"
        ).note("it was looked for in `\(archive.place)`"))
      return nil
    case .success(let bytes):
      let digest = SHA256.hexDigest(bytes)
      guard source.sha256 == nil || source.sha256 == digest else {
        diagnostics.append(
          Diagnostic(
            .archiveChanged, at: source.header.titleSpan,
            "the archived text of `\(source.header.slug)` is not the one that it was made from", label: "its `sha256:` is another"
          ).note("stated: \(source.sha256 ?? "")\n found: \(digest) (`\(name)`)")
            .help("put back the file as it was received, or check every extract against the new one and state its digest"))
        return nil
      }
      return ArticleText(bytes)
    }
  }

  func run() -> Result {
    var result = Result(proof: SourceProof(), claims: [], diagnostics: [])
    guard let article = article(&result.diagnostics) else {
      result.proof.extracts = source.extracts.indices.map { Proof(verdict: .unchecked, passage: Passage(source: id, extract: $0)) }
      let unchecked = Proof(verdict: .unchecked, passage: Passage(source: id, extract: nil))
      result.claims = claims.map { _ in Outcome(proof: unchecked, diagnostic: nil) }
      return result
    }
    result.proof.basis = .archive
    result.proof.sha256 = source.sha256 ?? SHA256.hexDigest(article.bytes)
    result.proof.paragraphs = article.bytes.isEmpty ? 0 : article.paragraph(at: article.bytes.count - 1)
    if source.rights == .full { result.proof.fullText = article }
    var quoted: [Range<Int>] = []
    for (index, extract) in source.extracts.enumerated() {
      let block = source.header.body.blocks[extract.quote]
      let text = source.header.body.string(block.text)
      let (outcome, ranges) = prove(
        article.match(text), in: article, passage: Passage(source: id, extract: index), at: block.span, what: "the extract `\(extract.id)`",
        fixes: Fixes(block, of: source.header.body, in: file))
      result.proof.extracts.append(outcome.proof)
      if let diagnostic = outcome.diagnostic { result.diagnostics.append(diagnostic) }
      quoted += ranges
    }
    for claim in claims {
      let (outcome, ranges) = prove(
        claim.match(in: article), in: article, passage: Passage(source: id, extract: nil), at: claim.span, what: claim.what, fixes: Fixes(claim))
      result.claims.append(outcome)
      quoted += ranges
    }
    let share = QuotedShare(of: quoted, in: article)
    result.proof.share = share
    if let fault = LimitReport.fault(share, limit: limit, of: source) { result.diagnostics.append(fault) }
    return result
  }

  private func prove(
    _ match: QuotationVerdict, in article: ArticleText, passage: Passage, at span: Span, what: String, fixes: Fixes
  ) -> (Outcome, [Range<Int>]) {
    let report = MissReport(what: what, source: source, whole: "the article")
    switch match {
    case .found(let found):
      let locus = Locus(paragraphs: found.paragraphs, characters: found.scalars)
      return (Outcome(proof: Proof(verdict: .matches(found.rungs), passage: passage, locus: locus), diagnostic: nil), found.pieces)
    case .altered(let missed):
      let complaint = report.altered(missed, in: article, at: span, fixes: fixes)
      return (Outcome(proof: Proof(verdict: .altered, passage: passage), diagnostic: complaint), [])
    case .notFound(let missed):
      let complaint = report.notFound(missed, in: article, at: span)
      return (Outcome(proof: Proof(verdict: .notFound, passage: passage), diagnostic: complaint), [])
    }
  }
}
