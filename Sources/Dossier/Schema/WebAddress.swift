/// The addresses that a site may lead out to.
enum WebAddress {
  enum Fault: Equatable {
    /// Another scheme: `javascript`, `data`, `file` …
    case scheme(String)
    case shape(String)
  }

  /// What is wrong with an absolute URL; only `http` and `https` are safe to click (RFC 3986, section 3, for the parts).
  static func fault(_ text: String) -> Fault? {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return .shape("a URL has no spaces") }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), isScheme(bytes[..<colon]) else {
      return .shape("this has no `https://`")
    }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https" else { return .scheme(scheme) }
    let rest = bytes[(colon + 1)...]
    guard rest.starts(with: Array("//".utf8)) else { return .shape("`//` is missing after `\(scheme):`") }
    let host = rest.dropFirst(2).prefix { ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    if host.isEmpty { return .shape("this names no host") }
    let unsafe = Set("<>\"`\\^{}|".utf8)
    return bytes.contains(where: unsafe.contains) ? .shape("a character in it must be percent-encoded") : nil
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, (first | 0x20) &- 0x61 < 26 else { return false }
    return bytes.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "+-.".utf8.contains($0) }
  }
}
