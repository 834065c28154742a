extension HTMLDocument {
  /// The name of an element; `nil` for text and comments.
  public func name(_ index: Int) -> String? {
    if case .element(let name, _) = nodes[index].content { name } else { nil }
  }

  /// An attribute's value, entities resolved; empty where it has none.
  public func attribute(_ name: String, of index: Int) -> String? {
    guard case .element(_, let attributes) = nodes[index].content else { return nil }
    return attributes.first { $0.name == name }?.value
  }

  /// Whether an attribute is a list of words that has this one, whatever its case.
  public func attribute(_ name: String, of index: Int, holds word: String) -> Bool {
    attribute(name, of: index)?.split(whereSeparator: \.isWhitespace).contains { $0.lowercased() == word } ?? false
  }

  /// The elements of a name below another, in the order of the page.
  public func elements(_ name: String, in index: Int = 0) -> [Int] {
    (index..<nodes[index].end).filter { self.name($0) == name }
  }

  /// The text below a node on one line: runs of white space as one space, none at the ends.
  public func text(of index: Int) -> String {
    var parts: [Substring] = []
    for node in nodes[index..<nodes[index].end] {
      if case .text(let text) = node.content { parts.append(Substring(text)) }
    }
    return Self.oneLine(parts.joined())
  }

  /// Text with its runs of ASCII white space as one space (Infra Standard, “strip and collapse ASCII whitespace”).
  public static func oneLine(_ text: String) -> String {
    text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }.joined(separator: " ")
  }
}
