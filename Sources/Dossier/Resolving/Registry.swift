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

  private(set) var entries: [String: Entry] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// The ids of each source's extracts, in their order.
  private(set) var extracts: [ExtractIDs] = []
  /// Every file's, in the order of paths; never moved, for they are large.
  private(set) var manuscripts: [Manuscript]
  /// The published ones, by kind, then id: numbers in `manuscripts`.
  private var published: [Int] = []
  /// Where each kind begins in `published`, and the end.
  private var starts = [Int](repeating: 0, count: Kind.allCases.count + 1)

  init(_ manuscripts: [Manuscript]) {
    self.manuscripts = manuscripts
    entries.reserveCapacity(manuscripts.count)
    var contracts: [String: Bool] = [:]
    for number in manuscripts.indices where manuscripts[number].kind == .contract {
      contracts[manuscripts[number].slug] = manuscripts[number].isDraft
    }

    var first: [String: Int] = [:]
    first.reserveCapacity(manuscripts.count)
    var lonely: Set<String> = []
    var byKind = [[Int]](repeating: [], count: Kind.allCases.count)
    for number in manuscripts.indices {
      let slug = manuscripts[number].slug
      // The home page's alone; another page of that name was told to be renamed.
      if slug == "index", manuscripts[number].kind != .home { continue }
      if let other = first[slug] {
        diagnostics.append(Self.duplicate(manuscripts[number], of: manuscripts[other]))
        continue
      }
      first[slug] = number
      var isDraft = manuscripts[number].isDraft
      if manuscripts[number].kind == .version {
        let contract = String(slug.prefix { $0 != "/" })
        guard let contractIsDraft = contracts[contract] else {
          if lonely.insert(contract).inserted { diagnostics.append(Self.lonely(manuscripts[number], contract)) }
          entries[slug] = .withheld
          continue
        }
        isDraft = isDraft || contractIsDraft
      }
      if isDraft { entries[slug] = .draft(manuscripts[number].kind) } else { byKind[manuscripts[number].kind.rank].append(number) }
    }
    arrange(byKind)
  }

  private mutating func arrange(_ byKind: [[Int]]) {
    for kind in Kind.allCases {
      starts[kind.rank] = published.count
      let sorted = byKind[kind.rank].map { (slug: manuscripts[$0].slug, number: $0) }.sorted { $0.slug < $1.slug }
      for (index, page) in sorted.enumerated() {
        entries[page.slug] = .page(AnyID(kind: kind, index: index))
        published.append(page.number)
      }
    }
    starts[Kind.allCases.count] = published.count
    extracts = (starts[Kind.source.rank]..<starts[Kind.source.rank + 1]).map { Self.extracts(of: manuscripts[published[$0]]) }
  }

  /// How many pages are published.
  var count: Int { published.count }

  /// How many of them are of a kind.
  func count(of kind: Kind) -> Int { starts[kind.rank + 1] - starts[kind.rank] }

  /// The page at a place in the order of kinds and ids.
  subscript(place place: Int) -> Manuscript { _read { yield manuscripts[published[place]] } }

  /// The place of a page.
  func place(of id: AnyID) -> Int { starts[id.kind.rank] + id.index }

  /// Puts a manuscript in the place of an earlier one of the same file, no more a draft than that; its place, if it is published.
  mutating func replace(_ number: Int, with manuscript: Manuscript) -> Int? {
    manuscripts[number] = manuscript
    guard case .page(let id)? = entries[manuscript.slug], published[place(of: id)] == number else { return nil }
    if id.kind == .source { extracts[id.index] = Self.extracts(of: manuscript) }
    return place(of: id)
  }

  private static func extracts(of manuscript: Manuscript) -> ExtractIDs { ExtractIDs(manuscript.extracts.map(\.id)) }

  /// The id of the page at a place.
  func id(at place: Int) -> AnyID {
    let kind = manuscripts[published[place]].kind
    return AnyID(kind: kind, index: place - starts[kind.rank])
  }

  subscript(id: AnyID) -> Manuscript { _read { yield manuscripts[published[starts[id.kind.rank] + id.index]] } }

  /// The ids of a kind's pages, sorted.
  func slugs(of kind: Kind) -> [String] { published[starts[kind.rank]..<starts[kind.rank + 1]].map { manuscripts[$0].slug } }

  private static func duplicate(_ manuscript: Manuscript, of other: Manuscript) -> Diagnostic {
    Diagnostic(.duplicateID, at: manuscript.start, "`\(manuscript.slug)` is the id of two files: `\(other.path)` and `\(manuscript.path)`")
      .note("the first of them", at: other.start)
      .help("ids are unique in the whole dossier: rename one")
  }

  private static func lonely(_ manuscript: Manuscript, _ contract: String) -> Diagnostic {
    Diagnostic(.contractMissing, at: manuscript.start, "`Content/Contracts/\(contract)/contract.md` is missing: a version needs its contract")
      .help("it gives the contract's title, its parties, and a heading for each clause")
  }
}
