/// How deep a page's tags are nested, before anything is built of them: the parser's time grows with the depth of every place.
enum HTMLNesting {
  /// Browsers keep to a few hundred levels; no page that people read comes near this.
  private static let deepest = 2000

  /// Elements that hold nothing, and those whose end is left to the next tag.
  private static let uncounted: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td",
    "th", "tbody", "thead", "tfoot", "option", "optgroup", "html", "head", "body", "colgroup", "rt", "rp",
  ]
  /// Elements with nothing but text in them.
  private static let raw: Set<String> = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]

  /// Whether more tags are open at one place than the parser is given. Linear in the page.
  static func isTooDeep(_ bytes: [UInt8]) -> Bool {
    var (open, index) = (0, 0)
    let less = UInt8(ascii: "<")
    while let start = bytes[index...].firstIndex(of: less) {
      index = start + 1
      if bytes[index...].starts(with: "!--".utf8) {
        index = skip(to: Array("-->".utf8), in: bytes, from: index + 1)
        continue
      }
      let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
      if isEnd { index += 1 }
      let letters = bytes[index...].prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
      guard !letters.isEmpty, letters.count < 40 else { continue }
      index += letters.count
      let name = String(decoding: letters, as: UTF8.self).lowercased()
      guard !uncounted.contains(name) else { continue }
      if raw.contains(name) {
        if !isEnd { index = skip(to: Array("</\(name)".utf8), in: bytes, from: index) }
        continue
      }
      open = isEnd ? max(0, open - 1) : open + 1
      if open > deepest { return true }
    }
    return false
  }

  /// After the next occurrence, whatever its case; the end where there is none.
  private static func skip(to wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var index = min(start, bytes.count)
    while let place = bytes[index...].firstIndex(of: wanted[0]) {
      let here = bytes[place...].prefix(wanted.count)
      if here.count == wanted.count, zip(here, wanted).allSatisfy({ $0 | 0x20 == $1 | 0x20 || $0 == $1 }) { return place + wanted.count }
      index = place + 1
    }
    return bytes.count
  }
}
