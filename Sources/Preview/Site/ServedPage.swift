/// A page as it is served: with a script that stays in touch, which no built site has.
enum ServedPage {
  /// Puts the script into a page, and what it needs into the page's policy. `path` and `version` say which state of which page it is.
  static func page(_ html: [UInt8], path: String, version: String) -> [UInt8] {
    var page = html
    admit(&page)
    let tag = "<script src=\"\(ReloadScript.path)\" data-page=\"\(escaped(path))\" data-version=\"\(version)\" defer></script>"
    // A theme's page may lack a head's end; browsers do as well without.
    let place = ["</head>", "</body>"].lazy.compactMap { page.firstRange(of: $0.utf8)?.lowerBound }.first ?? page.endIndex
    page.insert(contentsOf: tag.utf8, at: place)
    return page
  }

  /// A page of our own, where the site has none.
  static func plain(title: String, text: String, path: String, version: String) -> [UInt8] {
    let html = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark"><title>\(escaped(title))</title></head>
      <body><main><h1>\(escaped(title))</h1><p>\(escaped(text))</p><p><a href="/">Home page</a></p></main></body></html>

      """
    return page(Array(html.utf8), path: path, version: version)
  }

  /// The page's policy, if it states one.
  private static func admit(_ page: inout [UInt8]) {
    guard let meta = page.firstRange(of: "<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8) else { return }
    guard let end = page[meta.upperBound...].firstIndex(of: UInt8(ascii: "\"")) else { return }
    let policy = ServedPolicy.adjusted(String(decoding: page[meta.upperBound..<end], as: UTF8.self))
    page.replaceSubrange(meta.upperBound..<end, with: policy.utf8)
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}
