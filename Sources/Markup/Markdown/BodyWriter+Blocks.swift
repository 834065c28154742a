import CMarkGFM

// Blocks: what opens and closes them, and the record of the top-level ones.
extension BodyWriter {
  // MARK: Top level

  mutating func openBlock(_ node: OpaquePointer, _ kind: dossier_node_kind) {
    if kind == DOSSIER_NODE_FOOTNOTE, block != nil { return }
    let blockKind: Body.Block.Kind =
      switch kind {
      case DOSSIER_NODE_QUOTE: .quote
      case DOSSIER_NODE_LIST: .list
      case DOSSIER_NODE_TABLE: .table
      case DOSSIER_NODE_CODE_BLOCK: .code
      case DOSSIER_NODE_RULE: .rule
      case DOSSIER_NODE_FOOTNOTE: .footnotes
      case DOSSIER_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)), anchor: "")
      default: .paragraph
      }
    freshLine()
    block = OpenBlock(
      kind: blockKind, lines: trimmedLines(node), html: body.html.count, inner: body.html.count, text: body.text.count,
      citations: body.citations.count, links: body.links.count, quotations: body.quotations.count)
    lineRange = sourceLines(node)
    searchFrom = lineRange.lowerBound
    if kind == DOSSIER_NODE_FOOTNOTE { openFootnotes() }
  }

  /// A node's lines without the blank ones that cmark counts to the end of a list.
  private func trimmedLines(_ node: OpaquePointer) -> Range<Int> {
    let range = sourceLines(node)
    var upper = range.upperBound
    while upper > range.lowerBound, source[upper - 1].isSpace { upper -= 1 }
    return range.lowerBound..<upper
  }

  mutating func closeBlock(_ kind: dossier_node_kind) {
    guard kind != DOSSIER_NODE_FOOTNOTE, let open = block else { return }
    finish(open)
  }

  mutating func finish(_ open: OpenBlock) {
    let end = body.html.count
    var inner = open.html..<end
    if case .quote = open.kind { inner = open.inner..<max(open.inner, end - "</blockquote>\n".utf8.count) }
    if case .heading = open.kind { inner = open.inner..<max(open.inner, end - "</h2>\n".utf8.count) }
    body.blocks.append(
      Body.Block(
        kind: open.kind, span: Span(file: file, range: open.lines), html: open.html..<end, text: open.text..<body.text.count,
        citations: open.citations..<body.citations.count, links: open.links..<body.links.count,
        quotations: open.quotations..<body.quotations.count, language: open.language, inner: inner,
        endsWithCitation: open.endsWithCitation, isEditorial: open.isEditorial))
    block = nil
  }

  // MARK: Containers

  mutating func openContainer(_ node: OpaquePointer, _ kind: dossier_node_kind) {
    switch kind {
    case DOSSIER_NODE_QUOTE:
      deepen(node)
      freshLine()
      emit("<blockquote>\n")
      if isTopLevel(node) {
        block?.inner = body.html.count
      } else {
        innerQuotes.append(InnerQuote(lines: trimmedLines(node), text: body.text.count, citations: body.citations.count))
      }
    case DOSSIER_NODE_LIST: openList(node)
    case DOSSIER_NODE_ITEM:
      deepen(node)
      freshLine()
      emit("<li>")
    case DOSSIER_NODE_TASK:
      deepen(node)
      freshLine()
      let checked = cmark_gfm_extensions_get_tasklist_item_checked(node)
      if isSite {
        emit(checked ? "<li class=\"task\">☑ " : "<li class=\"task\">☐ ")
      } else {
        emit("<li><input type=\"checkbox\" ")
        emit(checked ? "checked=\"\" disabled=\"\" /> " : "disabled=\"\" /> ")
      }
    case DOSSIER_NODE_PARAGRAPH:
      if !isTight(node) {
        freshLine()
        emit("<p>")
      }
      beginRun(node)
    case DOSSIER_NODE_HEADING: openHeading(node)
    case DOSSIER_NODE_FOOTNOTE: openFootnote(node)
    case DOSSIER_NODE_TABLE:
      freshLine()
      emit(isSite ? "<div class=\"table\" tabindex=\"0\">\n<table>" : "<table>")
      tableHasBody = false
    case DOSSIER_NODE_ROW: openRow(node)
    case DOSSIER_NODE_CELL: openCell(node)
    default: break
    }
  }

  mutating func closeContainer(_ node: OpaquePointer, _ kind: dossier_node_kind) {
    switch kind {
    case DOSSIER_NODE_QUOTE:
      depth -= 1
      if !isTopLevel(node), let open = innerQuotes.popLast() { closeInnerQuote(open) }
      freshLine()
      emit("</blockquote>\n")
    case DOSSIER_NODE_LIST: emit(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n")
    case DOSSIER_NODE_ITEM, DOSSIER_NODE_TASK:
      depth -= 1
      emit("</li>\n")
    case DOSSIER_NODE_PARAGRAPH:
      endRun()
      if !isTight(node) {
        if isLastInFootnote(node) { footnoteBackLinks(after: " ") }
        emit("</p>\n")
      }
    case DOSSIER_NODE_HEADING: closeHeading(node)
    case DOSSIER_NODE_FOOTNOTE: closeFootnote(node)
    case DOSSIER_NODE_TABLE:
      if tableHasBody {
        freshLine()
        emit("</tbody>\n")
      }
      freshLine()
      emit(isSite ? "</table>\n</div>\n" : "</table>\n")
    case DOSSIER_NODE_ROW: closeRow(node)
    case DOSSIER_NODE_CELL:
      endRun()
      emit(isHeadCell(node) ? "</th>" : "</td>")
    default: break
    }
  }

  /// Counts a quote or item; lists nested by indentation show their depth in the tree alone.
  private mutating func deepen(_ node: OpaquePointer) {
    depth += 1
    guard isSite, depth == Limits.nesting + 1, !nestingReported else { return }
    nestingReported = true
    lineRange = sourceLines(node)
    diagnostics.append(
      Diagnostic(
        .nestingTooDeep, at: Span(file: file, range: firstLine), "quotes and lists are nested more than \(Limits.nesting) deep",
        label: "from here").help("flatten them"))
  }

  private func isTopLevel(_ node: OpaquePointer) -> Bool {
    cmark_node_parent(node).flatMap { cmark_node_parent($0) } == nil
  }

  /// Whether the paragraph stands in a tight list's item, and so without `<p>`.
  private func isTight(_ node: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(node), let list = cmark_node_parent(item), dossier_kind(list) == DOSSIER_NODE_LIST else {
      return false
    }
    return cmark_node_get_list_tight(list) == 1
  }

  private mutating func openList(_ node: OpaquePointer) {
    freshLine()
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return emit("<ul>\n") }
    let start = cmark_node_get_list_start(node)
    if start == 1 {
      emit("<ol>\n")
    } else {
      emit("<ol start=\"\(start)\">\n")
      lintQuotedNumber(node, start: Int(start))
    }
  }

  /// `> 2026. The year …` is a list to Markdown, and a year to whoever typed it.
  private mutating func lintQuotedNumber(_ node: OpaquePointer, start: Int) {
    guard isSite, start > 31, let parent = cmark_node_parent(node), dossier_kind(parent) == DOSSIER_NODE_QUOTE else { return }
    lineRange = sourceLines(node)
    searchFrom = lineRange.lowerBound
    let number = find("\(start)".utf8)
    diagnostics.append(
      Diagnostic(.quoteAsList, at: number, "a quoted line that begins with `\(start).` becomes a numbered list", label: "this number")
        .help("write `\(start)\\.` to keep it as text").fix(Span(file: file, lower: number.upper, upper: number.upper), with: "\\"))
  }

  // MARK: Headings

  private mutating func openHeading(_ node: OpaquePointer) {
    var level = Int(cmark_node_get_heading_level(node))
    freshLine()
    lineRange = sourceLines(node)
    searchFrom = lineRange.lowerBound
    if isSite, level == 1 {
      diagnostics.append(
        Diagnostic(
          .headingLevel, at: Span(file: file, range: firstLine), "a heading of the first level is the page's title",
          label: "shown as one of the second level"
        ).help("write `##`; the page's own title comes from `title:`"))
      level = 2
    }
    emit("<h")
    body.html.append(0x30 + UInt8(truncatingIfNeeded: level))
    emit(">")
    if isTopLevel(node) { block?.inner = body.html.count }
    beginRun(node)
  }

  private mutating func closeHeading(_ node: OpaquePointer) {
    let written = run.text
    endRun()
    let level = Int(cmark_node_get_heading_level(node))
    emit("</h")
    body.html.append(0x30 + UInt8(truncatingIfNeeded: isSite ? max(level, 2) : level))
    emit(">\n")
    guard isSite, isTopLevel(node), let inner = block?.inner else { return }
    let anchor = uniqueAnchor(body.text.withUnsafeBufferPointer { Slug.make(UnsafeBufferPointer(rebasing: $0[written...])) })
    // The id is known only now: what was written of the heading is written again behind it.
    let heading = Array(body.html[(inner - 1)...])
    body.html.removeSubrange((inner - 1)...)
    emit(" id=\"")
    emit(anchor)
    emit("\"")
    let width = body.html.count - (inner - 1)
    body.html += heading
    var slot = body.slots.count - 1
    while slot >= 0, body.slots[slot].offset >= inner {
      body.slots[slot].offset += width
      slot -= 1
    }
    block?.inner = inner + width
    block?.kind = .heading(level: max(level, 2), anchor: anchor)
  }

  private mutating func uniqueAnchor(_ slug: String) -> String {
    let stem = slug.isEmpty ? "section" : slug
    if anchors.isEmpty { anchors.reserveCapacity(10) }
    // Counting goes on where it stopped, or many headings of one text would take quadratic time.
    var number = anchors[stem, default: 0] + 1
    var anchor = number == 1 ? stem : "\(stem)-\(number)"
    while number > 1, anchors[anchor] != nil {
      number += 1
      anchor = "\(stem)-\(number)"
    }
    anchors[stem] = number
    if number > 1 { anchors[anchor] = 1 }
    return anchor
  }

  // MARK: Tables

  private func isHeaderRow(_ row: OpaquePointer?) -> Bool { row.map { cmark_gfm_extensions_get_table_row_is_header($0) != 0 } ?? false }

  private mutating func openRow(_ node: OpaquePointer) {
    freshLine()
    if isHeaderRow(node) {
      emit("<thead>")
      freshLine()
    } else if !tableHasBody {
      emit("<tbody>")
      freshLine()
      tableHasBody = true
    }
    emit("<tr>")
    column = 0
    rowQuotations = body.quotations.count
  }

  private mutating func closeRow(_ node: OpaquePointer) {
    citeQuotations(since: rowQuotations)
    freshLine()
    emit("</tr>")
    if isHeaderRow(node) {
      freshLine()
      emit("</thead>")
    }
  }

  private mutating func openCell(_ node: OpaquePointer) {
    freshLine()
    let row = cmark_node_parent(node)
    emit(isHeadCell(node) ? "<th" : "<td")
    switch alignment(in: row) {
    case UInt8(ascii: "l"): emit(isSite ? " class=\"left\"" : " align=\"left\"")
    case UInt8(ascii: "c"): emit(isSite ? " class=\"center\"" : " align=\"center\"")
    case UInt8(ascii: "r"): emit(isSite ? " class=\"right\"" : " align=\"right\"")
    default: break
    }
    emit(">")
    column += 1
    beginRun(node)
  }

  /// On a page an empty corner of a table is no heading: it would head a column with nothing (axe-core, `empty-table-header`).
  private func isHeadCell(_ cell: OpaquePointer) -> Bool {
    isHeaderRow(cmark_node_parent(cell)) && !(isSite && cmark_node_first_child(cell) == nil)
  }

  /// The alignment of the column being written: `l`, `c`, `r` or 0.
  private func alignment(in row: OpaquePointer?) -> UInt8 {
    guard let row, let table = cmark_node_parent(row), let alignments = cmark_gfm_extensions_get_table_alignments(table),
      column < Int(cmark_gfm_extensions_get_table_columns(table))
    else { return 0 }
    return alignments[column]
  }
}
