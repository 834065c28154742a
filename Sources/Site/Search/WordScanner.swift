/// Finds the words of a text. `search.js` cuts what the reader types, and the texts that it marks words in, by the same rules:
///
/// - letters, digits and marks make a word; a character of a script that sets no spaces is a word of its own;
/// - an elided word before an apostrophe is no part of the next: `l’avenant` is *avenant*; an English `’s` is left out;
/// - any other apostrophe inside letters holds them together: `aujourd’hui`, `O’Brien`.
enum WordScanner {
  /// Calls `found` with the place of each word, in bytes.
  @inline(__always)
  static func words(in text: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>) -> Void) {
    classes.withUnsafeBufferPointer { classes in
      var index = 0
      var start = 0
      while index < text.count {
        while index < text.count, classes[Int(text[index])] == Character.letter { index += 1 }
        guard index < text.count else { break }
        let kind = classes[Int(text[index])]
        var length = 1
        var character = kind
        if kind == Character.lead { (character, length) = Character.at(index, of: text) }
        if character == Character.letter {
          index += length
          continue
        }
        let next = index + length
        if character == Character.apostrophe, start < index, isLetter(at: next, of: text, classes) {
          if text[next] | 0x20 == UInt8(ascii: "s"), !isLetter(at: next + 1, of: text, classes) {
            found(start..<index)
            start = next + 1
          } else if isElided(text, start..<index) {
            start = next
          }
          index = next
          continue
        }
        if start < index { found(start..<index) }
        if character == Character.single { found(index..<next) }
        index = next
        start = next
      }
      if start < index { found(start..<index) }
    }
  }

  /// What a character is to the scanner; `lead` begins one beyond ASCII.
  private enum Character {
    static let gap: UInt8 = 0
    static let letter: UInt8 = 1
    static let apostrophe: UInt8 = 2
    static let lead: UInt8 = 3
    static let single: UInt8 = 4

    /// The kind of a character beyond ASCII, and its length in bytes.
    static func at(_ index: Int, of text: UnsafeBufferPointer<UInt8>) -> (UInt8, Int) {
      let lead = text[index]
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + length <= text.count else { return (gap, text.count - index) }
      var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
      for place in index + 1..<index + length { value = value << 6 | UInt32(text[place] & 0x3F) }
      return (of(value), length)
    }

    private static func of(_ value: UInt32) -> UInt8 {
      switch value {
      case 0xC0...0x24F: return value == 0xD7 || value == 0xF7 ? gap : letter
      case 0x2018, 0x2019, 0x2BC: return apostrophe
      case 0xAD: return letter
      case 0xA0, 0xAB, 0xBB, 0x2000...0x206F: return gap
      case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return single
      default: return Unicode.Scalar(value).map(isWordPart) ?? false ? letter : gap
      }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
        .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        true
      default: false
      }
    }
  }

  private static let classes: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      Character.letter
    case UInt8(ascii: "'"): Character.apostrophe
    case 0xC2...0xF4: Character.lead
    default: Character.gap
    }
  }

  private static func isLetter(at index: Int, of text: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < text.count else { return false }
    let kind = classes[Int(text[index])]
    return kind == Character.letter || (kind == Character.lead && Character.at(index, of: text).0 == Character.letter)
  }

  /// Whether what stands before an apostrophe is a word that French, Italian or Catalan elides there.
  private static func isElided(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    var letters: UInt64 = 0
    for index in range { letters = letters << 8 | UInt64(text[index] | 0x20) }
    return elided.contains(letters)
  }

  private static let elided: Set<UInt64> = Set(
    """
    c d j l m n s t v qu jusqu lorsqu puisqu quoiqu un gl all coll dall dell nell sull quell quest bell
    """.split(whereSeparator: \.isWhitespace).map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
}
