import CMarkGFM

// Code blocks and raw HTML.
extension BodyWriter {
  mutating func codeBlock(_ node: OpaquePointer) {
    codeRanges.append(sourceLines(node))
    freshLine()
    emit(isSite ? "<pre tabindex=\"0\"><code" : "<pre><code")
    let info = restoredFenceInfo(node)
    let language = info.prefix { !$0.isSpace }
    if !language.isEmpty {
      emit(" class=\"language-")
      HTMLEscape.append(language, to: &body.html)
      emit("\"")
    }
    emit(">")
    let code = restored(literal(node))
    HTMLEscape.append(code, to: &body.html)
    emit("</code></pre>\n")
    // A run of its own, so that code can be searched.
    let start = body.text.count
    visible(code.trimmed)
    body.runs.append(start..<body.text.count)
    body.text.append(ASCII.newline)
  }

  private func restoredFenceInfo(_ node: OpaquePointer) -> [UInt8] { restored(Self.bytes(cmark_node_get_fence_info(node))) }

  mutating func htmlBlock(_ node: OpaquePointer) {
    let html = restored(literal(node))
    switch flavor {
    case .site:
      let place = lines.range(Int(cmark_node_get_start_line(node)), Int(cmark_node_get_start_line(node)))
      refuseHTML(html, at: Span(file: file, range: place))
    case .gfm:
      freshLine()
      passHTML(html)
      freshLine()
    }
  }

  mutating func inlineHTML(_ node: OpaquePointer) {
    let html = restored(literal(node))
    switch flavor {
    case .site: refuseHTML(html, at: find(html))
    case .gfm: passHTML(html)
    }
  }

  private mutating func passHTML(_ html: [UInt8]) {
    guard case .gfm(unsafe: true, let tagfilter) = flavor else { return emit("<!-- raw HTML omitted -->") }
    if tagfilter { TagFilter.append(html, to: &body.html) } else { body.html += html }
  }

  private mutating func refuseHTML(_ html: [UInt8], at span: Span) {
    let isComment = html.starts(with: "<!--".utf8)
    diagnostics.append(
      Diagnostic(
        .rawHTML, at: span, "raw HTML is not part of a dossier's language", label: isComment ? "a comment" : "this tag"
      ).help(isComment ? "keep remarks to yourself in a file outside `Content/`, or mark the page `draft: true`"
        : "use Markdown for it, or write `\\<` for a plain `<`"))
  }
}
