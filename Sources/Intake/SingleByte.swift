/// The encodings of one byte a character in which most older pages of Western languages are (Encoding Standard, 9).
enum SingleByte {
  case windows1252, latin9

  /// What 0x80 to 0x9F are in Windows-1252; ISO 8859-1 on the web is the same (Encoding Standard, 4.2).
  private static let punctuation: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
  /// Where ISO 8859-15 differs from ISO 8859-1.
  private static let differing: [UInt8: UInt32] = [
    0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
  ]

  /// The same text in UTF-8.
  func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        out.append(byte)
        continue
      }
      let value = self == .latin9 ? Self.differing[byte] ?? UInt32(byte) : byte < 0xA0 ? Self.punctuation[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(value) { out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
    }
    return out
  }

  /// Accented letters are below 0xA0 in Mac OS Roman, above in the others.
  static func looksLikeMacRoman(_ bytes: [UInt8]) -> Bool {
    let macintosh = bytes.count { [0x8E, 0x8F, 0x88, 0x90, 0x9D, 0xD5].contains($0) }
    let western = bytes.count { $0 >= 0xE0 || $0 == 0x92 }
    return macintosh > western
  }
}
