/// A change of some pages' own texts, no page coming or going.
struct Edit {
  /// The changed pages that are published, by their places in the registry.
  var places: [Int] = []
  /// Those of them that others can no longer name as they could: an anchor, an extract, a clause or the language is another.
  var turned: [AnyID] = []

  /// The places of all pages that may now be resolved differently, in order: what changed, what names something of a page that
  /// turned, and what could not be resolved before.
  func reach(in dossier: Dossier, _ registry: Registry, _ findings: [Resolution.Findings]) -> [Int] {
    var reached = Set(places)
    guard !turned.isEmpty else { return reached.sorted() }
    for place in findings.indices where !findings[place].isWhole { reached.insert(place) }
    for page in turned {
      for mention in dossier.mentions.of(page) { reached.insert(registry.place(of: mention.page)) }
      if page.kind == .source {
        for mention in dossier.mentions(of: ID<Source>(index: page.index)) { reached.insert(registry.place(of: mention.page)) }
      }
      // A version is its contract's by its folder, without a word.
      if page.kind == .contract {
        for version in dossier.versions where version.contract.index == page.index { reached.insert(registry.place(of: version.header.id)) }
      }
    }
    return reached.sorted()
  }

  /// What an edit came to, for the steps after resolving.
  struct Reach {
    /// The pages that were resolved again.
    let pages: [AnyID]
    /// Those whose claims are to be proven again: these, and all that cite a source among them.
    let claiming: Set<AnyID>
    let sources: Set<Int>

    init(pages: [AnyID], in dossier: Dossier) {
      self.pages = pages
      sources = Set(pages.filter { $0.kind == .source }.map(\.index))
      var claiming = Set(pages)
      for source in sources { claiming.formUnion(dossier.mentions(of: ID(index: source)).map(\.page)) }
      self.claiming = claiming
    }
  }
}

extension Dossier {
  /// Every mention of a source, as a whole or of an extract.
  fileprivate func mentions(of source: ID<Source>) -> [Mention] {
    mentions.of(Passage(source: source, extract: nil))
      + sources[source.index].extracts.indices.flatMap { mentions.of(Passage(source: source, extract: $0)) }
  }
}
