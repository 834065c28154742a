import Markup

/// A body by its headings. Numbers index `Body.blocks`; footnotes, which stand last, belong to no section.
struct Sections: Sendable {
  struct Section: Sendable {
    var heading: Int
    /// The blocks under the heading.
    var content: Range<Int>
    var anchor: String

    /// The heading's text, as typed, in the body that has it.
    func title(in body: Body) -> String { body.string(body.blocks[heading].text).trimmedOfSpace }
  }

  /// The blocks before the first heading.
  var introduction: Range<Int>
  var list: [Section] = []
  /// The places in `list` by anchor, where there are too many to look through.
  private var places: [String: Int] = [:]
  private static let few = 16

  init(_ body: Body) {
    let end = body.blocks.last?.kind == .footnotes ? body.blocks.count - 1 : body.blocks.count
    introduction = 0..<end
    for index in 0..<end {
      guard case .heading(_, let anchor) = body.blocks[index].kind else { continue }
      if list.isEmpty {
        introduction = 0..<index
        list.reserveCapacity(body.blocks[index..<end].count { if case .heading = $0.kind { true } else { false } })
      } else {
        list[list.count - 1].content = list[list.count - 1].heading + 1..<index
      }
      list.append(Section(heading: index, content: index + 1..<end, anchor: anchor))
    }
    if list.count > Self.few { for (place, section) in list.enumerated() { places[section.anchor] = place } }
  }

  /// Whether a link may name an id on this page.
  func holds(anchor: String) -> Bool {
    list.count > Self.few ? places[anchor] != nil : list.contains { $0.anchor == anchor }
  }

  /// Whether links may name the same ids here and there.
  func anchorsAlike(_ other: Sections) -> Bool {
    list.count == other.list.count && list.allSatisfy { other.holds(anchor: $0.anchor) }
  }
}

extension String {
  /// Without spaces and line feeds at both ends.
  var trimmedOfSpace: String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
    guard let start = utf8.firstIndex(where: { !isSpace($0) }), let end = utf8.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(self[start...end])
  }
}
