import Evidence
import Markup

/// What a dossier's claims rest on: source by source, and the claims that one origin alone bears.
public struct EvidenceReport: Sendable {
  public struct SourceRow: Sendable {
    public var source: ID<Source>
    public var proof: SourceProof
    /// How many extracts came to each verdict, by the verdict's name, the most exact first.
    public var verdicts: [(verdict: Verdict, count: Int)]
    /// How often the source or an extract of it is cited.
    public var citations: Int
  }

  /// A claim that one independent origin alone bears.
  public struct LoneClaim: Sendable, Hashable {
    public enum What: Sendable, Hashable {
      /// That the event happened: what its `cites:` names or, without any, what its text cites.
      case event
      /// `Header.facts[index]`.
      case fact(Int)
      /// `Version.clauses[index]`.
      case clause(Int)
    }
    public var page: AnyID
    public var what: What
    /// The sources that say so; more than one where they derive from one another.
    public var sources: [ID<Source>]
  }

  /// As `Dossier.sources`.
  public var sources: [SourceRow] = []
  /// Verdicts of quotations outside the sources' own pages.
  public var quotations: [(verdict: Verdict, count: Int)] = []
  /// By page.
  public var loneClaims: [LoneClaim] = []

  public init(_ dossier: Dossier) {
    let verification = dossier.verification
    for (index, source) in dossier.sources.enumerated() {
      let id = ID<Source>(index: index)
      let proof = verification[id]
      let passages = [Passage(source: id, extract: nil)] + source.extracts.indices.map { Passage(source: id, extract: $0) }
      sources.append(
        SourceRow(
          source: id, proof: proof, verdicts: Self.count(proof.extracts),
          citations: passages.reduce(0) { $0 + dossier.mentions.of($1).count }))
    }
    quotations = Self.count(dossier.pages.flatMap { verification.all(of: $0) })
    let origins = dossier.origins
    for page in dossier.pages { loneClaims += Self.loneClaims(of: page, in: dossier, origins) }
  }

  /// How many extracts of all sources came to each verdict, the most exact first.
  public static func extracts(of dossier: Dossier) -> [(verdict: Verdict, count: Int)] {
    count(dossier.sources.indices.flatMap { dossier.verification[ID<Source>(index: $0)].extracts })
  }

  private static func count(_ proofs: [Proof]) -> [(verdict: Verdict, count: Int)] {
    var counts: [Verdict: Int] = [:]
    for proof in proofs { counts[proof.verdict, default: 0] += 1 }
    return counts.map { (verdict: $0.key, count: $0.value) }.sorted { $0.verdict.rank < $1.verdict.rank }
  }

  private static func loneClaims(of page: AnyID, in dossier: Dossier, _ origins: Origins) -> [LoneClaim] {
    let header = dossier.header(page)
    var claims: [LoneClaim] = []
    func add(_ what: LoneClaim.What, _ cites: [Cite]) {
      let sources = Set(cites.map(\.passage.source)).sorted()
      if origins.count(of: sources) == 1 { claims.append(LoneClaim(page: page, what: what, sources: sources)) }
    }
    if page.kind == .event {
      // That it happened rests on what `cites:` names; its text, which may cite others for what lies around it, speaks where nothing is.
      let cites = dossier.events[page.index].cites
      add(.event, cites.isEmpty ? header.references.citations.flatMap { $0 } : cites)
    }
    for (index, fact) in header.facts.enumerated() { add(.fact(index), fact.cites) }
    if page.kind == .version {
      for (index, clause) in dossier.versions[page.index].clauses.enumerated() where clause.state != .unknown && clause.state != .unchanged {
        let citations = clause.blocks.flatMap { header.body.blocks[$0].citations }
        add(.clause(index), citations.flatMap { header.references.citations[$0] })
      }
    }
    return claims
  }
}

extension Verdict {
  /// The most exact first, what is not proven last.
  fileprivate var rank: Int {
    switch self {
    case .matches(let rungs): Int(rungs.rawValue)
    case .translated(let rungs): 0x100 + Int(rungs.rawValue)
    case .altered: 0x200
    case .notFound: 0x201
    case .unchecked: 0x202
    }
  }
}
