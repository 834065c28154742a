import Evidence
import Markup

/// What every quotation of a dossier came to.
public struct Verification: Sendable {
  /// As `Dossier.sources`.
  public var sources: [SourceProof] = []
  /// By kind and page: what its claims came to.
  package var pages: [[PageProofs]] = []

  package init() {}

  public subscript(source: ID<Source>) -> SourceProof {
    sources.indices.contains(source.index) ? sources[source.index] : SourceProof()
  }

  /// The proof of an extract.
  public func extract(_ index: Int, of source: ID<Source>) -> Proof {
    let proofs = self[source].extracts
    return proofs.indices.contains(index) ? proofs[index] : Proof(verdict: .unchecked, passage: Passage(source: source, extract: index))
  }

  /// The proof of a page's `Body.quotations[index]`; `nil` where it claims nothing.
  public func quotation(_ index: Int, of page: AnyID) -> Proof? { proofs(of: page)?.quotations[index] }

  /// The proof of a page's `Body.blocks[index]`; `nil` where it claims nothing.
  public func block(_ index: Int, of page: AnyID) -> Proof? { proofs(of: page)?.blocks[index] }

  /// The proof of a statement's witness.
  public func witness(_ index: Int, of statement: ID<Statement>) -> Proof? { proofs(of: statement.any)?.witnesses[index] }

  /// Every proof of a page.
  public func all(of page: AnyID) -> [Proof] {
    guard let proofs = proofs(of: page) else { return [] }
    return [proofs.quotations, proofs.blocks, proofs.witnesses].flatMap { $0.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// How many of a page's proofs nobody could make.
  func uncheckedCount(of page: AnyID) -> Int {
    guard let proofs = proofs(of: page) else { return 0 }
    return [proofs.quotations, proofs.blocks, proofs.witnesses].reduce(0) { count, proofs in
      proofs.isEmpty ? count : count + proofs.values.count { $0.verdict == .unchecked }
    }
  }

  private func proofs(of page: AnyID) -> PageProofs? {
    guard pages.indices.contains(page.kind.rank), pages[page.kind.rank].indices.contains(page.index) else { return nil }
    return pages[page.kind.rank][page.index]
  }
}

/// What a page's claims came to, by their index.
package struct PageProofs: Sendable {
  package var quotations: [Int: Proof] = [:]
  package var blocks: [Int: Proof] = [:]
  package var witnesses: [Int: Proof] = [:]

  mutating func set(_ kind: Claim.Kind, _ proof: Proof) {
    switch kind {
    case .quotation(let index): quotations[index] = proof
    case .block(let index): blocks[index] = proof
    case .witness(let index): witnesses[index] = proof
    }
  }
}

/// What a source's archived text, or the ledger in its place, says of it.
public struct SourceProof: Sendable {
  /// What the proofs rest on.
  public enum Basis: String, Sendable {
    /// The archived text, in this build.
    case archive
    /// The ledger, written when the archive was at hand.
    case ledger
    case nothing
  }
  public var basis: Basis = .nothing
  /// As `Source.extracts`.
  public var extracts: [Proof] = []
  /// Of the archived text.
  public var sha256: String?
  public var paragraphs: Int?
  /// How much of the article is quoted anywhere in the dossier.
  public var share: QuotedShare?
  /// The article itself, where it may be published and was at hand.
  public var fullText: ArticleText?

  public init() {}
}
