import Dossier

/// The order of all people, organizations and contracts by their titles, as pictures and filters put them side by side. Found once:
/// a key for each title that a page shows took longer than all else that its picture needs.
struct TitleOrder: Sendable {
  /// By the kind's ordinal, then by index; empty for other kinds.
  private var places: [[Int32]]

  init(_ directory: SiteDirectory) {
    let ids = [Kind.person, .organization, .contract].flatMap { directory.all($0) }
    let ordered = ids.map { (key: SortKey(directory[$0].title), id: $0) }.sorted { ($0.key, $0.id) < ($1.key, $1.id) }
    places = Kind.allCases.map { _ in [] }
    for kind in [Kind.person, .organization, .contract] {
      places[kind.ordinal] = Array(repeating: 0, count: directory.count(kind))
    }
    for (place, entry) in ordered.enumerated() {
      places[entry.id.kind.ordinal][entry.id.index] = Int32(truncatingIfNeeded: place)
    }
  }

  /// The place of a person, an organization or a contract among all of them.
  subscript(id: AnyID) -> Int { Int(places[id.kind.ordinal][id.index]) }
}
