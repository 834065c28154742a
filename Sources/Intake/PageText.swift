import Markup

/// The text of a part of a page, as lines: a paragraph, a heading, an item, a caption or a row of a table each, and what stands between
/// two `br`. White space is as a browser shows it; spaces that do not break stay.
struct PageText {
  private(set) var lines: [String] = []
  private var line: [UInt8] = []
  private var hasSpace = false
  /// How many elements are open whose line ends count.
  private var preformatted = 0

  init(page: HTMLDocument, block: Int) {
    var open: [(end: Int, mark: Mark)] = []
    var index = block
    let end = page.nodes[block].end
    while index < end {
      while let last = open.last, last.end <= index {
        close(last.mark)
        open.removeLast()
      }
      if index != block, Self.isDropped(index, in: page) || Self.isListOfLinks(index, in: page) {
        index = page.nodes[index].end
        continue
      }
      switch page.nodes[index].content {
      case .text(let text): add(text, keepsLines: preformatted > 0)
      case .element(let name, _):
        let mark = Mark(name)
        if mark != .none { open.append((page.nodes[index].end, mark)) }
        switch mark {
        case .block: breakLine()
        case .preformatted:
          breakLine()
          preformatted += 1
        case .cell: if !line.isEmpty { line.append(0x09) }
        case .quotation: addSign("“")
        case .none: if name == "br" { breakLine() }
        }
      case .comment: break
      }
      index += 1
    }
    for last in open.reversed() { close(last.mark) }
    breakLine()
  }

  /// What an element does to the lines.
  private enum Mark {
    case block, preformatted, cell, quotation, none

    init(_ name: String) {
      switch name {
      case "pre": self = .preformatted
      case "td", "th": self = .cell
      case "q": self = .quotation
      case _ where PageText.blocks.contains(name): self = .block
      default: self = .none
      }
    }
  }

  /// Elements that begin a line of their own (HTML Living Standard, 15.3).
  private static let blocks: Set<String> = [
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "section", "summary", "table", "caption", "tbody", "thead", "tfoot", "tr", "ul",
  ]

  private mutating func close(_ mark: Mark) {
    switch mark {
    case .block: breakLine()
    case .preformatted:
      breakLine()
      preformatted -= 1
    case .quotation: addSign("”")
    case .cell, .none: break
    }
  }

  private mutating func add(_ text: String, keepsLines: Bool) {
    for byte in text.utf8 {
      if keepsLines, byte == 0x0A {
        breakLine()
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        hasSpace = true
      } else {
        if hasSpace, let last = line.last, last != 0x09 { line.append(0x20) }
        hasSpace = false
        line.append(byte)
      }
    }
  }

  private mutating func addSign(_ sign: String) { add(sign, keepsLines: false) }

  private mutating func breakLine() {
    hasSpace = false
    let text = String(decoding: line, as: UTF8.self)
    line = []
    // A line of nothing but spaces that do not break is blank to a reader.
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0.value != 0x200B && $0.value != 0xFEFF }) else { return }
    lines.append(text)
  }

  // MARK: What is no part of an article

  private static let dropped: Set<String> = [
    "nav", "aside", "footer", "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "canvas", "video", "audio", "map",
    "button", "select", "input", "textarea", "label", "datalist", "dialog", "menu", "rp", "rt", "del",
  ]
  private static let droppedRoles: Set<String> = [
    "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "banner",
  ]

  /// Whether a reader of the article does not see it, or does not take it for the article's.
  static func isDropped(_ index: Int, in page: HTMLDocument) -> Bool {
    guard case .element(let name, let attributes) = page.nodes[index].content else { return false }
    if dropped.contains(name) { return true }
    return attributes.contains { attribute in
      switch attribute.name {
      case "hidden": true
      case "aria-hidden": attribute.value.lowercased() == "true"
      case "role": droppedRoles.contains(attribute.value.lowercased())
      case "style": attribute.value.replacing(" ", with: "").lowercased().contains("display:none")
      default: false
      }
    }
  }

  /// A list of links to elsewhere: read also, share, topics.
  private static func isListOfLinks(_ index: Int, in page: HTMLDocument) -> Bool {
    guard let name = page.name(index), name == "ul" || name == "ol" else { return false }
    let end = page.nodes[index].end
    var (place, links, words) = (index + 1, 0, 0)
    while place < end {
      if page.name(place) == "a" {
        links += 1
        place = page.nodes[place].end
        continue
      }
      if case .text(let text) = page.nodes[place].content { words += text.utf8.count { $0 > 0x20 } }
      place += 1
    }
    return links > 1 && words <= links * 3
  }
}
