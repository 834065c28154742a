import Dossier
import Synchronization

/// The comparisons of versions, each made once where two pages show it: its own, and the book.
final class Comparisons: Sendable {
  private let known = Mutex<[RedlinePair: [ClauseComparison]]>([:])

  /// Those of a pair, by the contract's clauses. Two threads may make one at the same time.
  func of(_ pair: RedlinePair, of contract: Contract, site: SiteContext) -> [ClauseComparison] {
    guard site.hasBook else { return ClauseComparison.all(pair, of: contract, site: site) }
    if let known = known.withLock({ $0[pair] }) { return known }
    let made = ClauseComparison.all(pair, of: contract, site: site)
    known.withLock { $0[pair] = made }
    return made
  }
}
