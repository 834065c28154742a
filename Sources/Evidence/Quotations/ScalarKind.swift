/// What a scalar is to typography.
enum ScalarKind {
  /// A letter or a digit, which typography never changes.
  case word
  case space
  /// An apostrophe or a quotation mark: one form of either is as good as another.
  case quote
  case dash
  case ellipsis
  case ligature
  /// A combining accent.
  case mark
  /// Soft hyphen, zero-width space, word joiner, direction mark, byte order mark.
  case invisible
  /// Punctuation and symbols that have one form only.
  case other

  init(_ value: UInt32) {
    self = value < 0x80 ? Self.ascii(UInt8(truncatingIfNeeded: value)) : Self.beyondASCII(value)
  }

  private static func ascii(_ value: UInt8) -> ScalarKind {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
    case 0x09...0x0D, 0x20: .space
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): .quote
    case UInt8(ascii: "-"): .dash
    default: .other
    }
  }

  private static func beyondASCII(_ value: UInt32) -> ScalarKind {
    switch value {
    // Windows-1252 read as Latin-1 leaves its punctuation among the C1 controls.
    case 0x91...0x94: .quote
    case 0x96, 0x97: .dash
    case 0x8C, 0x9C: .ligature
    case 0x85, 0xA0: .space
    case 0x80...0x9F: .other
    case 0xAD: .invisible
    case 0xAB, 0xB4, 0xBB: .quote
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: .word
    case 0xA1...0xBF, 0xD7, 0xF7: .other
    case 0xC6, 0xE6, 0x132, 0x133, 0x152, 0x153, 0xFB00...0xFB06: .ligature
    case 0xC0...0x2AF: .word
    case 0x2B9, 0x2BB...0x2BD, 0x2C8, 0x2CA, 0x2CB: .quote
    case 0x300...0x36F: .mark
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x1680: .space
    // Embeddings and overrides of direction are none: they can make words read in another order.
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: .invisible
    case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: .dash
    case 0x2018...0x201F, 0x2032...0x2037, 0x2039, 0x203A, 0x301D...0x301F, 0xFF02, 0xFF07: .quote
    case 0x2026: .ellipsis
    default: byCategory(value)
    }
  }

  private static func byCategory(_ value: UInt32) -> ScalarKind {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      .word
    default: .other
    }
  }

  /// Whether a script that writes no spaces between words has this letter, so that any place is a word boundary.
  static func isSpaceless(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }
}
