/// Escaping as cmark-gfm does it, so that what is not ours comes out the same.
enum HTMLEscape {
  /// Appends text: `& < > "` as entities.
  static func append(_ text: some Collection<UInt8>, to html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case ASCII.less: html += "&lt;".utf8
      case ASCII.greater: html += "&gt;".utf8
      case ASCII.quote: html += "&quot;".utf8
      default: html.append(byte)
      }
    }
  }

  /// Appends an address: what may stand in a URL stays, `&` and `'` become entities, the rest is percent-encoded.
  static func appendURL(_ url: some Collection<UInt8>, to html: inout [UInt8]) {
    for byte in url {
      if byte == UInt8(ascii: "&") {
        html += "&amp;".utf8
      } else if byte == UInt8(ascii: "'") {
        html += "&#x27;".utf8
      } else if byte.isAlphanumeric || staysInURL.contains(byte) {
        html.append(byte)
      } else {
        html.append(UInt8(ascii: "%"))
        html.append(hexadecimal[Int(byte >> 4)])
        html.append(hexadecimal[Int(byte & 15)])
      }
    }
  }

  private static let staysInURL = Array("-_.+!*(),%#@?=;:/$~".utf8)
  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}
