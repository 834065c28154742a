import Dossier
import Markup

/// The sentence round a place of a page's text, as another page quotes it to show how it is spoken of.
enum SentenceText {
  static func at(_ offset: Int, in page: SiteDirectory.Entry, site: SiteContext) -> String {
    let body = page.header.body
    let range = extended(body.sentence(at: offset), in: body.text)
    var text: [UInt8] = []
    var written = range.lowerBound
    // A link without a label shows its target's title, which the body's text cannot know.
    for index in firstLink(from: range.lowerBound, in: body)..<body.links.count {
      let link = body.links[index]
      guard link.text.lowerBound <= range.upperBound else { break }
      guard link.text.isEmpty, link.label == nil else { continue }
      text += body.text[written..<link.text.lowerBound]
      text += site.directory[page.header.references.links[index].page].title.utf8
      written = link.text.lowerBound
    }
    text += body.text[written..<max(written, range.upperBound)]
    return String(decoding: text.trimmingSpaces, as: UTF8.self)
  }

  /// The sentence with the spaces round it that a link without a label may stand in: those before it and, where it is
  /// the last of its paragraph, those after it.
  private static func extended(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let space = UInt8(ascii: " ")
    var lower = range.lowerBound
    while lower > 0, text[lower - 1] == space { lower -= 1 }
    var upper = range.upperBound
    while upper < text.count, text[upper] == space { upper += 1 }
    let isLast = upper == text.count || text[upper] == UInt8(ascii: "\n")
    return lower..<(isLast ? upper : range.upperBound)
  }

  private static func firstLink(from offset: Int, in body: Body) -> Int {
    var low = 0
    var high = body.links.count
    while low < high {
      let middle = (low + high) / 2
      if body.links[middle].text.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Array where Element == UInt8 {
  /// Without the spaces at both ends.
  fileprivate var trimmingSpaces: ArraySlice<UInt8> {
    let space = UInt8(ascii: " ")
    guard let first = firstIndex(where: { $0 != space }), let last = lastIndex(where: { $0 != space }) else { return [] }
    return self[first...last]
  }
}
