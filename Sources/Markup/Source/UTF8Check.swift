/// Whether a file can be taken as it is: nearly all can, and the check must cost next to nothing.
enum UTF8Check {
  /// Whether the bytes are valid UTF-8 (RFC 3629, section 4) without NUL and without U+FDD0. Eight ASCII bytes at a time.
  static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let count = bytes.count
    var place = 0
    while place < count {
      while count - place >= 8 {
        let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
        // A byte of 0x80 or more, or one that borrows when 1 is taken from it.
        guard (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else { break }
        place += 8
      }
      guard place < count else { break }
      let byte = base[place]
      if byte < 0x80 {
        if byte == 0 { return false }
        place += 1
      } else {
        guard let width = width(base, place, count) else { return false }
        place += width
      }
    }
    return true
  }

  /// The bytes of the scalar beyond ASCII at `place`; `nil` where there is none, or U+FDD0.
  private static func width(_ base: UnsafePointer<UInt8>, _ place: Int, _ count: Int) -> Int? {
    func follows(_ offset: Int, from lower: UInt8 = 0x80, to upper: UInt8 = 0xBF) -> Bool {
      place + offset < count && base[place + offset] >= lower && base[place + offset] <= upper
    }
    switch base[place] {
    case 0xC2...0xDF: return follows(1) ? 2 : nil
    case 0xE0: return follows(1, from: 0xA0) && follows(2) ? 3 : nil
    case 0xED: return follows(1, to: 0x9F) && follows(2) ? 3 : nil
    case 0xE1...0xEF:
      guard follows(1), follows(2) else { return nil }
      return base[place] == 0xEF && base[place + 1] == 0xB7 && base[place + 2] == 0x90 ? nil : 3
    case 0xF0: return follows(1, from: 0x90) && follows(2) && follows(3) ? 4 : nil
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
    case 0xF4: return follows(1, to: 0x8F) && follows(2) && follows(3) ? 4 : nil
    default: return nil
    }
  }
}
