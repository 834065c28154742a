import Markup

extension Resolver {
  mutating func contract(_ header: Header) -> Contract {
    let slug = manuscript.slug[...]
    let pairs = fields.elements("compare").compactMap { pair -> VersionPair? in
      guard case .list(let ends) = pair.content, ends.count == 2 else { return nil }
      guard let older = version(ends[0], of: slug, field: "compare"), let newer = version(ends[1], of: slug, field: "compare")
      else { return nil }
      guard older != newer else {
        report(Diagnostic(.badValue, at: pair.span, "a version cannot be compared with itself", label: "twice the same"))
        return nil
      }
      return VersionPair(older: older, newer: newer)
    }
    return Contract(
      header: header, parties: pages("parties"), clauses: manuscript.clauses, versions: [], compare: pairs,
      introduction: manuscript.sections.introduction)
  }

  mutating func version(_ header: Header) -> Version {
    let slug = manuscript.slug.prefix { $0 != "/" }
    let follows = fields["follows"].flatMap { version($0, of: slug, field: "follows") }
    var contract = 0
    if case .page(let id)? = registry.entries[String(slug)], id.kind == .contract { contract = id.index }
    return Version(
      header: header, contract: ID(index: contract), date: fields.date("date"), status: fields.choice("status") ?? .proposed,
      follows: follows, originalLanguage: fields.text("original-language"), clauses: clauseTexts(contract),
      introduction: manuscript.sections.introduction)
  }

  /// What each clause of the contract is in this version, in the contract's order.
  private mutating func clauseTexts(_ contract: Int) -> [ClauseText] {
    let clauses = registry[AnyID(kind: .contract, index: contract)].clauses
    var texts = clauses.map { _ in ClauseText(state: .unknown, blocks: 0..<0, span: manuscript.start) }
    let places = Dictionary(clauses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var headings: [Int: Int] = [:]
    let reader = ClauseStateReader(
      body: manuscript.body, original: fields.text("original-language"), follows: fields["follows"] != nil)
    for section in manuscript.sections.list {
      let heading = manuscript.body.blocks[section.heading].span
      let id = Slug.make(section.title(in: manuscript.body))
      guard let clause = places[id] else {
        let declared = registry[AnyID(kind: .contract, index: contract)]
        if declared.isUnread {
          missSilently()
          continue
        }
        let diagnostic = Diagnostic(
          .unknownClause, at: heading, "`\(declared.slug)` has no clause `\(id)`", label: "unknown clause"
        ).note("clauses are declared here", at: declared.start)
        report(diagnostic, nearest: id, in: .clauses(contract: contract), replacing: nil)
        continue
      }
      if let first = headings.updateValue(section.heading, forKey: clause) {
        headings[clause] = first
        report(
          Diagnostic(.duplicateID, at: heading, "the clause `\(id)` stands twice in this version", label: "again here")
            .note("first here", at: manuscript.body.blocks[first].span))
        continue
      }
      let state: ClauseText.State
      switch reader.state(of: section, language: { language(of: $0) }) {
      case .success(let found): state = found
      case .failure(let fault):
        report(fault.diagnostic)
        state = .unknown
      }
      texts[clause] = ClauseText(state: state, blocks: section.content, span: heading)
    }
    return texts
  }

  /// The language of a source that is cited, where it is one.
  private func language(of item: Body.Citation.Item) -> String? {
    guard case .page(let id)? = registry.entries[item.key], id.kind == .source else { return nil }
    return registry[id].fields.text("language")
  }
}
