/// Tells HTML from plain text.
enum HTMLSign {
  /// By the first tag (MIME Sniffing Standard, 7.1), or by the name's ending.
  static func isHTML(_ bytes: [UInt8], name: String) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let head = String(decoding: start.drop { $0 <= 0x20 }.prefix(64), as: UTF8.self).lowercased()
    let tags = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<p>", "<h1", "<!--", "<?xml"]
    if tags.contains(where: head.hasPrefix) { return true }
    return ["html", "htm", "xhtml", "shtml"].contains(FileName.ending(name))
  }
}
