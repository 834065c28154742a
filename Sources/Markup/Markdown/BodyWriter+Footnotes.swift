import CMarkGFM

/// How often each footnote is referred to, and its name for ids.
struct FootnoteNumbers {
  /// By number, from 1.
  var names: [String] = []
  var references: [Int] = []
  /// The references written so far.
  var written: [Int] = []
  /// Whether the back links of the footnote being written stand in its last paragraph already.
  var backLinksDone = false
  var current = 0

  init() {}

  /// Counts ahead: a footnote's back links come before references that stand in later footnotes.
  init(_ root: OpaquePointer, label: (OpaquePointer) -> String) {
    guard let last = cmark_node_last_child(root), dossier_kind(last) == DOSSIER_NODE_FOOTNOTE else { return }
    var node = cmark_node_first_child(root)
    while let child = node {
      if dossier_kind(child) == DOSSIER_NODE_FOOTNOTE {
        names.append(label(child))
      }
      node = cmark_node_next(child)
    }
    references = Array(repeating: 0, count: names.count)
    written = references
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      if let number = Self.number(node) { if references.indices.contains(number - 1) { references[number - 1] += 1 } }
    }
  }

  /// The number that a reference shows.
  static func number(_ node: OpaquePointer) -> Int? {
    guard dossier_kind(node) == DOSSIER_NODE_FOOTNOTE_REFERENCE else { return nil }
    return Int(String(decoding: BodyWriter.bytes(cmark_node_get_literal(node)), as: UTF8.self))
  }
}

extension BodyWriter {
  /// The label of a footnote's definition: cmark shows it to nobody, but tells where the definition begins.
  func footnoteLabel(_ node: OpaquePointer) -> String {
    let line = lines.range(Int(cmark_node_get_start_line(node)), Int(cmark_node_get_start_line(node)))
    let opening = [ASCII.openBracket, ASCII.caret]
    // It gives the column behind the label.
    let column = min(line.upperBound, line.lowerBound + max(0, Int(cmark_node_get_start_column(node)) - 1))
    let before = (line.lowerBound..<max(line.lowerBound, column)).last { source[$0..<min($0 + 2, line.upperBound)].elementsEqual(opening) }
    let start = before ?? source.firstRange(of: opening, from: line.lowerBound, upTo: line.upperBound)?.lowerBound
    guard let start else { return "" }
    let label = source[(start + 2)..<line.upperBound].prefix { $0 != ASCII.closeBracket }
    return String(decoding: label, as: UTF8.self)
  }

  mutating func footnoteReference(_ node: OpaquePointer) {
    guard let number = FootnoteNumbers.number(node), footnotes.written.indices.contains(number - 1) else { return }
    footnotes.written[number - 1] += 1
    let count = footnotes.written[number - 1]
    if isSite {
      emit("<sup class=\"footnote-ref\"><a href=\"#fn_\(number)\" id=\"\(backID(number, count))\">\(number)</a></sup>")
      return
    }
    emit("<sup class=\"footnote-ref\"><a href=\"#fn-")
    HTMLEscape.appendURL(footnotes.names[number - 1].utf8, to: &body.html)
    emit("\" id=\"")
    emitBackID(number, count)
    emit("\" data-footnote-ref>\(number)</a></sup>")
  }

  mutating func openFootnotes() {
    freshLine()
    emit(isSite ? "<div class=\"footnotes\">\n<ol>\n" : "<section class=\"footnotes\" data-footnotes>\n<ol>\n")
  }

  mutating func closeFootnotes() {
    guard let open = block, case .footnotes = open.kind else { return }
    emit(isSite ? "</ol>\n</div>\n" : "</ol>\n</section>\n")
    finish(open)
  }

  mutating func openFootnote(_ node: OpaquePointer) {
    footnotes.current += 1
    footnotes.backLinksDone = false
    freshLine()
    if isSite {
      emit("<li id=\"fn_\(footnotes.current)\">\n")
    } else {
      emit("<li id=\"fn-")
      HTMLEscape.appendURL(footnotes.names[footnotes.current - 1].utf8, to: &body.html)
      emit("\">\n")
    }
  }

  mutating func closeFootnote(_ node: OpaquePointer) {
    if !footnotes.backLinksDone {
      footnoteBackLinks(after: "")
      emit("\n")
    }
    emit("</li>\n")
  }

  func isLastInFootnote(_ node: OpaquePointer) -> Bool {
    guard cmark_node_next(node) == nil, let parent = cmark_node_parent(node) else { return false }
    return dossier_kind(parent) == DOSSIER_NODE_FOOTNOTE
  }

  /// A way back to every reference of the footnote being written.
  mutating func footnoteBackLinks(after gap: StaticString) {
    emit(gap)
    footnotes.backLinksDone = true
    let number = footnotes.current
    for count in 1...max(1, footnotes.references[number - 1]) {
      if count > 1 { emit(" ") }
      if isSite {
        emit("<a href=\"#\(backID(number, count))\" class=\"footnote-backref\">↩")
      } else {
        emit("<a href=\"#")
        emitBackID(number, count)
        emit("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      }
      if count > 1 { emit("<sup class=\"footnote-ref\">\(count)</sup>") }
      emit("</a>")
    }
  }

  private func backID(_ number: Int, _ count: Int) -> String { count > 1 ? "fnref_\(number)_\(count)" : "fnref_\(number)" }

  private mutating func emitBackID(_ number: Int, _ count: Int) {
    emit("fnref-")
    HTMLEscape.appendURL(footnotes.names[number - 1].utf8, to: &body.html)
    if count > 1 { emit("-\(count)") }
  }
}
