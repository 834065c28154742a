import Markup

/// A body by its headings. Numbers index `Body.blocks`; footnotes, which stand last, belong to no section.
struct Sections: Sendable {
  struct Section: Sendable {
    var heading: Int
    /// The blocks under the heading.
    var content: Range<Int>
    /// The heading's text, as typed.
    var title: String
    var anchor: String
  }

  /// The blocks before the first heading.
  var introduction: Range<Int>
  var list: [Section] = []

  init(_ body: Body) {
    let end = body.blocks.last?.kind == .footnotes ? body.blocks.count - 1 : body.blocks.count
    var headings: [(block: Int, anchor: String)] = []
    for (index, block) in body.blocks[..<end].enumerated() {
      if case .heading(_, let anchor) = block.kind { headings.append((index, anchor)) }
    }
    introduction = 0..<(headings.first?.block ?? end)
    for (number, heading) in headings.enumerated() {
      let next = number + 1 < headings.count ? headings[number + 1].block : end
      let title = body.string(body.blocks[heading.block].text).trimmedOfSpace
      list.append(
        Section(heading: heading.block, content: heading.block + 1..<next, title: title, anchor: heading.anchor))
    }
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
