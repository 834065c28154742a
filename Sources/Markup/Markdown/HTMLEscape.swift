/// Escaping as cmark-gfm does it, so that what is not ours comes out the same.
enum HTMLEscape {
  /// Appends text: `& < > "` as entities.
  static func append(_ text: some Collection<UInt8>, to html: inout [UInt8]) {
    let done: Void? = text.withContiguousStorageIfAvailable { append($0, to: &html) }
    if done == nil { Array(text).withUnsafeBufferPointer { append($0, to: &html) } }
  }

  /// What needs no entity is copied in one piece.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
    var copied = 0
    while true {
      let place = text.firstOf(UInt8(ascii: "&"), ASCII.less, ASCII.greater, ASCII.quote, ASCII.quote, from: copied, upTo: text.count)
      guard place < text.count else { break }
      let entity: StaticString
      switch text[place] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case ASCII.less: entity = "&lt;"
      case ASCII.greater: entity = "&gt;"
      default: entity = "&quot;"
      }
      html.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<place]))
      entity.withUTF8Buffer { html.append(contentsOf: $0) }
      copied = place + 1
    }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
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
