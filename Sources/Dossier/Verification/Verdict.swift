import Evidence

/// What came of holding a quotation to its source. Nothing lies between proven and not.
public enum Verdict: Sendable, Hashable {
  /// The article has these words; the rungs say in what way other than letter by letter.
  case matches(MatchRungs)
  /// The extract's translation has them.
  case translated(MatchRungs)
  /// The source has a passage that this was evidently taken from, with other words.
  case altered
  /// The source has nothing like it.
  case notFound
  /// There was neither an archived text nor an entry of the ledger to hold it to.
  case unchecked

  public var isProven: Bool {
    switch self {
    case .matches, .translated: true
    case .altered, .notFound, .unchecked: false
    }
  }

  /// The stable name that the ledger keeps: `exact`, `elided+typographic`, `translated`, `translated+elided`, `unchecked` …
  public var name: String {
    switch self {
    case .matches(let rungs): rungs.names.joined(separator: "+")
    case .translated(let rungs): (["translated"] + (rungs.isExact ? [] : rungs.names)).joined(separator: "+")
    case .altered: "altered"
    case .notFound: "not-found"
    case .unchecked: "unchecked"
    }
  }

  /// Reads a name; `nil` for one that this version does not write.
  init?(name: String) {
    switch name {
    case "altered": self = .altered
    case "not-found": self = .notFound
    case "unchecked": self = .unchecked
    default:
      var parts = name.split(separator: "+").map(String.init)
      let translated = parts.first == "translated"
      if translated { parts.removeFirst() }
      guard let rungs = MatchRungs(names: parts), translated || !parts.isEmpty else { return nil }
      self = translated ? .translated(rungs) : .matches(rungs)
    }
  }
}

extension MatchRungs {
  /// The rungs of these names; `exact` is none.
  fileprivate init?(names: [String]) {
    self = []
    for name in names where name != "exact" {
      guard let rung = Self.all.first(where: { $0.names == [name] }) else { return nil }
      insert(rung)
    }
  }

  private static let all: [MatchRungs] = [.typographic, .repairedApostrophes, .restoredLigatures, .elided, .bracketed]
}

/// Where an archived article has some words.
public struct Locus: Sendable, Hashable {
  /// Non-blank lines of the article, numbered from 1.
  public var paragraphs: ClosedRange<Int>
  /// In Unicode scalars of the article, from the first quoted one to the last.
  public var characters: Range<Int>

  public init(paragraphs: ClosedRange<Int>, characters: Range<Int>) {
    self.paragraphs = paragraphs
    self.characters = characters
  }
}

/// A verdict, and where the words stand.
public struct Proof: Sendable, Hashable {
  public var verdict: Verdict
  /// Which passage bears it, of those cited.
  public var passage: Passage
  /// Where in the article, as far as it is known.
  public var locus: Locus?

  public init(verdict: Verdict, passage: Passage, locus: Locus? = nil) {
    self.verdict = verdict
    self.passage = passage
    self.locus = locus
  }
}
