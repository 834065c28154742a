/// What a link carries to lead a browser to a passage of a page: `:~:text=[prefix-,]start[,end][,-suffix]` (the
/// WICG's URL Fragment Text Directives, section 3.2). Terms are plain text; a browser looks for them as whole words, in
/// whatever case, and prefix and suffix right beside the passage.
public struct TextFragment: Sendable, Hashable {
  public var prefix: String?
  public var start: String
  /// Where the passage ends, if `start` is only its beginning.
  public var end: String?
  public var suffix: String?

  public init(prefix: String? = nil, start: String, end: String? = nil, suffix: String? = nil) {
    self.prefix = prefix
    self.start = start
    self.end = end
    self.suffix = suffix
  }

  /// The directive, percent-encoded, from `:~:` on.
  public var directive: String {
    var terms: [String] = []
    if let prefix { terms.append(Self.encoded(prefix) + "-") }
    terms.append(Self.encoded(start))
    if let end { terms.append(Self.encoded(end)) }
    if let suffix { terms.append("-" + Self.encoded(suffix)) }
    return ":~:text=" + terms.joined(separator: ",")
  }

  /// An address with the directive: after its fragment, if it has one. One that carries a directive already is left alone.
  public func added(to address: String) -> String {
    if Self.holdsDirective(address.utf8) { return address }
    return address + (address.utf8.contains(UInt8(ascii: "#")) ? "" : "#") + directive
  }

  private static func holdsDirective(_ address: String.UTF8View) -> Bool {
    var rest = address[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[colon...]
      if rest.starts(with: ":~:".utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// All but letters, digits, `.`, `_` and `~` (RFC 3986, section 2.3) in percent signs: `-`, `,` and `&` mean something here.
  private static func encoded(_ term: String) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(term.utf8.count * 2)
    for byte in term.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 15))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
