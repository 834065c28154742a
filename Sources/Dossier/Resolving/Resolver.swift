import Markup

/// Resolves one manuscript's references. Reads the registry alone, so that pages are resolved in parallel.
struct Resolver {
  let registry: Registry
  private let place: Int
  /// Lent: it holds some thirty references.
  var manuscript: Manuscript { _read { yield registry[place: place] } }
  let id: AnyID
  /// The zone of times that name none.
  let zone: String?
  /// The manuscript's own records, typed and held to the schema.
  var fields: FieldRecord { manuscript.fields }
  private(set) var references: [Reference] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var suggestions: [Suggestion] = []
  /// Set where something is not found and nothing is said of it.
  private var missesSilently = false
  var isWhole: Bool { diagnostics.isEmpty && !missesSilently }

  init(_ place: Int, in registry: Registry, zone: String?) {
    self.registry = registry
    self.zone = zone
    self.place = place
    id = registry.id(at: place)
    // Lists are what nearly all references stand in.
    references.reserveCapacity(
      registry[place: place].fields.entries.reduce(0) { if case .list(let elements) = $1.value.content { $0 + elements.count } else { $0 } })
  }

  /// For what is not found because of a fault that was told where it is.
  mutating func missSilently() { missesSilently = true }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reports, and asks for the nearest candidate.
  mutating func report(
    _ diagnostic: Diagnostic, nearest word: String, in scope: Suggestion.Scope, replacing span: Span?
  ) {
    suggestions.append(Suggestion(index: diagnostics.count, word: word, scope: scope, span: span))
    diagnostics.append(diagnostic)
  }

  mutating func refer(_ field: String, to target: Reference.Target, at span: Span) {
    references.append(Reference(field: field, target: target, span: span))
  }

  // MARK: Pages

  /// The page of an id, of any kind; told at `span` where there is none.
  mutating func page(_ slug: String, at span: Span, expecting kinds: [Kind]? = nil) -> AnyID? {
    guard let entry = registry.entries[slug] else {
      let what = kinds.map { $0.count > 3 ? "page" : $0.phrase.withoutArticle } ?? "page"
      let diagnostic = Diagnostic(.unknownTarget, at: span, "there is no \(what) `\(slug)`", label: "unknown id")
      if let whole = versionHere(slug) {
        report(diagnostic.help("a version's id names its contract: `\(whole)`").fix(span, with: whole))
      } else {
        report(diagnostic, nearest: slug, in: kinds.map { .kinds($0) } ?? .pages, replacing: span)
      }
      return nil
    }
    switch entry {
    case .page(let id): return id
    case .draft(let kind):
      report(
        Diagnostic(.draftTarget, at: span, "`\(slug)` is a draft: nothing published can refer to it", label: "left out of the site")
          .help("take `draft: true` out of \(kind.phrase.definite), or this reference out of the page"))
      return nil
    case .withheld:
      missSilently()
      return nil
    }
  }

  /// The id of the version that a stem alone names on the pages of its own contract.
  private func versionHere(_ stem: String) -> String? {
    guard manuscript.kind == .contract || manuscript.kind == .version else { return nil }
    let id = manuscript.slug.prefix { $0 != "/" } + "/" + stem
    return registry.entries[String(id)] == nil ? nil : String(id)
  }

  /// The page of an id, held to the kinds that a field takes.
  mutating func page(_ slug: String, of kinds: [Kind], field: String, at span: Span) -> AnyID? {
    guard let found = page(slug, at: span, expecting: kinds) else { return nil }
    guard kinds.contains(found.kind) else {
      report(
        Diagnostic(
          .wrongKind, at: span, "`\(slug)` is \(found.kind.phrase), and `\(field)` takes \(kinds.phrase)",
          label: "\(found.kind.phrase)"
        ).note("it is declared here", at: registry[found].start))
      return nil
    }
    refer(field, to: .page(found), at: span)
    return found
  }

  /// A field's ids, of any kind that the schema allows.
  mutating func pages(_ key: String) -> [AnyID] {
    let values = fields.elements(key)
    guard !values.isEmpty, let field = fields.schema.field(key) else { return [] }
    var kinds: [Kind] = []
    if case .list(.reference(let allowed)) = field.shape { kinds = allowed }
    if case .reference(let allowed) = field.shape { kinds = allowed }
    var found: [AnyID] = []
    found.reserveCapacity(values.count)
    // Most lists are short enough to be looked through.
    var seen: Set<AnyID>? = values.count > 16 ? [] : nil
    for value in values {
      guard case .text(let slug) = value.content, let id = page(slug, of: kinds, field: key, at: value.span) else { continue }
      if seen?.insert(id).inserted ?? !found.contains(id) { found.append(id) }
    }
    return found
  }

