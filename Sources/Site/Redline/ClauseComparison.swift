import Dossier
import Evidence

/// How one clause of two versions can be compared: word by word only where both sides give words.
struct ClauseComparison: Sendable {
  enum Outcome: Sendable {
    /// The newer version says that it is unchanged.
    case carriedOver
    /// Words on both sides, or on one where the other is said to have none.
    case words(Redline)
    /// Words that are not compared: they are in two languages.
    case languages
    /// A report on at least one side.
    case report
    /// Nothing is known of one side.
    case unknown
    /// Both are said to lack it.
    case absent
  }

  let older: ClauseSide
  let newer: ClauseSide
  let outcome: Outcome
  /// The language of the words that are compared.
  let language: String?
  /// Whether what is compared is the contract’s own wording on both sides.
  let isKnown: Bool
  /// The clause in which the older words stand in the newer version.
  var movedTo: Int?
  /// The clause in which the newer words stood in the older version.
  var movedFrom: Int?

  /// Whether words stand against words.
  var isInWords: Bool { if case .words = outcome { true } else { false } }

  /// How many changes of words are marked.
  var changes: Int { if case .words(let redline) = outcome { redline.changes } else { 0 } }

  /// Compares all clauses of two versions, by the contract’s clauses.
  static func all(_ pair: RedlinePair, of contract: Contract, site: SiteContext) -> [ClauseComparison] {
    let sides = contract.clauses.indices.map { clause in
      (older: ClauseSide(pair.older, clause: clause, in: site.dossier), newer: ClauseSide(pair.newer, clause: clause, in: site.dossier))
    }
    let moves = ClauseMoves.find(from: sides.map(\.older.cell.words), to: sides.map(\.newer.cell.words))
    let from = Dictionary(moves.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
    let to = Dictionary(moves.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    return sides.indices.map { clause in
      let source = from[clause].map { sides[$0].older } ?? sides[clause].older
      // What went elsewhere is not struck here: whatever stands here now is new.
      let isEmptied = to[clause] != nil && from[clause] == nil && sides[clause].newer.cell.words != nil
      var comparison = ClauseComparison(source, sides[clause].newer, isEmptied: isEmptied, site: site)
      comparison.movedFrom = from[clause]
      comparison.movedTo = to[clause]
      return comparison
    }
  }

  private init(_ older: ClauseSide, _ newer: ClauseSide, isEmptied: Bool, site: SiteContext) {
    self.older = older
    self.newer = newer
    let (before, after) = (older.cell, newer.cell)
    let states = [before.state, after.state]
    let (ours, theirs) = (before.wordsLanguage(site), after.wordsLanguage(site))
    language = theirs ?? ours
    isKnown = states.allSatisfy { $0 == .verbatim || $0 == .absent }
    if isEmptied {
      outcome = .words(Redline(from: "", to: after.words ?? ""))
    } else if older.version == newer.version {
      outcome = .carriedOver
    } else if states.contains(where: { $0 == .unknown || $0 == .unchanged }) {
      outcome = .unknown
    } else if states.contains(.reported) {
      outcome = .report
    } else if states == [.absent, .absent] {
      outcome = .absent
    } else if let ours, let theirs, !ClauseComparison.isSame(ours, theirs) {
      outcome = .languages
    } else {
      outcome = .words(Redline(from: before.words ?? "", to: after.words ?? ""))
    }
  }

  /// By the first part of the tag: `fr-CA` is compared with `fr`.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    func main(_ tag: String) -> String { tag.lowercased().utf8.split(separator: UInt8(ascii: "-")).first.map { String(Substring($0)) } ?? "" }
    return main(a) == main(b)
  }
}
