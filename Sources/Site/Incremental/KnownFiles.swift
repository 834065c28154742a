/// Files of the site that stand in the output folder as they would be rendered.
struct KnownFiles: Sendable {
  private var untouched: [Bool] = []
  private var entry: @Sendable (Int) -> OutputManifest.Entry? = { _ in nil }

  init() {}

  /// `entry` looks whether a file that nothing has touched is still in its place.
  init(untouched: [Bool], entry: @escaping @Sendable (Int) -> OutputManifest.Entry?) {
    self.untouched = untouched
    self.entry = entry
  }

  /// The manifest's line of a file that stands as it should; `nil` for one that is to be rendered.
  subscript(index: Int) -> OutputManifest.Entry? { untouched.indices.contains(index) && untouched[index] ? entry(index) : nil }
}
