import Markup

/// Which ids there are, and what can be named on each page.
struct Registry: Sendable {
  enum Entry: Sendable {
    case page(AnyID)
    /// A file that is left out of every output.
    case draft(Kind)
    /// A page that cannot stand, which was told already: references to it are nobody's further mistake.
    case withheld
  }

  /// The published manuscripts, by kind, then id: an `AnyID` is a place in it.
  private(set) var manuscripts: [Manuscript] = []
  private(set) var entries: [String: Entry] = [:]
  /// Every id with an entry, sorted by path.
  private(set) var diagnostics: [Diagnostic] = []
  /// The extracts of each source, by id.
  private(set) var extracts: [[String: Int]] = []
  private var starts: [Int]

  init(_ all: [Manuscript]) {
    starts = [Int](repeating: 0, count: Kind.allCases.count + 1)
    entries.reserveCapacity(all.count)
    var contracts: [Substring: Bool] = [:]
    for manuscript in all where manuscript.kind == .contract { contracts[manuscript.slug[...]] = manuscript.isDraft }

    var first: [String: Manuscript] = [:]
    var lonely: Set<Substring> = []
    for manuscript in all {
      if let other = first.updateValue(manuscript, forKey: manuscript.slug) {
        first[manuscript.slug] = other
        diagnostics.append(Self.duplicate(manuscript, of: other))
        continue
      }
      var isDraft = manuscript.isDraft
      if manuscript.kind == .version {
        let contract = manuscript.slug.prefix { $0 != "/" }
        guard let contractIsDraft = contracts[contract] else {
          if lonely.insert(contract).inserted { diagnostics.append(Self.lonely(manuscript, contract)) }
          entries[manuscript.slug] = .withheld
          continue
        }
        isDraft = isDraft || contractIsDraft
      }
      entries[manuscript.slug] = isDraft ? .draft(manuscript.kind) : .withheld
      if !isDraft { manuscripts.append(manuscript) }
    }
    arrange()
  }

  /// Sorts by kind and id, and numbers.
  private mutating func arrange() {
    var byKind = [[Manuscript]](repeating: [], count: Kind.allCases.count)
    for manuscript in manuscripts { byKind[manuscript.kind.rank].append(manuscript) }
    manuscripts = []
    for kind in Kind.allCases {
      starts[kind.rank] = manuscripts.count
      let sorted = byKind[kind.rank].sorted { $0.slug < $1.slug }
      for (index, manuscript) in sorted.enumerated() { entries[manuscript.slug] = .page(AnyID(kind: kind, index: index)) }
      manuscripts += sorted
    }
    starts[Kind.allCases.count] = manuscripts.count
    extracts = manuscripts[range(of: .source)].map { source in
      Dictionary(source.extracts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  func range(of kind: Kind) -> Range<Int> { starts[kind.rank]..<starts[kind.rank + 1] }

  subscript(id: AnyID) -> Manuscript { manuscripts[starts[id.kind.rank] + id.index] }

  /// The id of the manuscript at a place in `manuscripts`.
  func id(at place: Int) -> AnyID {
    let kind = manuscripts[place].kind
    return AnyID(kind: kind, index: place - starts[kind.rank])
  }

  private static func duplicate(_ manuscript: Manuscript, of other: Manuscript) -> Diagnostic {
    Diagnostic(.duplicateID, at: manuscript.start, "`\(manuscript.slug)` is the id of two files: `\(other.path)` and `\(manuscript.path)`")
      .note("the first of them", at: other.start)
      .help("ids are unique in the whole dossier: rename one")
  }

  private static func lonely(_ manuscript: Manuscript, _ contract: Substring) -> Diagnostic {
    Diagnostic(.contractMissing, at: manuscript.start, "`Content/Contracts/\(contract)/contract.md` is missing: a version needs its contract")
      .help("it gives the contract's title, its parties, and a heading for each clause")
  }
}
