import CMarkGFM

/// A paragraph, heading or cell being written.
struct OpenRun {
  /// Where its text begins.
  var text = 0
  var html = 0
  /// Where its slots begin.
  var slots = 0
  var citations = 0
  var links = 0
  /// Where the text of its last link ends, or begins while it is open.
  var linkEnd = 0
  var quotationMarks: [QuotationPairing.Found] = []
  /// Further lines of a citation or link that are still to come.
  var awaited = 0
  var awaitedFrom = 0
}

extension BodyWriter {
  mutating func beginRun(_ node: OpaquePointer) {
    lineRange = sourceLines(node)
    searchFrom = max(lineRange.lowerBound, min(searchFrom, lineRange.upperBound))
    run = OpenRun(
      text: body.text.count, html: body.html.count, slots: body.slots.count, citations: body.citations.count,
      links: body.links.count)
  }

  mutating func endRun() {
    if run.awaited > 0 { brokenReference() }
    trimText()
    let text = run.text..<body.text.count
    if isSite, body.citations.count > run.citations || body.links.count > run.links {
      let known = body.sentences.count
      body.text.withUnsafeBufferPointer {
        Sentences.append($0, run: text, citations: body.citations[run.citations...], to: &body.sentences)
      }
      if !run.quotationMarks.isEmpty { pairQuotations(body.sentences[known...]) }
    } else if !run.quotationMarks.isEmpty {
      pairQuotations([])
    }
    body.runs.append(text)
    body.text.append(ASCII.newline)
  }

  /// Cuts the spaces at the end of the run's text.
  private mutating func trimText() {
    let floor = trimFloor
    while body.text.count > floor, let last = body.text.last, last.isSpace { body.text.removeLast() }
  }

  /// How far the run's text may be cut back: a link without a label takes no bytes, and must stay where it stands.
  private var trimFloor: Int { max(run.text, run.linkEnd) }

  // MARK: Text and markers

  mutating func text(_ literal: UnsafeBufferPointer<UInt8>, in node: OpaquePointer) {
    guard !scan.marks.isEmpty, literal.holds(MarkerBytes.first) else { return plainText(literal) }
    for piece in MarkerPieces(literal) {
      switch piece {
      case .text(let range): plainText(UnsafeBufferPointer(rebasing: literal[range]))
      case .marker(let number): marker(number, in: node)
      }
    }
  }

