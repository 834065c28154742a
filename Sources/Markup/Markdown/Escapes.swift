/// Backslash escapes (CommonMark 0.31, 2.4).
enum Escapes {
  /// The bytes with the backslash before each punctuation character taken away.
  static func removed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(ASCII.backslash) else { return bytes }
    var out: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == ASCII.backslash, place + 1 < bytes.count, bytes[place + 1].isPunctuation { place += 1 }
      out.append(bytes[place])
      place += 1
    }
    return out
  }
}
