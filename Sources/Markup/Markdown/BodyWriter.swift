import CMarkGFM

/// Walks a parsed body once and writes its HTML and text, leaving its references open. Without recursion: a hostile file can
/// nest deeper than a stack.
struct BodyWriter {
  enum Flavor: Equatable {
    /// As cmark-gfm writes it; `unsafe` lets raw HTML and every address through, `tagfilter` disarms some tags of it.
    case gfm(unsafe: Bool, tagfilter: Bool)
    /// For the site: heading ids, no obsolete attributes, links to other files left open, raw HTML refused.
    case site
  }

  let flavor: Flavor
  let source: UnsafeBufferPointer<UInt8>
  let file: FileID
  let scan: MarkScan
  let lines: LineStarts
  var body = Body()
  var diagnostics: [Diagnostic] = []

  // The top-level block being written.
  var block: OpenBlock?
  // The inline run being written.
  var run = OpenRun()
  /// The links whose labels are being written, each with its index in `body.links` where it has one.
  var openLinks: [Int?] = []
  /// The last link that was written whole when it was entered.
  var writtenLink: OpaquePointer?
  /// Lines of the innermost block with text, to search for places in.
  var lineRange = 0..<0
  var searchFrom = 0
  var linkPlaces: LinkPlaces
  /// Every anchor given so far, and how far its numbers have been counted.
  var anchors: [String: Int] = [:]
  var footnotes = FootnoteNumbers()
  var tableHasBody = false
  /// The next cell's column, from 0.
  var column = 0
  /// Quotes and items around the place being written.
  var depth = 0
  var nestingReported = false
  /// The places of code blocks.
  var codeRanges: [Range<Int>] = []

  /// Block quotes inside other blocks, the innermost last.
  var innerQuotes: [InnerQuote] = []
  /// How many quotations the body had when its present table row began.
  var rowQuotations = 0

  struct InnerQuote {
    var lines: Range<Int>
    var text: Int
    var citations: Int
  }

  struct OpenBlock {
    var kind: Body.Block.Kind
    var lines: Range<Int>
    var html: Int
    var inner: Int
    var text: Int
    var citations: Int
    var links: Int
    var quotations: Int
    var language: String?
    var endsWithCitation = false
    var isEditorial = false
  }

  init(flavor: Flavor, source: UnsafeBufferPointer<UInt8>, range: Range<Int>, file: FileID, scan: MarkScan) {
    self.flavor = flavor
    self.source = source
    self.file = file
    self.scan = scan
    lines = LineStarts(source, range: range)
    linkPlaces = LinkPlaces(source, range: range)
    body.start = range.lowerBound
    body.html.reserveCapacity(range.count + range.count / 2)
    body.text.reserveCapacity(range.count)
    body.citations.reserveCapacity(scan.citations.count)
    body.links.reserveCapacity(scan.links.count)
    // What most pages have: the body is packed when it is written.
    body.slots.reserveCapacity(scan.marks.count)
    body.runs.reserveCapacity(32)
    body.sentences.reserveCapacity(32)
  }

  var isSite: Bool { flavor == .site }

  var isUnsafe: Bool { if case .gfm(unsafe: true, _) = flavor { true } else { false } }

  mutating func write(_ root: OpaquePointer) {
    // The site numbers its footnotes' ids.
    footnotes = FootnoteNumbers(root) { isSite ? "" : footnoteLabel($0) }
    body.blocks.reserveCapacity(Self.childCount(root))
    var node = root
    while true {
      let kind = dossier_kind(node)
      if enter(node, kind), let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      var leaving = node
      var leavingKind = kind
      while true {
        exit(leaving, leavingKind)
        if leaving == root { return }
        if let next = cmark_node_next(leaving) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(leaving) else { return }
        leaving = parent
        leavingKind = dossier_kind(parent)
      }
    }
  }

  private static func childCount(_ node: OpaquePointer) -> Int {
    var count = 0
    var child = cmark_node_first_child(node)
    while let current = child {
      count += 1
      child = cmark_node_next(current)
    }
    return count
  }

  // MARK: Nodes

  /// Writes what opens a node; whether its children are to be walked.
  private mutating func enter(_ node: OpaquePointer, _ kind: dossier_node_kind) -> Bool {
    if let parent = cmark_node_parent(node), cmark_node_parent(parent) == nil { openBlock(node, kind) }
    switch kind {
    case DOSSIER_NODE_QUOTE, DOSSIER_NODE_LIST, DOSSIER_NODE_ITEM, DOSSIER_NODE_TASK, DOSSIER_NODE_PARAGRAPH,
      DOSSIER_NODE_HEADING, DOSSIER_NODE_FOOTNOTE, DOSSIER_NODE_TABLE, DOSSIER_NODE_ROW, DOSSIER_NODE_CELL:
      openContainer(node, kind)
    case DOSSIER_NODE_CODE_BLOCK: codeBlock(node)
    case DOSSIER_NODE_HTML_BLOCK: htmlBlock(node)
    case DOSSIER_NODE_RULE:
      freshLine()
      emit(isSite ? "<hr>\n" : "<hr />\n")
    case DOSSIER_NODE_TEXT: text(literal(node), in: node)
    case DOSSIER_NODE_SOFT_BREAK: softBreak()
    case DOSSIER_NODE_LINE_BREAK:
      emit(isSite ? "<br>\n" : "<br />\n")
      body.text.append(ASCII.space)
    case DOSSIER_NODE_CODE:
      let code = restored(literal(node))
      emit("<code>")
      HTMLEscape.append(code, to: &body.html)
      emit("</code>")
      visible(code)
    case DOSSIER_NODE_HTML: inlineHTML(node)
    case DOSSIER_NODE_EMPHASIS: emit("<em>")
    case DOSSIER_NODE_STRONG: emit("<strong>")
    case DOSSIER_NODE_STRIKETHROUGH: emit("<del>")
    case DOSSIER_NODE_LINK: return openLink(node)
    case DOSSIER_NODE_IMAGE:
      image(node)
      return false
    case DOSSIER_NODE_FOOTNOTE_REFERENCE: footnoteReference(node)
    default: break
    }
    return true
  }