  private mutating func plainText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if run.awaited > 0 { brokenReference() }
    HTMLEscape.append(bytes, to: &body.html)
    visible(bytes)
  }

  private mutating func plainText(_ bytes: ArraySlice<UInt8>) {
    HTMLEscape.append(bytes, to: &body.html)
    visible(bytes)
  }

  mutating func softBreak() {
    // The break inside a citation or link that spans lines, and the one after a language tag, are nobody's.
    if run.awaited > 0 || (body.html.count == run.html && body.slots.count == run.slots) { return }
    body.html.append(ASCII.newline)
    body.text.append(ASCII.space)
  }

  private mutating func marker(_ number: Int, in node: OpaquePointer) {
    guard scan.marks.indices.contains(number) else { return }
    let mark = scan.marks[number]
    switch mark.kind {
    case .continuation:
      if run.awaited > 0 { run.awaited -= 1 } else { plainText(plain(number)) }
    case .citation(let index, let pieces):
      citation(scan.citations[index])
      expect(pieces, from: number)
    case .link(let index, let pieces):
      wikiLink(scan.links[index], mark: mark, in: node)
      expect(pieces, from: number)
    case .quotation(let quotationMark):
      run.quotationMarks.append(
        QuotationPairing.Found(
          mark: quotationMark, range: mark.range, text: body.text.count,
          html: body.html.count + (quotationMark.opens ? -1 : 1) * quotationMark.style.htmlLength, citations: body.citations.count,
          parent: cmark_node_parent(node)))
    case .bareKey(let index):
      // In a quotation, or a link's label, it may be anybody's name.
      if isSite, openLinks.isEmpty, innerQuotes.isEmpty, block?.kind != .quote { body.bareKeys.append(scan.bareKeys[index]) }
    case .editorial: editorial(number)
    case .languageTag(let language):
      if block?.kind == .quote, block?.language == nil, block?.text == body.text.count {
        block?.language = scan.languages[language]
      } else {
        plainText(plain(number))
      }
    case .malformed(let fault):
      if isSite { diagnostics.append(scan.faults[fault]) }
      plainText(plain(number))
    }
  }

  private mutating func expect(_ pieces: Int, from number: Int) {
    run.awaited = pieces
    run.awaitedFrom = number
  }

  /// A citation's next line turned out to be in another block.
  private mutating func brokenReference() {
    run.awaited = 0
    guard isSite, scan.marks.indices.contains(run.awaitedFrom) else { return }
    diagnostics.append(
      Diagnostic(
        .badCitation, at: Span(file: file, range: scan.marks[run.awaitedFrom].range),
        "a citation or link may span lines only inside one paragraph", label: "its next line is not part of this paragraph"))
  }

  // MARK: References

  /// A mark follows the word that it belongs to without a space.
  private mutating func closeUp() {
    trimText()
    while body.html.count > run.html, let last = body.html.last, last.isSpace, (body.slots.last?.offset ?? 0) < body.html.count {
      body.html.removeLast()
    }
  }

  private mutating func editorial(_ number: Int) {
    guard isSite else { return plainText(plain(number)) }
    closeUp()
    open(.editorial)
    block?.isEditorial = true
  }

  private mutating func citation(_ found: Body.Citation) {
    if !openLinks.isEmpty {
      diagnostics.append(
        Diagnostic(.citationInLink, at: found.span, "a citation cannot stand inside a link", label: "move it behind the link"))
    }
    closeUp()
    var citation = found
    citation.offset = body.text.count
    body.citations.append(citation)
    if isSite {
      open(.citation(body.citations.count - 1))
    } else {
      emit("<span class=\"citation\">")
      HTMLEscape.append(source[found.span.range], to: &body.html)
      emit("</span>")
    }
    block?.endsWithCitation = true
  }

  private mutating func wikiLink(_ found: Body.Link, mark: Mark, in node: OpaquePointer) {
    if !openLinks.isEmpty {
      diagnostics.append(Diagnostic(.citationInLink, at: found.span, "a link cannot stand inside a link", label: "move it out"))
    }
    lintTableBar(mark.range, in: node)
    var link = found
    let start = body.text.count
    if var label = link.label {
      if label.withUTF8({ $0.holds(ASCII.backslash) }) {
        label = String(decoding: Escapes.removed(Array(label.utf8)), as: UTF8.self)
        link.label = label
      }
      label.withUTF8 { visible($0) }
    } else {
      block?.endsWithCitation = false
    }
    link.text = start..<body.text.count
    run.linkEnd = body.text.count
    body.links.append(link)
    if isSite {
      open(.link(body.links.count - 1))
    } else {
      emit("<a class=\"wikilink\">")
      HTMLEscape.append(link.label.map { Array($0.utf8) } ?? Array(source[link.targetSpan.range]), to: &body.html)
      emit("</a>")
    }
  }

  /// In a table a code host splits the cell at a bar.
  private mutating func lintTableBar(_ range: Range<Int>, in node: OpaquePointer) {
    guard isSite, let bar = range.first(where: { source[$0] == ASCII.bar }), source[bar - 1] != ASCII.backslash else { return }
    var ancestor = cmark_node_parent(node)
    while let current = ancestor, dossier_kind(current) != DOSSIER_NODE_CELL { ancestor = cmark_node_parent(current) }
    guard ancestor != nil else { return }
    let place = Span(file: file, lower: bar, upper: bar + 1)
    diagnostics.append(
      Diagnostic(.tableBar, at: place, "in a table the bar of a link is written `\\|`", label: "other programs end the cell here")
        .fix(place, with: "\\|"))
  }

  /// Opens a link; whether its label is to be walked.
  mutating func openLink(_ node: OpaquePointer) -> Bool {
    let address = Self.bytes(cmark_node_get_url(node))
    if autolink(node, url: address) {
      writtenLink = node
      return false
    }
    openLinks.append(nil)
    let url = restored(address)
    let title = restored(Self.bytes(cmark_node_get_title(node)))
    if isSite, openSiteLink(url) { return true }
    emit("<a href=\"")
    if isUnsafe || !Self.isDangerous(url) { HTMLEscape.appendURL(url, to: &body.html) }
    if !title.isEmpty {
      emit("\" title=\"")
      HTMLEscape.append(title, to: &body.html)
    }
    emit("\">")
    return true
  }

  /// Opens a link of a site's page where it leads to another page or nowhere; `false` for an address outside.
  private mutating func openSiteLink(_ url: [UInt8]) -> Bool {
    let kind = URLKind(url)
    if kind == .external { return false }
    let place = addressPlace(url)
    var link = Body.Link(
      target: .here, anchor: nil, label: nil, span: place, targetSpan: place, text: body.text.count..<body.text.count)
    switch kind {
    case .external: return false
    case .here(let anchor): link.anchor = anchor
    case .path(let path, let anchor):
      link.target = .path(path)
      link.anchor = anchor
    case .refused(let why):
      let unsafe = URLKind.scheme(url) != nil
      diagnostics.append(
        Diagnostic(unsafe ? .unsafeURL : .badLink, at: place, "`\(String(decoding: url, as: UTF8.self))` cannot be linked to", label: why))
      emit("<a>")
      return true
    }
    body.links.append(link)
    run.linkEnd = body.text.count
    openLinks[openLinks.count - 1] = body.links.count - 1
    open(.linkOpen(body.links.count - 1))
    return true
  }

  /// The place of a link's address; its run's first line where it is spelled in a way that is not known.
  private mutating func addressPlace(_ url: [UInt8]) -> Span {
    Span(file: file, range: linkPlaces.place(of: url, in: lineRange) ?? firstLine)
  }

  mutating func closeLink(_ node: OpaquePointer) {
    if node == writtenLink { return }
    emit("</a>")
    // The label is known now: what was written since the link was opened.
    guard let index = openLinks.popLast() ?? nil else { return }
    body.links[index].text = body.links[index].text.lowerBound..<body.text.count
    run.linkEnd = body.text.count
  }

  mutating func image(_ node: OpaquePointer) {
    let url = restored(Self.bytes(cmark_node_get_url(node)))
    let alt = plainText(of: node)
    if isSite {
      diagnostics.append(
        Diagnostic(.imageUnsupported, at: addressPlace(url), "images are not part of a dossier's language", label: "this image")
          .help("describe what it shows in words, and cite where it was published"))
      return
    }
    emit("<img src=\"")
    if isUnsafe || !Self.isDangerous(url) { HTMLEscape.appendURL(url, to: &body.html) }
    emit("\" alt=\"")
    HTMLEscape.append(alt, to: &body.html)
    let title = restored(Self.bytes(cmark_node_get_title(node)))
    if !title.isEmpty {
      emit("\" title=\"")
      HTMLEscape.append(title, to: &body.html)
    }
    emit("\" />")
  }

  /// The text of all that a node holds.
  private func plainText(of node: OpaquePointer) -> [UInt8] {
    var out: [UInt8] = []
    guard let iterator = cmark_iter_new(node) else { return out }
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) else { continue }
      switch dossier_kind(inner) {
      case DOSSIER_NODE_TEXT, DOSSIER_NODE_CODE, DOSSIER_NODE_HTML: out += restored(literal(inner))
      case DOSSIER_NODE_SOFT_BREAK, DOSSIER_NODE_LINE_BREAK: out.append(ASCII.space)
      default: break
      }
    }
    return out
  }

  /// What cmark's safe mode empties.
  static func isDangerous(_ url: [UInt8]) -> Bool {
    let text = String(decoding: url.prefix(32), as: UTF8.self).lowercased()
    if text.hasPrefix("data:image/") {
      return !["png", "gif", "jpeg", "webp"].contains { text.hasPrefix("data:image/" + $0) }
    }
    return ["javascript:", "vbscript:", "file:", "data:"].contains { text.hasPrefix($0) }
  }
}
