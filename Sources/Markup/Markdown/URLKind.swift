/// What an address in a text is, by its form alone.
enum URLKind: Equatable {
  /// `http:`, `https:` or `mailto:`.
  case external
  /// `#anchor` on the same page.
  case here(anchor: String)
  /// A path to another file, percent-decoded.
  case path(String, anchor: String?)
  /// Nothing that a page of a dossier may link to.
  case refused(why: String)

  init(_ url: [UInt8]) {
    if url.first == ASCII.hash {
      self = .here(anchor: Self.decoded(url.dropFirst()))
    } else if let scheme = Self.scheme(url) {
      let allowed = ["http", "https", "mailto"].contains(scheme)
      self = allowed ? .external : .refused(why: "`\(scheme):` addresses may not be linked to")
    } else if url.first == UInt8(ascii: "/") {
      self = .refused(why: "a path must be relative, or the site would not work from a folder")
    } else if url.isEmpty {
      self = .refused(why: "the address is empty")
    } else {
      let hash = url.firstIndex(of: ASCII.hash)
      self = .path(
        Self.decoded(url[..<(hash ?? url.count)]), anchor: hash.map { Self.decoded(url[($0 + 1)...]) })
    }
  }

  /// What stands before the first `:`, lowercase, where it is a scheme (RFC 3986, 3.1). Blanks and controls that browsers skip
  /// are skipped.
  static func scheme(_ url: [UInt8]) -> String? {
    var name: [UInt8] = []
    for byte in url {
      if byte <= 0x20 { continue }
      if byte == ASCII.colon { return name.isEmpty ? nil : String(decoding: name, as: UTF8.self) }
      let fits = byte.isASCIILetter || (!name.isEmpty && (byte.isDigit || "+-.".utf8.contains(byte)))
      guard fits else { return nil }
      name.append(byte.isASCIILetter ? byte | 0x20 : byte)
    }
    return nil
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        out.append(value)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
