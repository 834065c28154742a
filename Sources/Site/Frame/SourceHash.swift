import Markup

/// What a page's policy names an inline element by (Content Security Policy 3, section 2.3.1).
enum SourceHash {
  /// `sha256-` and the digest of an element's text in base 64.
  static func sha256(of text: [UInt8]) -> String { "sha256-" + Base64.encode(hexadecimal: SHA256.hexDigest(text)) }
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
