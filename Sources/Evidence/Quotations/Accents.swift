/// Joins a letter and a combining accent into the one scalar that Unicode also has for them (canonical composition,
/// Unicode Standard Annex 15), for Latin, Greek and Cyrillic letters.
enum Accents {
  static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    guard let base = Unicode.Scalar(base), let mark = Unicode.Scalar(mark) else { return nil }
    var key = String(Character(base))
    key.unicodeScalars.append(mark)
    return table[key]
  }

  /// A letter that Unicode keeps for old standards' sake, and treats as another: Å the unit is Å the letter.
  static func canonical(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2126: 0x3A9
    case 0x212A: 0x4B
    case 0x212B: 0xC5
    default: value
    }
  }

  /// Strings that are canonically equivalent are equal as keys: that is what finds `é` for `e` and an acute.
  private static let table: [String: UInt32] = {
    var table: [String: UInt32] = [:]
    for range: ClosedRange<UInt32> in [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF] {
      for value in range {
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
        table[String(Character(scalar))] = value
      }
    }
    return table
  }()
}
