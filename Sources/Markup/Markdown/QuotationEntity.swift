/// A quotation mark written as a character reference of HTML: `&ldquo;`, `&#171;`, `&#x22;`.
struct QuotationEntity {
  enum Character {
    case mark(QuotationMark.Style, opens: Bool)
    /// Whether it opens is for what stands around it to say.
    case straight
  }

  let range: Range<Int>
  let character: Character

  /// By the names of HTML, 13.5.
  private static let names: [String: Character] = [
    "laquo": .mark(.guillemets, opens: true), "raquo": .mark(.guillemets, opens: false),
    "ldquo": .mark(.curly, opens: true), "OpenCurlyDoubleQuote": .mark(.curly, opens: true),
    "rdquo": .mark(.curly, opens: false), "rdquor": .mark(.curly, opens: false), "CloseCurlyDoubleQuote": .mark(.curly, opens: false),
    "quot": .straight, "QUOT": .straight,
  ]

  /// Reads from the `&` at `place`; `nil` where it begins no reference to a quotation mark.
  init?(_ source: UnsafeBufferPointer<UInt8>, at place: Int, upTo end: Int) {
    let longest = "&CloseCurlyDoubleQuote;".utf8.count
    guard let semicolon = source.first(ASCII.semicolon, from: place + 1, upTo: min(end, place + longest)) else { return nil }
    guard let character = Self.character(source.string(place + 1..<semicolon)) else { return nil }
    range = place..<semicolon + 1
    self.character = character
  }

  private static func character(_ name: String) -> Character? {
    guard name.utf8.first == ASCII.hash else { return names[name] }
    let digits = name.dropFirst()
    // `Int` would take a sign.
    guard let first = digits.utf8.first, first.isAlphanumeric else { return nil }
    let isHex = first | 0x20 == UInt8(ascii: "x")
    guard !isHex || digits.utf8.dropFirst().first?.isAlphanumeric == true else { return nil }
    switch isHex ? Int(digits.dropFirst(), radix: 16) : Int(digits) {
    case 0x22: return .straight
    case 0xAB: return .mark(.guillemets, opens: true)
    case 0xBB: return .mark(.guillemets, opens: false)
    case 0x201C: return .mark(.curly, opens: true)
    case 0x201D: return .mark(.curly, opens: false)
    default: return nil
    }
  }
}
