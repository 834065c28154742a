import Dossier
import Evidence

/// A whole article that may be published, paragraph by paragraph, with every extract highlighted where it stands.
struct ArticleMarkup {
  /// An extract in the article.
  struct Place {
    /// The extract's id.
    let id: String
    /// In bytes of the article, in order.
    let pieces: [Range<Int>]
    /// What stands after its last word: the way back to the extract and to what cites it, as HTML.
    let note: [UInt8]
  }

  let article: ArticleText
  let places: [Place]
  /// What a paragraph's number looks like: `¶ 12`.
  let label: (Int) -> String

  /// The id of the place where an extract begins. Ids of the page's frame hold `_`, which no id of an author does.
  static func place(of extract: String) -> String { "x_\(extract)" }

  /// The id of a paragraph.
  static func paragraph(_ number: Int) -> String { "p_\(number)" }

  private struct Highlight {
    let range: Range<Int>
    let place: Int
    let isFirst: Bool
    let isLast: Bool
  }

  var html: [UInt8] {
    var html: [UInt8] = []
    var waiting = highlights[...]
    var open: [Highlight] = []
    for (index, paragraph) in article.paragraphRanges.enumerated() {
      while let next = waiting.first, next.range.lowerBound < paragraph.upperBound {
        open.append(next)
        waiting = waiting.dropFirst()
      }
      open.removeAll { $0.range.upperBound <= paragraph.lowerBound }
      let id = ArticleMarkup.paragraph(index + 1)
      html.append(html: "<p id=\"\(id)\"><a class=\"pilcrow\" href=\"#\(id)\">")
      html.append(escaped: label(index + 1))
      html.append(html: "</a> ")
      write(paragraph, open, into: &html)
      html.append(html: "</p>\n")
    }
    return html
  }

  private var highlights: [Highlight] {
    places.enumerated().flatMap { index, place in
      place.pieces.enumerated().map { piece, range in
        Highlight(range: range, place: index, isFirst: piece == 0, isLast: piece == place.pieces.count - 1)
      }
    }.sorted { ($0.range.lowerBound, $0.range.upperBound, $0.place) < ($1.range.lowerBound, $1.range.upperBound, $1.place) }
  }

  /// Extracts may overlap: the paragraph is cut wherever one begins or ends.
  private func write(_ paragraph: Range<Int>, _ highlights: [Highlight], into html: inout [UInt8]) {
    let bounds = highlights.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.filter(paragraph.contains)
    let cuts = Set(bounds + [paragraph.lowerBound, paragraph.upperBound]).sorted()
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let here = highlights.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }
      let beginning = here.filter { $0.isFirst && $0.range.lowerBound == start }
      if !here.isEmpty { html.append(html: "<mark>") }
      for highlight in beginning { html.append(html: "<span id=\"\(ArticleMarkup.place(of: places[highlight.place].id))\">") }
      html.append(article: article.bytes[start..<end])
      for _ in beginning { html.append(html: "</span>") }
      if !here.isEmpty { html.append(html: "</mark>") }
      for highlight in here where highlight.isLast && highlight.range.upperBound == end { html += places[highlight.place].note }
    }
  }
}

extension Array where Element == UInt8 {
  /// Appends bytes that may be anything as HTML: what is not UTF-8 or no character of a text becomes U+FFFD.
  fileprivate mutating func append(article bytes: ArraySlice<UInt8>) {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
      let isNoncharacter = scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
      text.append(isControl || isNoncharacter ? "\u{FFFD}" : scalar)
    }
    append(escaped: String(text))
  }
}