  /// A field's ids, of the one kind that it takes.
  mutating func ids<Target: Entity>(_ key: String, _ type: Target.Type = Target.self) -> [ID<Target>] {
    pages(key).map { ID(index: $0.index) }
  }

  /// A version by its stem in this contract or by its whole id.
  mutating func version(_ value: FieldValue, of contract: Substring, field: String) -> ID<Version>? {
    guard case .text(let text) = value.content else { return nil }
    let slug = text.utf8.contains(UInt8(ascii: "/")) ? text : "\(contract)/\(text)"
    guard let found = page(slug, of: [.version], field: field, at: value.span) else { return nil }
    guard registry[found].slug.hasPrefix("\(contract)/") else {
      report(
        Diagnostic(.wrongKind, at: value.span, "`\(slug)` is a version of another contract", label: "expected one of `\(contract)`"))
      return nil
    }
    return ID(index: found.index)
  }

  // MARK: Passages

  /// The passages that a record's field cites. `field` is the front matter's own key, for the list of who cites what.
  mutating func cites(_ record: FieldRecord, _ key: String, field: String) -> [Cite] {
    record.elements(key).compactMap { value in
      guard case .citation(let item) = value.content, let cite = cite(item) else { return nil }
      refer(field, to: .passage(cite.passage), at: cite.span)
      return cite
    }
  }

  /// The passage that a citation names; told where there is none.
  mutating func cite(_ item: Body.Citation.Item) -> Cite? {
    guard let source = source(item) else { return nil }
    var extract: Int?
    if let name = item.extract {
      extract = registry.extracts[source][name]
      if extract == nil {
        missing(extract: name, of: source, item)
        return nil
      }
    }
    return Cite(
      passage: Passage(source: ID(index: source), extract: extract), prefix: item.prefix, suffix: item.suffix, span: item.span)
  }

  private mutating func source(_ item: Body.Citation.Item) -> Int? {
    let key = keySpan(item)
    switch registry.entries[item.key] {
    case .page(let id) where id.kind == .source: return id.index
    case .page(let id):
      report(
        Diagnostic(.wrongKind, at: key, "`\(item.key)` is \(id.kind.phrase), and only sources are cited", label: id.kind.phrase)
          .help("to link to it, write `[[\(item.key)]]`"))
    case .draft:
      report(
        Diagnostic(.draftTarget, at: key, "`\(item.key)` is a draft: nothing published can refer to it", label: "left out of the site"))
    case .withheld: missSilently()
    case nil:
      report(
        Diagnostic(.unknownSource, at: key, "there is no source `\(item.key)`", label: "unknown key"), nearest: item.key,
        in: .kinds([.source]), replacing: key)
    }
    return nil
  }

  private mutating func missing(extract name: String, of source: Int, _ item: Body.Citation.Item) {
    let page = AnyID(kind: .source, index: source)
    let manuscript = registry[page]
    // A section that is not a whole extract was told where it stands, and so was a body that cannot be read.
    if manuscript.sections.holds(anchor: name) || manuscript.isUnread { return missSilently() }
    let key = keySpan(item)
    let length = name.utf8.count
    // The extract is the end of what the span covers: `@key#extract`.
    let isWhole = item.span.upper - key.upper == length + 1
    let span = isWhole ? Span(file: item.span.file, lower: item.span.upper - length, upper: item.span.upper) : item.span
    let diagnostic = Diagnostic(
      .unknownExtract, at: span, "the source `\(item.key)` has no extract `\(name)`", label: "unknown extract"
    ).note("the source", at: manuscript.start)
    report(diagnostic, nearest: name, in: .extracts(source: source), replacing: isWhole ? span : nil)
  }

  /// The key's own bytes inside an item's span, without `-@`, the extract or a locator.
  private func keySpan(_ item: Body.Citation.Item) -> Span {
    let extra = item.extract.map { $0.utf8.count + 1 } ?? 0
    let length = item.key.utf8.count
    // In text the span begins with `@`; a field's value has none.
    let inText = item.span.upper - item.span.lower == length + extra + 1
    let lower = item.span.lower + (inText ? 1 : 0)
    guard lower + length <= item.span.upper else { return item.span }
    return Span(file: item.span.file, lower: lower, upper: lower + length)
  }
}

extension String {
  /// `a person` → `person`.
  fileprivate var withoutArticle: String {
    for article in ["a ", "an ", "the "] where hasPrefix(article) { return String(dropFirst(article.count)) }
    return self
  }

  /// `a person` → `the person`.
  fileprivate var definite: String { "the " + withoutArticle }
}
