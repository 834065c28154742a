/// How the entries of a page's reference list are numbered, and the ids by which marks lead to them. Put together from short
/// strings, which live without an allocation: an interpolation takes several times as long, and a page has a hundred.
enum ReferenceNumber {
  /// A source's: `1`.
  static func text(_ source: Int) -> String { String(source + 1) }

  /// An extract's: `1.2`.
  static func text(_ source: Int, _ extract: Int) -> String { String(source + 1) + "." + String(extract + 1) }

  /// The id of a source's entry.
  static func anchor(_ source: Int) -> String { "_r" + String(source + 1) }

  /// The id of an extract's entry.
  static func anchor(_ source: Int, _ extract: Int) -> String { anchor(source) + "-" + String(extract + 1) }
}
