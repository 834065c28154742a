/// The letters that ligatures stand for.
enum Ligatures {
  /// *Œuvre* is *Oeuvre*, and *ŒUVRE* is *OEUVRE*.
  static func letters(_ value: UInt32, beforeCapital: Bool) -> [UInt8] {
    let text: StaticString =
      switch value {
      case 0x9C, 0x153: "oe"
      case 0x8C, 0x152: beforeCapital ? "OE" : "Oe"
      case 0xE6: "ae"
      case 0xC6: beforeCapital ? "AE" : "Ae"
      case 0x133: "ij"
      case 0x132: "IJ"
      case 0xFB00: "ff"
      case 0xFB01: "fi"
      case 0xFB02: "fl"
      case 0xFB03: "ffi"
      case 0xFB04: "ffl"
      default: "st"
      }
    return Array("\(text)".utf8)
  }
}
