import Dossier
import Markup

/// The sentence round a place of a page's text, as another page quotes it to show how it is spoken of.
enum SentenceText {
  /// Appends it, without the spaces at both ends.
  static func write(at offset: Int, in page: SiteDirectory.Entry, site: SiteContext, into sentence: inout [UInt8]) {
    let text = page.header.body.text
    let range = extended(page.header.body.sentence(at: offset), in: text)
    let links = page.header.body.links
    let start = sentence.count
    var written = range.lowerBound
    // A link without a label shows its target's title, which the body's text cannot know.
    for index in firstLink(from: range.lowerBound, in: links)..<links.count {
      guard links[index].text.lowerBound <= range.upperBound else { break }
      guard links[index].text.isEmpty, links[index].label == nil else { continue }
      sentence += text[written..<links[index].text.lowerBound]
      sentence += site.directory[page.header.references.links[index].page].title.utf8
      written = links[index].text.lowerBound
    }
    sentence += text[written..<max(written, range.upperBound)]
    trimSpaces(of: &sentence, from: start)
  }

  private static func trimSpaces(of bytes: inout [UInt8], from start: Int) {
    let space = UInt8(ascii: " ")
    while bytes.count > start, bytes[bytes.count - 1] == space { bytes.removeLast() }
    var spaces = 0
    while start + spaces < bytes.count, bytes[start + spaces] == space { spaces += 1 }
    if spaces > 0 { bytes.removeSubrange(start..<start + spaces) }
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

  private static func firstLink(from offset: Int, in links: [Body.Link]) -> Int {
    var low = 0
    var high = links.count
    while low < high {
      let middle = (low + high) / 2
      if links[middle].text.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
