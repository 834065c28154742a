import Markup

/// Answers suggestions, each distinct one once.
struct Suggester {
  /// How many candidates a run still compares; whoever has so many broken references has renamed something.
  private var comparisons = 300_000

  let registry: Registry
  private var known: [Question: String?] = [:]
  private var pages: [Kind: [String]] = [:]

  private struct Question: Hashable {
    let word: String
    let scope: Suggestion.Scope
  }

  init(registry: Registry) {
    self.registry = registry
  }

  /// A page's diagnostics, those completed that ask for a suggestion.
  mutating func completed(_ findings: Resolution.Findings) -> [Diagnostic] {
    var diagnostics = findings.diagnostics
    for suggestion in findings.suggestions {
      diagnostics[suggestion.index] = complete(diagnostics[suggestion.index], with: suggestion)
    }
    return diagnostics
  }

  /// The diagnostic with `help: did you mean …`, where something is near.
  private mutating func complete(_ diagnostic: Diagnostic, with suggestion: Suggestion) -> Diagnostic {
    let question = Question(word: suggestion.word, scope: suggestion.scope)
    if known[question] == nil {
      guard comparisons > 0 else { return diagnostic }
      known[question] = .some(nearest(question))
    }
    guard case .some(.some(let near)) = known[question] else { return diagnostic }
    let helped = diagnostic.help("did you mean `\(near)`?")
    return suggestion.span.map { helped.fix($0, with: near) } ?? helped
  }

  private mutating func nearest(_ question: Question) -> String? {
    switch question.scope {
    case .pages: nearest(question.word, among: pages(of: Kind.allCases))
    case .kinds(let kinds):
      // A page of the wanted kind is nearer than any other.
      nearest(question.word, among: pages(of: kinds)) ?? nearest(question.word, among: pages(of: Kind.allCases))
    case .extracts(let source): nearest(question.word, among: registry.extracts[source].list)
    case .anchors(let page): nearest(question.word, among: registry[page].sections.list.map(\.anchor))
    case .clauses(let contract):
      nearest(question.word, among: registry[AnyID(kind: .contract, index: contract)].clauses.map(\.id))
    }
  }

  private mutating func nearest(_ word: String, among candidates: [String]) -> String? {
    comparisons -= candidates.count
    return NearMiss.nearest(to: word, among: candidates)
  }

  private mutating func pages(of kinds: [Kind]) -> [String] {
    for kind in kinds where pages[kind] == nil { pages[kind] = registry.slugs(of: kind) }
    return kinds.flatMap { pages[$0] ?? [] }
  }
}
