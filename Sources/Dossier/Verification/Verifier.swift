import Evidence
import Markup

/// Holds every quotation of a dossier to its source: to the extracts it cites, to the archive where it is at hand, to the ledger
/// where it is not.
struct Verifier: Sendable {
  let dossier: Dossier
  let archive: ArchiveReader?
  let ledger: Ledger?
  let jobs: Int

  struct Result: Sendable {
    var verification: Verification
    var proofs: Proofs
    var diagnostics: [Diagnostic]
  }

  /// What each page and each source came to, for a verification after an edit.
  struct Proofs: Sendable {
    /// As `Dossier.pages`.
    var pages: [PageResult] = []
    var sources: [KnownSource] = []
    /// The archive's place, if there was one.
    var place: String?
  }

  /// What a source came to, and what that rests on besides the source and the ledger.
  struct KnownSource: Sendable {
    var claims: [Claim]
    var stamp: ArchiveReader.Stamp?
    var result: SourceVerifier.Result
  }

  /// Proves everything; after an edit what it reaches, and keeps the rest of the proofs before it.
  func run(after earlier: (proofs: Proofs, reach: Edit.Reach)? = nil) async -> Result {
    let pages = dossier.pages
    let known = earlier.flatMap { $0.proofs.place == archive?.place && $0.proofs.pages.count == pages.count ? $0 : nil }
    var read = known?.proofs.pages ?? []
    if let known {
      for (number, page) in pages.enumerated() where known.reach.claiming.contains(page) { read[number] = provePage(page) }
    } else {
      read = await parallelMap(count: pages.count, jobs: jobs) { provePage(pages[$0]) }
    }
    var diagnostics = read.flatMap(\.diagnostics)
    // What cites a whole source waits for its article, which is read once.
    var waiting = [[Claim]](repeating: [], count: dossier.sources.count)
    for claim in read.flatMap(\.waiting) {
      for passage in claim.passages where passage.extract == nil { waiting[passage.source.index].append(claim) }
    }
    let claims = waiting
    let proven = await parallelMap(count: claims.count, jobs: jobs) { index in
      let before = known.flatMap { $0.reach.sources.contains(index) ? nil : $0.proofs.sources[index] }
      return proveSource(index, claims[index], before: before)
    }
    let sources = proven.map(\.result)

    var verification = Verification()
    verification.sources = sources.map(\.proof)
    verification.pages = Kind.allCases.map { [PageProofs](repeating: PageProofs(), count: dossier.count(of: $0)) }
    for (page, result) in zip(pages, read) { verification.pages[page.kind.rank][page.index] = result.proofs }
    diagnostics += sources.flatMap(\.diagnostics)
    diagnostics += settle(claims, sources, &verification)
    diagnostics += unchecked(verification)
    diagnostics += ParagraphCheck.run(read.lazy.flatMap(\.located), in: dossier, verification)
    if archive != nil, let ledger { diagnostics += LedgerCheck.run(ledger, against: Ledger(dossier, verification)) }
    let proofs = Proofs(pages: read, sources: proven, place: archive?.place)
    return Result(verification: verification, proofs: proofs, diagnostics: diagnostics)
  }

  // MARK: Pages

  struct PageResult: Sendable {
    var proofs = PageProofs()
    var waiting: [Claim] = []
    /// The page's citations that name paragraphs.
    var located: [Cite] = []
    var diagnostics: [Diagnostic] = []
  }

  private func provePage(_ page: AnyID) -> PageResult {
    var result = PageResult()
    result.located = ParagraphCheck.located(on: page, in: dossier)
    let extracts = ExtractVerifier(dossier: dossier)
    for claim in Claim.all(of: page, in: dossier) {
      if let proof = extracts.prove(claim, &result.diagnostics) {
        result.proofs.set(claim.kind, proof)
      } else {
        result.waiting.append(claim)
      }
    }
    return result
  }

  // MARK: Sources

  private func proveSource(_ index: Int, _ claims: [Claim], before: KnownSource?) -> KnownSource {
    let id = ID<Source>(index: index)
    if let archive, let name = dossier.sources[index].archive {
      // Before the text is read: what is written while it is has another stamp.
      let stamp = archive.stamp(name)
      if let before, let stamp, before.stamp == stamp, before.claims == claims { return before }
      let source = dossier.sources[index]
      let verifier = SourceVerifier(
        id: id, source: source, file: dossier.files[source.header.file], claims: claims, archive: archive,
        limit: dossier.settings.quotationLimit)
      return KnownSource(claims: claims, stamp: stamp, result: verifier.run())
    }
    if let before, before.claims == claims { return before }
    let source = dossier.sources[index]
    let verifier = LedgerVerifier(
      id: id, source: source, claims: claims, dossier: dossier, entry: ledger?.sources[source.header.slug], ledger: ledger)
    return KnownSource(claims: claims, stamp: nil, result: verifier.run())
  }

  /// Gives each waiting claim the first proof among the sources that it cites; where there is none, the first source's complaint.
  private func settle(_ waiting: [[Claim]], _ sources: [SourceVerifier.Result], _ verification: inout Verification) -> [Diagnostic] {
    var best: [ClaimPlace: (proof: Proof, diagnostic: Diagnostic?)] = [:]
    var order: [ClaimPlace] = []
    for (claims, result) in zip(waiting, sources) {
      for (claim, outcome) in zip(claims, result.claims) {
        let place = ClaimPlace(page: claim.page, kind: claim.kind)
        if let known = best[place] {
          if !known.proof.verdict.isProven, outcome.proof.verdict.isProven { best[place] = (outcome.proof, nil) }
        } else {
          best[place] = (outcome.proof, outcome.diagnostic)
          order.append(place)
        }
      }
    }
    for (place, outcome) in best { verification.pages[place.page.kind.rank][place.page.index].set(place.kind, outcome.proof) }
    return order.compactMap { best[$0]?.diagnostic }
  }

  private struct ClaimPlace: Hashable {
    var page: AnyID
    var kind: Claim.Kind
  }

  // MARK: What nobody could check

  private func unchecked(_ verification: Verification) -> [Diagnostic] {
    dossier.pages.compactMap { page -> Diagnostic? in
      if page.kind == .source {
        let proof = verification.sources[page.index]
        let count = proof.extracts.count { $0.verdict == .unchecked }
        guard count > 0 else { return nil }
        let why = dossier.sources[page.index].archive == nil ? "the source names no `archive:`" : "there is no archive and no entry in the ledger"
        return Diagnostic(
          .quoteUnchecked, at: dossier.header(page).titleSpan, "\(count) of the source's \(proof.extracts.count) extracts \(count == 1 ? "is" : "are") unchecked",
          label: why
        ).help("run `dossier verify --archive <folder>` where the articles are, and keep the ledger that it writes")
      }
      let count = verification.uncheckedCount(of: page)
      guard count > 0 else { return nil }
      return Diagnostic(
        .quoteUnchecked, at: dossier.header(page).titleSpan,
        "\(count == 1 ? "a quotation of this page is" : "\(count) quotations of this page are") unchecked", label: "cited without an extract, and no archive is at hand"
      ).help("cite an extract, or run `dossier verify` where the articles are")
    }
  }
}
