import Dossier
import Markup

/// The sentence round a place of a page's text, as another page quotes it to show how it is spoken of.
enum SentenceText {
  static func at(_ offset: Int, in header: Header, site: SiteContext) -> String {
    let body = header.body
    let range = body.sentence(at: offset)
    var text: [UInt8] = []
    var written = range.lowerBound
    // A link without a label shows its target's title, which the body's text cannot know.
    for index in firstLink(from: range.lowerBound, in: body)..<body.links.count {
      let link = body.links[index]
      guard link.text.lowerBound <= range.upperBound else { break }
      guard link.text.isEmpty, link.label == nil else { continue }
      text += body.text[written..<link.text.lowerBound]
      text += site.directory[header.references.links[index].page].title.utf8
      written = link.text.lowerBound
    }
    text += body.text[written..<max(written, range.upperBound)]
    return String(decoding: text, as: UTF8.self)
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
