/// The ids of a source's extracts, to be asked for their places: every citation does.
struct ExtractIDs: Sendable {
  /// In their order; each stands once.
  let list: [String]
  /// Their places, where they are too many to be looked through: a short id is compared sooner than hashed.
  private let places: [String: Int]
  private static let few = 12

  init(_ list: [String]) {
    self.list = list
    places = list.count > Self.few ? Dictionary(list.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }) : [:]
  }

  /// The place of an extract in its source; `nil` where there is none.
  subscript(id: String) -> Int? { list.count > Self.few ? places[id] : list.firstIndex(of: id) }
}
