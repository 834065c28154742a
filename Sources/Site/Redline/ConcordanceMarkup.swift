import Evidence

/// A witness’s segment as a concordance shows it: muted where it agrees with the one that it is compared with.
struct ConcordanceMarkup {
  let strings: Strings
  /// The page’s language, where the text is in another: that of the hidden words.
  let language: String?

  /// The segment’s words as HTML; `reference` is `nil` where they are compared with nothing.
  func html(_ segment: String, comparedWith reference: String?) -> [UInt8] {
    var html: [UInt8] = []
    guard let reference else {
      html.append(escaped: segment)
      return html
    }
    let redline = Redline(from: reference, to: segment)
    var end = 0
    for run in redline.runs {
      let words = String(decoding: redline.new[run.new], as: UTF8.self)
      if run.kind == .changed, words.isEmpty {
        omission(into: &html)
        continue
      }
      if words.isEmpty { continue }
      if end < run.new.lowerBound, !html.isEmpty { html.append(html: " ") }
      html.append(html: run.kind == .changed ? "<mark class=\"differs\">" : "<span class=\"agrees\">")
      html.append(escaped: words)
      html.append(html: run.kind == .changed ? "</mark>" : "</span>")
      end = run.new.upperBound
    }
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
