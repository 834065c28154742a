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

  /// Appends `1` or `1.2`.
  static func write(_ source: Int, _ extract: Int?, into html: inout [UInt8]) {
    html.append(decimal: source + 1)
    guard let extract else { return }
    html.append(UInt8(ascii: "."))
    html.append(decimal: extract + 1)
  }

  /// Appends the id of an entry. Ids of the page's frame hold `_`, which no id in an author's text does.
  static func writeAnchor(_ source: Int, _ extract: Int?, into html: inout [UInt8]) {
    html += "_r".utf8
    html.append(decimal: source + 1)
    guard let extract else { return }
    html.append(UInt8(ascii: "-"))
    html.append(decimal: extract + 1)
  }

  /// Whether an id is an entry's.
  static func isAnchor(_ id: some Collection<UInt8>) -> Bool {
    id.starts(with: "_r".utf8) && (id.dropFirst(2).first.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false)
  }
}
