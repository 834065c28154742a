import Markup

/// Answers suggestions, each distinct one once.
struct Suggester {
  /// How many distinct words of a run are looked for; whoever has more broken references has renamed something.
  private static let limit = 200

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
  mutating func completed(_ resolution: Resolution) -> [Diagnostic] {
    var diagnostics = resolution.diagnostics
    for suggestion in resolution.suggestions {
      diagnostics[suggestion.index] = complete(diagnostics[suggestion.index], with: suggestion)
    }
    return diagnostics
  }

  /// The diagnostic with `help: did you mean …`, where something is near.
  private mutating func complete(_ diagnostic: Diagnostic, with suggestion: Suggestion) -> Diagnostic {
    let question = Question(word: suggestion.word, scope: suggestion.scope)
    if known[question] == nil {
      guard known.count < Self.limit else { return diagnostic }
      known[question] = .some(nearest(question))
    }
    guard case .some(.some(let near)) = known[question] else { return diagnostic }
    let text = suggestion.prefix + near + suggestion.suffix
    let helped = diagnostic.help("did you mean `\(text)`?")
    return suggestion.span.map { helped.fix($0, with: text) } ?? helped
  }

  private mutating func nearest(_ question: Question) -> String? {
    switch question.scope {
    case .pages: return NearMiss.nearest(to: question.word, among: registry.slugs)
    case .kinds(let kinds):
      // A page of the wanted kind is nearer than any other.
      return NearMiss.nearest(to: question.word, among: kinds.flatMap { slugs(of: $0) })
        ?? NearMiss.nearest(to: question.word, among: registry.slugs)
    case .extracts(let source):
      return NearMiss.nearest(to: question.word, among: registry.extracts[source].keys)
    case .anchors(let page): return NearMiss.nearest(to: question.word, among: registry[page].anchors.keys)
    case .clauses(let contract):
      let id = AnyID(kind: .contract, index: contract)
      return NearMiss.nearest(to: question.word, among: registry[id].clauses.map(\.id))
    }
  }

  private mutating func slugs(of kind: Kind) -> [String] {
    if let known = pages[kind] { return known }
    let slugs = registry.slugs(of: kind)
    pages[kind] = slugs
    return slugs
  }
}
