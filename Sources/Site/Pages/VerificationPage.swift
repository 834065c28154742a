import Dossier
import Evidence
import Mustache

extension PageBuilder {
  /// How quotations are held to the articles, in plain words; what came of it, source by source; what rests on one origin.
  mutating func verification() -> Page {
    let report = EvidenceReport(site.dossier)
    frame(title: strings[.verification], section: .verification, isSectionPage: true)
    set("nothingChecked", .bool(report.sources.allSatisfy { $0.proof.basis == .nothing }))
    section("methodSection", anchor: "_method", strings[.verificationMethod])
    section("verdictsSection", anchor: "_verdicts", strings[.verificationVerdicts])
    set("verdicts", .list(VerdictWord.allCases.map(explained)))
    section("limitsSection", anchor: "_limits", strings[.verificationLimits])
    section("sourcesSection", anchor: "_sources", strings[.verificationSources])
    set("rows", .list(report.sources.map(sourceRow)))
    set("quotations", .group(counts(report.quotations)))
    set("quotationCount", .text(strings.count(report.quotations.reduce(0) { $0 + $1.count }, .countQuotations)))
    section("loneSection", anchor: "_lone", strings[.verificationLone], if: !report.loneClaims.isEmpty)
    set("loneCount", .text(strings.count(report.loneClaims.count, .countClaims)))
    set("origins", .list(origins(report.loneClaims)))
    section("selfSection", anchor: "_self", strings[.verificationSelf])
    return page(.verification)
  }

  private func explained(_ word: VerdictWord) -> Value {
    let example: Value =
      word.example.map { ["article": .text(strings[$0.article]), "quoted": .text(strings[$0.quoted])] } ?? .none
    return [
      "id": .text(word.anchor), "words": .text(strings[word.word]), "shape": .text(word.shape),
      "meaning": .text(strings[word.meaning]), "example": example,
    ]
  }

  private func sourceRow(_ row: EvidenceReport.SourceRow) -> Value {
    let source = site.dossier[row.source]
    let credit = site.credits[row.source.index]
    let digest = row.proof.sha256 ?? source.sha256
    let share = row.proof.share
    return [
      "href": .text(href(row.source.any)), "title": .text(site.directory[row.source.any].title),
      "lang": .text(source.isDescribed ? nil : site.foreign(source.language)),
      "date": .text(credit.shortDate), "datetime": .text(credit.machineDate),
      "digest": .text(digest), "shortDigest": .text(digest.map { String($0.prefix(12)) + "…" }),
      "share": .text(share.map { strings.numbers.percent($0.share) }),
      "words": .text(
        share.map {
          strings.fill(
            .shareWords, ["quoted": strings.numbers.whole($0.quotedWords), "all": strings.count($0.allWords, .countWords)])
        }),
      "extracts": .text(strings.numbers.whole(source.extracts.count)), "counts": .group(counts(row.verdicts)),
      "basis": .text(strings[basis(row.proof.basis)]),
    ]
  }

  private func basis(_ basis: SourceProof.Basis) -> StringKey {
    switch basis {
    case .archive: .basisArchive
    case .ledger: .basisLedger
    case .nothing: .basisNothing
    }
  }

  /// How often each badge is there; verdicts that readers are told in the same words count as one.
  func counts(_ verdicts: [(verdict: Verdict, count: Int)]) -> [Value] {
    let badges = verdicts.map { (badge: VerdictBadge($0.verdict, strings: strings), count: $0.count) }
    return Grouping.inOrder(badges, by: \.badge.words).map { alike in
      [
        "count": .text(strings.numbers.whole(alike.reduce(0) { $0 + $1.count })), "words": .text(alike[0].badge.words),
        "shape": .text(alike[0].badge.shape), "href": .text(path.href(to: PagePath.verification, anchor: alike[0].badge.anchor)),
      ]
    }
  }

  /// The claims by what bears them, sources in their order, events in the order of time.
  private func origins(_ claims: [EvidenceReport.LoneClaim]) -> [Value] {
    Grouping.inOrder(claims, by: \.sources).sorted { $0[0].sources.lexicographicallyPrecedes($1[0].sources) }.map { claims in
      let events = claims.filter { $0.what == .event }.sorted { site.eventPlaces[$0.page.index] < site.eventPlaces[$1.page.index] }
      return [
        "sources": .list(
          claims[0].sources.map { id in
            let source = site.dossier[id]
            let language = source.isDescribed ? nil : site.foreign(source.language)
            return [
              "href": .text(href(id.any)), "title": .text(site.directory[id.any].title), "lang": .text(language),
              "date": .text(site.credits[id.index].shortDate),
            ]
          }),
        "count": .text(strings.count(claims.count, .countClaims)),
        "claims": .list((events + claims.filter { $0.what != .event }).map(loneClaim)),
      ]
    }
  }

  private func loneClaim(_ claim: EvidenceReport.LoneClaim) -> Value {
    var anchor: String?
    var detail: String?
    switch claim.what {
    case .event: break
    case .fact(let index):
      let fact = site.dossier.header(claim.page).facts[index]
      detail = ReadableID.label(fact.property) + strings[.colon] + fact.value
    case .clause(let index):
      let clause = site.dossier[site.dossier.versions[claim.page.index].contract].clauses[index]
      anchor = clause.id
      detail = clause.label
    }
    return [
      "event": claim.what == .event ? eventMeta(claim.page.index) : .none, "href": .text(href(claim.page, anchor: anchor)),
      "title": .text(site.directory[claim.page].fullTitle), "detail": .text(detail),
    ]
  }
}
