/// Binds pages of the site into one document. Of a page the inside of `<main>` is taken, without navigation and landmarks; its headings go two
/// levels down, its ids get the page's name before them, and a link to a page that is bound as well leads there.
struct BookBinder: Sendable {
  /// The paths of all pages that are bound.
  let pages: Set<String>

  /// The id of a page in the book.
  static func anchor(_ path: String) -> String { path.hasSuffix(".html") ? String(path.dropLast(5)) : path }

  /// Appends what a page says. `page` is well-formed HTML as templates write it.
  func bind(_ page: [UInt8], path: PagePath, into book: inout [UInt8]) {
    var reader = BookReader(html: page[Self.body(of: page)], name: Self.anchor(path.text), pages: pages)
    reader.copy(into: &book)
  }

  /// The inside of `<main>` or, in a theme that has none, of `<body>`.
  private static func body(of page: [UInt8]) -> Range<Int> {
    for element in ["main", "body"] {
      if let tag = find("<" + element, in: page, from: 0), let start = page[tag...].firstIndex(of: UInt8(ascii: ">")),
        let end = find("</" + element + ">", in: page, from: start)
      {
        return start + 1..<end
      }
    }
    return page.indices
  }

  private static func find(_ needle: String, in page: [UInt8], from start: Int) -> Int? {
    let needle = Array(needle.utf8)
    return page.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Int? in
      var index = start
      while index + needle.count <= bytes.count {
        guard let open = bytes[index...].firstIndex(of: needle[0]), open + needle.count <= bytes.count else { return nil }
        if bytes[open..<open + needle.count].elementsEqual(needle) { return open }
        index = open + 1
      }
      return nil
    }
  }
}

/// Reads one page tag by tag.
private struct BookReader {
  let html: ArraySlice<UInt8>
  /// What stands before the page's ids, and is its own.
  let name: String
  let pages: Set<String>
  private var index: Int

  init(html: ArraySlice<UInt8>, name: String, pages: Set<String>) {
    self.html = html
    self.name = name
    self.pages = pages
    index = html.startIndex
  }

  /// Attributes that hold ids, separated by spaces.
  private static let idAttributes: Set<String> = [
    "id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget",
  ]

  private static let names: Set<String> = ["aria-label", "aria-labelledby"]
  private static let regions = names.union(["role", "tabindex"])

  mutating func copy(into book: inout [UInt8]) {
    while index < html.endIndex {
      let open = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.endIndex
      book += html[index..<open]
      index = open
      if index < html.endIndex { tag(into: &book) }
    }
  }

  private mutating func tag(into book: inout [UInt8]) {
    let start = index
    index += 1
    let isEnd = index < html.endIndex && html[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let element = word()
    if element == "nav" && !isEnd { return skip(element) }
    // A page's named sections and regions are its landmarks; the book's are its parts.
    if element == "section" {
      book += isEnd ? "</div".utf8 : "<div".utf8
      return attributes(without: Self.names, into: &book)
    }
    book += html[start..<index]
    if element == "div" { return attributes(without: Self.regions, into: &book) }
    if let level = Self.headingLevel(element) {
      book[book.count - 1] = UInt8(ascii: "0") + UInt8(min(6, level + 2))
    }
    attributes(without: [], into: &book)
  }

  private static func headingLevel(_ element: String) -> Int? {
    guard element.utf8.count == 2, element.hasPrefix("h"), let level = Int(element.dropFirst()), level > 0 else { return nil }
    return level
  }

  /// Passes over an element that is already open, with all of its kind in it.
  private mutating func skip(_ element: String) {
    var depth = 1
    while depth > 0, let open = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      let isEnd = index < html.endIndex && html[index] == UInt8(ascii: "/")
      if isEnd { index += 1 }
      if word() == element { depth += isEnd ? -1 : 1 }
    }
    index = html[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.endIndex
  }

  /// The rest of a tag, `>` included.
  private mutating func attributes(without dropped: Set<String>, into book: inout [UInt8]) {
    while index < html.endIndex {
      let byte = html[index]
      if byte == UInt8(ascii: ">") {
        book.append(byte)
        index += 1
        return
      }
      let start = index
      let attribute = word()
      if attribute.isEmpty { index += 1 }
      book += html[start..<index]
      guard !attribute.isEmpty, html[index...].starts(with: "=\"".utf8) else { continue }
      index += 2
      let end = html[index...].firstIndex(of: UInt8(ascii: "\"")) ?? html.endIndex
      if dropped.contains(attribute) {
        book.removeLast(attribute.utf8.count + 1)
        index = min(end + 1, html.endIndex)
        continue
      }
      book += "=\"".utf8
      value(html[index..<end], of: attribute, into: &book)
      index = end
    }
  }

  /// The letters, digits and hyphens from here on.
  private mutating func word() -> String {
    let start = index
    while index < html.endIndex, Self.isName(html[index]) { index += 1 }
    return String(decoding: html[start..<index], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private func value(_ value: ArraySlice<UInt8>, of attribute: String, into book: inout [UInt8]) {
    if attribute == "href" { return link(value, into: &book) }
    guard Self.idAttributes.contains(attribute) else {
      book += value
      return
    }
    for (place, id) in value.split(separator: UInt8(ascii: " ")).enumerated() {
      if place > 0 { book.append(UInt8(ascii: " ")) }
      self.id(id, of: name, into: &book)
    }
  }

  /// An id of a page's, as the book has it. Those of references are the book's own.
  private func id(_ id: ArraySlice<UInt8>, of page: String, into book: inout [UInt8]) {
    if !ReferenceNumber.isAnchor(id) {
      book += page.utf8
      book.append(UInt8(ascii: ":"))
    }
    book += id
  }

  /// Every link within the site is the way to its root and a path from there.
  private func link(_ link: ArraySlice<UInt8>, into book: inout [UInt8]) {
    var rest = link
    while rest.starts(with: "../".utf8) { rest = rest.dropFirst(3) }
    let mark = rest.firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
    let anchor = rest[mark...].dropFirst()
    if mark == rest.startIndex, mark < rest.endIndex {
      book.append(UInt8(ascii: "#"))
      id(anchor, of: name, into: &book)
      return
    }
    let path = String(decoding: rest[..<mark], as: UTF8.self)
    guard pages.contains(path) else {
      book += rest
      return
    }
    book.append(UInt8(ascii: "#"))
    if anchor.isEmpty {
      book += BookBinder.anchor(path).utf8
    } else {
      id(anchor, of: BookBinder.anchor(path), into: &book)
    }
  }
}
