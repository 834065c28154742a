/// Ids of places in a page's own body: known without rendering it, so that another page's list can lead there.
enum MarkID {
  /// The mark of `Body.citations[index]`.
  static func citation(_ index: Int) -> String { "_c" + String(index + 1) }
  /// `Body.links[index]`.
  static func link(_ index: Int) -> String { "_l" + String(index + 1) }
}
