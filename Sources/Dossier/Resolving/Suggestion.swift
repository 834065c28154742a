import Markup

/// A search for what a writer meant, put off until all faults are known: near misses cost time, and are bounded in all.
struct Suggestion: Sendable {
  enum Scope: Hashable, Sendable {
    case pages
    /// Pages of these kinds are meant.
    case kinds([Kind])
    case extracts(source: Int)
    case anchors(AnyID)
    case clauses(contract: Int)
  }
  /// Of the diagnostic, in the list that it came with.
  var index: Int
  var word: String
  var scope: Scope
  /// What to write instead is put here.
  var span: Span?
}
