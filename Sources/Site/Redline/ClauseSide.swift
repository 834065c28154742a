import Dossier

/// What is known of a clause in a version: where the version carries it over unchanged, what is known of it there.
struct ClauseSide {
  /// Where the words or the report stand.
  let version: ID<Version>
  let cell: ClauseCell
  /// What the version itself says: the same, or only that it is unchanged.
  let own: ClauseCell

  /// The passages that bear it, those that say it is unchanged included.
  var cites: [Cite] { own.state == .unchanged ? cell.cites + own.cites : cell.cites }

  init(_ version: ID<Version>, clause: Int, in dossier: Dossier) {
    var place = version
    // A version that follows itself in the end is an error; the count only bounds the walk.
    for _ in 0..<dossier.versions.count {
      let found = dossier.versions[place.index]
      guard found.clauses[clause].state == .unchanged, let before = found.follows else { break }
      place = before
    }
    self.version = place
    cell = ClauseCell(dossier.versions[place.index], clause: clause)
    own = place == version ? cell : ClauseCell(dossier.versions[version.index], clause: clause)
  }
}
