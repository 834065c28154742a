import Markup

/// Orders titles as an index does: letters first, without their accents and case, then whatever still tells them apart.
struct SortKey: Comparable, Hashable {
  /// `a-z 0-9 -`.
  let letters: String
  let text: String

  init(_ text: String) {
    letters = Slug.make(text)
    self.text = text
  }

  /// The letter under which an index lists it: uppercase, or `nil` for what begins with none.
  var initial: String? {
    letters.utf8.first.flatMap { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? letters.prefix(1).uppercased() : nil }
  }

  static func < (a: SortKey, b: SortKey) -> Bool { (a.letters, a.text) < (b.letters, b.text) }
}
