/// What a search for a quotation in an article comes to. Nothing between found and not: no likeness is enough.
public enum QuotationVerdict: Sendable, Hashable {
  case found(FoundQuotation)
  /// The article has a passage that the quotation was evidently taken from, with other words or signs.
  case altered(MissedQuotation)
  /// The article has nothing like it.
  case notFound(MissedQuotation)

  public var found: FoundQuotation? {
    if case .found(let found) = self { found } else { nil }
  }

  public var missed: MissedQuotation? {
    switch self {
    case .found: nil
    case .altered(let missed), .notFound(let missed): missed
    }
  }
}

/// A quotation that the article bears out.
public struct FoundQuotation: Sendable, Hashable {
  public let rungs: MatchRungs
  /// What is quoted, in bytes of the article: one range, or several where the quotation has cuts, brackets or clauses
  /// of the quoting writer between them. In order; what an editor’s bracket replaces is in none of them.
  public let pieces: [Range<Int>]
  /// From the first piece’s beginning to the last one’s end, in Unicode scalars of the article.
  public let scalars: Range<Int>
  /// Numbered from 1.
  public let paragraphs: ClosedRange<Int>
}

/// A quotation that the article does not bear out, and what it has instead.
public struct MissedQuotation: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// Other words, or the same in another order, with another case or other punctuation.
    case differs
    /// The words are there, cut inside a word or a number: *armes* in *alarmes*, *20* in *200*.
    case insideWord
    /// A cut or a bracket swallows a *ne … pas*, a *not*, a figure: what is left says something else.
    case cutChangesSense
    /// `[…]` stands for nothing, or for too much; a bracket replaces more than a few words; or there are too many.
    case cutTooWide
    /// Nothing but cuts and brackets, or no word at all.
    case empty
  }

  public let reason: Reason
  /// The article’s nearest passage, in bytes; nil where nothing is near.
  public let passage: Range<Int>?
  /// The passage’s paragraphs, numbered from 1.
  public let paragraphs: ClosedRange<Int>?
  /// From the quotation (deleted) to the passage (inserted), word by word; empty without a passage.
  public let diff: [DiffOp]
  /// The quotation that would be exact, or keep to its cuts and brackets; nil where none can be given with certainty.
  public let fix: String?
}

extension MissedQuotation {
  /// Nothing in the article is near.
  init(reason: Reason) { self.init(reason: reason, passage: nil, paragraphs: nil, diff: [], fix: nil) }
}