  private mutating func exit(_ node: OpaquePointer, _ kind: dossier_node_kind) {
    switch kind {
    case DOSSIER_NODE_QUOTE, DOSSIER_NODE_LIST, DOSSIER_NODE_ITEM, DOSSIER_NODE_TASK, DOSSIER_NODE_PARAGRAPH,
      DOSSIER_NODE_HEADING, DOSSIER_NODE_FOOTNOTE, DOSSIER_NODE_TABLE, DOSSIER_NODE_ROW, DOSSIER_NODE_CELL:
      closeContainer(node, kind)
    case DOSSIER_NODE_EMPHASIS: emit("</em>")
    case DOSSIER_NODE_STRONG: emit("</strong>")
    case DOSSIER_NODE_STRIKETHROUGH: emit("</del>")
    case DOSSIER_NODE_LINK: closeLink(node)
    case DOSSIER_NODE_DOCUMENT: closeFootnotes()
    default: break
    }
    if let parent = cmark_node_parent(node), cmark_node_parent(parent) == nil { closeBlock(kind) }
  }

  // MARK: Output

  mutating func emit(_ html: StaticString) {
    html.withUTF8Buffer { body.html.append(contentsOf: $0) }
  }

  mutating func emit(_ html: String) {
    var html = html
    html.withUTF8 { body.html.append(contentsOf: $0) }
  }

  /// Begins a new line of HTML unless one has just begun.
  mutating func freshLine() {
    if let last = body.html.last, last != ASCII.newline { body.html.append(ASCII.newline) }
  }

  mutating func open(_ slot: Body.Slot.Kind) { body.slots.append(Body.Slot(offset: body.html.count, kind: slot)) }

  /// Appends visible text and notes whether anything but closing marks stands after the last citation.
  mutating func visible(_ text: some Collection<UInt8>) {
    body.text.append(contentsOf: text)
    guard block?.endsWithCitation == true else { return }
    if text.contains(where: { !$0.isSpace && !Self.closing.contains($0) }) { block?.endsWithCitation = false }
  }

  private static let closing = Array(".!?…)”»".utf8)

  // MARK: Literals

  func literal(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(node)) }

  static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let length = strlen(string)
    return string.withMemoryRebound(to: UInt8.self, capacity: length) { UnsafeBufferPointer(start: $0, count: length) }
  }

  /// A literal with every marker turned back into what it stands for: what is in code, in an address or in an image's text is
  /// not our syntax.
  func restored(_ literal: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard !scan.marks.isEmpty, literal.holds(MarkerBytes.first) else { return Array(literal) }
    var out: [UInt8] = []
    for piece in MarkerPieces(literal) {
      switch piece {
      case .text(let range): out += literal[range]
      case .marker(let number): out += plain(number)
      }
    }
    return out
  }

  /// What a marker stands for, as plain text. The mark itself stays beside the marker of a quotation mark or a bare key.
  func plain(_ number: Int) -> ArraySlice<UInt8> {
    guard scan.marks.indices.contains(number) else { return [] }
    let mark = scan.marks[number]
    switch mark.kind {
    case .quotation, .bareKey: return []
    default: break
    }
    return Array(source[mark.range])[...]
  }

  // MARK: Places

  /// The bytes of a node's lines; those around it where cmark gives none.
  func sourceLines(_ node: OpaquePointer) -> Range<Int> {
    var node: OpaquePointer? = node
    while let current = node {
      let first = Int(cmark_node_get_start_line(current))
      if first > 0 { return lines.range(first, Int(cmark_node_get_end_line(current))) }
      node = cmark_node_parent(current)
    }
    return body.start..<body.start
  }

  /// The place of some bytes in the current block's lines, after the last one found; the block's first line where cmark changed
  /// them on the way.
  mutating func find(_ bytes: some Collection<UInt8>) -> Span {
    let from = max(searchFrom, lineRange.lowerBound)
    if let found = source.firstRange(of: bytes, from: from, upTo: lineRange.upperBound) {
      searchFrom = found.upperBound
      return Span(file: file, range: found)
    }
    // What opens its further lines (`>`, blanks) is not part of it: its first line is enough.
    let line = bytes.prefix { $0 != ASCII.newline }
    if line.count < bytes.count, !line.isEmpty,
      let found = source.firstRange(of: line, from: from, upTo: lineRange.upperBound)
    {
      searchFrom = found.upperBound
      return Span(file: file, range: found)
    }
    return Span(file: file, range: firstLine)
  }

  /// The first of the current block's lines.
  var firstLine: Range<Int> {
    lineRange.lowerBound..<(source[lineRange].firstIndex(of: ASCII.newline) ?? lineRange.upperBound)
  }
}
