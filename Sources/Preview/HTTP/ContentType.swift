/// The media type of a file by its extension (IANA's registry).
enum ContentType {
  static func of(_ path: String) -> String {
    let name = path.utf8.split(separator: Byte.slash).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "application/octet-stream" }
    return types[String(Substring(name[name.index(after: dot)...])).lowercased()] ?? "application/octet-stream"
  }

  private static let types: [String: String] = {
    let text = [
      "html": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript", "txt": "text/plain",
      "md": "text/markdown", "csv": "text/csv", "ics": "text/calendar", "bib": "application/x-bibtex",
      "ris": "application/x-research-info-systems", "xml": "application/xml", "atom": "application/atom+xml", "vtt": "text/vtt",
    ].mapValues { $0 + "; charset=utf-8" }
    let others = [
      "json": "application/json", "jsonld": "application/ld+json", "map": "application/json",
      "webmanifest": "application/manifest+json", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
      "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "woff": "font/woff", "woff2": "font/woff2",
      "ttf": "font/ttf", "otf": "font/otf", "pdf": "application/pdf", "wasm": "application/wasm", "mp3": "audio/mpeg", "mp4": "video/mp4",
      "zip": "application/zip",
    ]
    return text.merging(others) { first, _ in first }
  }()
}
