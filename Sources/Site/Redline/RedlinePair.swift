import Dossier

/// Two versions of a contract that are compared on a page of their own.
struct RedlinePair: Hashable, Sendable {
  let older: ID<Version>
  let newer: ID<Version>

  /// Those that follow one another in the contract’s order or by `follows:`, and those that `compare:` names, each once: by
  /// the newer version, then the nearest older one first.
  static func all(of contract: Contract, in dossier: Dossier) -> [RedlinePair] {
    guard !contract.clauses.isEmpty else { return [] }
    let places = Dictionary(contract.versions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs = Set(zip(contract.versions, contract.versions.dropFirst()).map { RedlinePair(older: $0, newer: $1) })
    func add(_ a: ID<Version>, _ b: ID<Version>) {
      guard let first = places[a], let second = places[b], first != second else { return }
      pairs.insert(RedlinePair(older: contract.versions[min(first, second)], newer: contract.versions[max(first, second)]))
    }
    for version in contract.versions { if let before = dossier.versions[version.index].follows { add(before, version) } }
    for pair in contract.compare { add(pair.older, pair.newer) }
    return pairs.sorted { a, b in
      let (left, right) = (places[a.newer] ?? 0, places[b.newer] ?? 0)
      return left == right ? places[a.older] ?? 0 > places[b.older] ?? 0 : left < right
    }
  }

  /// `contracts/lease/v1_to_v2.html`. No id of an author holds `_`, so no version’s page stands there.
  func path(in dossier: Dossier) -> PagePath {
    let (first, second) = (dossier.versions[older.index].header.slug, dossier.versions[newer.index].header.slug)
    let stem = second.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? second
    return PagePath("contracts/\(first)_to_\(stem).html")
  }

  /// “The draft” compared with “The counter-offer”.
  func title(_ site: SiteContext) -> String {
    site.strings.fill(.redlineTitle, ["older": site.directory[older.any].title, "newer": site.directory[newer.any].title])
  }
}
