import Evidence

/// A witness’s segment as a concordance shows it: muted where it agrees with the one that it is compared with.
struct ConcordanceMarkup {
  let strings: Strings
  /// The page’s language, where the text is in another: that of the hidden words.
  let language: String?

  /// The words of one side of a comparison as HTML. Both columns that are compared show the same one, so that they agree on
  /// what differs.
  func html(_ redline: Redline, isOlder: Bool) -> [UInt8] {
    let bytes = isOlder ? redline.old : redline.new
    var html: [UInt8] = []
    var end = 0
    for run in redline.runs {
      let range = isOlder ? run.old : run.new
      if range.isEmpty {
        if run.kind == .changed { omission(into: &html) }
        continue
      }
      if end < range.lowerBound, !html.isEmpty { html.append(html: " ") }
      html.append(html: run.kind == .changed ? "<mark class=\"differs\">" : "<span class=\"agrees\">")
      html.append(escaped: String(decoding: bytes[range], as: UTF8.self))
      html.append(html: run.kind == .changed ? "</mark>" : "</span>")
      end = range.upperBound
    }
    return html
  }

  /// Words that are compared with nothing.
  func html(_ words: String) -> [UInt8] {
    var html: [UInt8] = []
    html.append(escaped: words)
    return html
  }

  /// Where the other has words that are missing here.
  private func omission(into html: inout [UInt8]) {
    html.append(html: "<span class=\"omitted\"><span aria-hidden=\"true\">‸</span><span class=\"vh\"")
    if let language {
      html.append(html: " lang=\"")
      html.append(escaped: language)
      html.append(html: "\"")
    }
    html.append(html: ">(")
    html.append(escaped: strings[.concordanceOmission])
    html.append(html: ")</span></span>")
  }
}
