import Evidence
import Markup

/// `Content/evidence.json`: what was proven when the archive was at hand, for those who have none. An entry speaks of one text, by
/// its hash, against one article, by its own: when either changes, it says nothing any more.
public struct Ledger: Sendable, Equatable {
  public var sources: [String: SourceEntry] = [:]
  public var quotations: [QuotationKey: Entry] = [:]

  public init() {}

  public struct SourceEntry: Sendable, Equatable {
    /// Of the archived article.
    public var sha256: String
    public var paragraphs: Int
    /// Words of the article, and how many of them are quoted anywhere in the dossier.
    public var words: Int
    public var quoted: Int
    /// By the extract's id.
    public var extracts: [String: Entry] = [:]
  }

  public struct Entry: Sendable, Equatable {
    /// SHA-256 of the quoted text as it is read: markup and citations out.
    public var text: String
    public var verdict: Verdict
    public var locus: Locus?
  }

  /// A quotation outside the sources' own files.
  public struct QuotationKey: Sendable, Hashable, Comparable {
    /// The page's id, with its kind's folder for a person's sake: `notes/x`.
    public var page: String
    /// `source` or `source#extract`.
    public var cites: String
    /// As `Entry.text`.
    public var text: String

    public static func < (a: Self, b: Self) -> Bool { (a.page, a.cites, a.text) < (b.page, b.cites, b.text) }
  }

  /// What a ledger was written from, and what it is compared with.
  init(_ dossier: Dossier, _ verification: Verification) {
    for (index, source) in dossier.sources.enumerated() {
      let proof = verification.sources[index]
      guard let sha256 = proof.sha256, let paragraphs = proof.paragraphs, let share = proof.share else { continue }
      var entry = SourceEntry(sha256: sha256, paragraphs: paragraphs, words: share.allWords, quoted: share.quotedWords)
      for (extract, proof) in zip(source.extracts, proof.extracts) where proof.verdict != .unchecked {
        let text = source.header.body.text[source.header.body.blocks[extract.quote].text]
        entry.extracts[extract.id] = Entry(text: Self.hash(text), verdict: proof.verdict, locus: proof.locus)
      }
      sources[source.header.slug] = entry
    }
    for page in dossier.pages {
      for claim in Claim.all(of: page, in: dossier) {
        guard let proof = verification.proof(of: claim), proof.verdict != .unchecked else { continue }
        let key = QuotationKey(claim, proof.passage, dossier)
        quotations[key] = Entry(text: key.text, verdict: proof.verdict, locus: proof.locus)
      }
    }
  }

  static func hash(_ text: some Sequence<UInt8>) -> String { SHA256.hexDigest(Array(text)) }
}

extension Ledger.QuotationKey {
  init(_ claim: Claim, _ passage: Passage, _ dossier: Dossier) {
    let header = dossier.header(claim.page)
    page = [claim.page.kind.folder.map { $0.lowercased() }, header.slug].compactMap { $0 }.joined(separator: "/")
    let source = dossier[passage.source]
    cites = source.header.slug + (passage.extract.map { "#" + source.extracts[$0].id } ?? "")
    // Where words go on from others, a proof is of both.
    text = Ledger.hash(((claim.continues.map { $0 + "\n" } ?? "") + claim.text).utf8)
  }
}

extension Verification {
  func proof(of claim: Claim) -> Proof? {
    switch claim.kind {
    case .quotation(let index): quotation(index, of: claim.page)
    case .block(let index): block(index, of: claim.page)
    case .witness(let index): witness(index, of: ID(index: claim.page.index))
    }
  }
}
