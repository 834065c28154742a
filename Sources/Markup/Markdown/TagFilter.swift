/// GFM 6.11, disallowed raw HTML: the tags that would change how the rest of a page is read lose their `<`.
enum TagFilter {
  private static let names = ["title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"]
    .map { Array($0.utf8) }

  static func append(_ raw: [UInt8], to html: inout [UInt8]) {
    for (index, byte) in raw.enumerated() {
      if byte == ASCII.less, opensFiltered(raw, after: index + 1) { html += "&lt;".utf8 } else { html.append(byte) }
    }
  }

  private static func opensFiltered(_ raw: [UInt8], after start: Int) -> Bool {
    let place = start < raw.count && raw[start] == UInt8(ascii: "/") ? start + 1 : start
    return names.contains { name in
      let end = place + name.count
      guard end < raw.count, raw[place..<end].elementsEqual(name, by: { $0 | 0x20 == $1 }) else { return false }
      return raw[end].isSpace || raw[end] == ASCII.greater || raw[end] == UInt8(ascii: "/")
    }
  }
}
