import Markup

/// How a page gets its stylesheet: by an `@import` in a style element of its own, which the page's policy allows by hash
/// while all else that styles must come from the site. A `<link>` does as well in browsers, but checkers that hold a
/// page to its policy without knowing its address cannot tell that a relative link is `'self'`.
struct StyleImport: Sendable {
  /// The style element's text.
  let text: String
  /// The source expression for `style-src`, without its quotation marks (Content Security Policy 3, section 2.3.1).
  let hash: String

  /// `sheets` are the names of files among the assets, in the order of the cascade.
  init(root: String, sheets: [String] = ["site.css"]) {
    text = sheets.map { "@import url(\"\(root)assets/\($0)\");" }.joined()
    hash = "sha256-" + Base64.encode(hexadecimal: SHA256.hexDigest(Array(text.utf8)))
  }
}

/// Base 64 (RFC 4648, section 4).
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes that lowercase hexadecimal digits stand for, in base 64.
  static func encode(hexadecimal: String) -> String {
    let nibbles = hexadecimal.utf8.map { UInt32($0 >= UInt8(ascii: "a") ? $0 - UInt8(ascii: "a") + 10 : $0 - UInt8(ascii: "0")) }
    let bytes = stride(from: 0, to: nibbles.count - 1, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | $1 } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        out.append(place <= group.count ? digits[Int(bits >> (18 - 6 * UInt32(place)) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
