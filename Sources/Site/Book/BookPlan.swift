import Dossier

/// What the whole dossier holds as one document, in the order in which an editor would print it.
struct BookPlan: Sendable {
  enum Leaf: Sendable {
    case entity(AnyID)
    case redline(RedlinePair)
    case verification
  }

  struct Part: Sendable {
    let anchor: String
    let label: String
    let leaves: [(path: PagePath, title: String, leaf: Leaf)]
  }

  let parts: [Part]

  /// A dossier of more pages than this is made into a book only if it asks for that.
  static let limit = 2000

  /// Whether `dossier.yml` or, where it says nothing, the number of pages is for a book.
  static func isWanted(_ dossier: Dossier, _ directory: SiteDirectory) -> Bool {
    dossier.settings.print ?? (directory.pageCount <= limit)
  }

  init(_ site: SiteContext) {
    let builder = PageBuilder(site: site, path: .print)
    func entity(_ id: AnyID) -> (PagePath, String, Leaf) {
      (site.directory[id].path, site.directory[id].title, .entity(id))
    }
    var parts = [Part(anchor: "_introduction", label: site.strings[.introduction], leaves: [entity(site.dossier.home.header.id)])]
    for kind in Kind.indexed where site.directory.count(kind) > 0 {
      let leaves = builder.ordered(kind).flatMap { id in
        [entity(id)] + (kind == .contract ? BookPlan.versions(of: site.dossier.contracts[id.index], site) : [])
      }
      parts.append(Part(anchor: "_" + kind.outputFolder, label: site.strings.plural(kind), leaves: leaves))
    }
    if site.directory.count(.source) > 0 {
      let label = site.strings[.verification]
      parts.append(Part(anchor: "_verification", label: label, leaves: [(.verification, label, .verification)]))
    }
    self.parts = parts
  }

  /// A contract's versions, each followed by what changed in it. A comparison in which no words stand against words would print
  /// again what stands in its two versions, a page before: it is left to the site.
  private static func versions(of contract: Contract, _ site: SiteContext) -> [(PagePath, String, Leaf)] {
    let pairs = RedlinePair.all(of: contract, in: site.dossier).filter { pair in
      site.comparisons.of(pair, of: contract, site: site).contains(where: \.isInWords)
    }
    return contract.versions.flatMap { id -> [(PagePath, String, Leaf)] in
      let entry = site.directory[id.any]
      return [(entry.path, entry.title, .entity(id.any))]
        + pairs.filter { $0.newer == id }.map { ($0.path(in: site.dossier), $0.title(site), .redline($0)) }
    }
  }
}
