/// Counts words from a text's first byte to its last, stretch by stretch, quoted or not.
struct WordCount {
  /// Words that began so far, and those of them that a quoted stretch touches.
  private(set) var all = 0
  private(set) var quoted = 0
  private var place = 0
  private var isInWord = false
  /// The word that the last stretch ended in is among the quoted ones.
  private var isCounted = false

  /// Goes on to `end`; the scalars that begin before it are the stretch's.
  mutating func go(to end: Int, in text: UnsafeBufferPointer<UInt8>, isQuoted: Bool) {
    let end = min(end, text.count)
    while place < end {
      if place &+ 8 <= end, let words = Self.asciiWords(text, at: place) {
        eight(words, isQuoted: isQuoted)
        place &+= 8
        continue
      }
      let scalar = UTF8Scan.scalar(in: text, at: place)
      place &+= scalar.length
      if scalar.value < 0x80 {
        step(Folded.isASCIIWord(UInt8(truncatingIfNeeded: scalar.value)), isQuoted)
      } else {
        step(Folded.isWord(scalar.value) || (isInWord && ScalarKind(scalar.value) == .invisible), isQuoted)
      }
    }
  }

  private mutating func step(_ isWord: Bool, _ isQuoted: Bool) {
    if isWord, !isInWord {
      all &+= 1
      isCounted = false
    }
    if isWord, isQuoted, !isCounted {
      quoted &+= 1
      isCounted = true
    }
    isInWord = isWord
  }

  /// Takes eight bytes of ASCII, of which `words` has the highest bit where a letter or digit stands, the first byte's lowest.
  private mutating func eight(_ words: UInt64, isQuoted: Bool) {
    let begins = words & ~(words << 8 | (isInWord ? 0x80 : 0))
    let count = begins.nonzeroBitCount
    all &+= count
    if isQuoted {
      // The word that the stretch begins in, and each that begins here.
      let goesOn = isInWord && words & 0x80 != 0
      if goesOn, !isCounted { quoted &+= 1 }
      quoted &+= count
      isCounted = count > 0 || goesOn
    } else if count > 0 {
      isCounted = false
    }
    isInWord = words >> 63 != 0
  }

  /// Which of the eight bytes from `place` are letters or digits, where all are ASCII: nearly all of most articles, and a twentieth of
  /// the work of looking at each. No sum below carries from one byte into the next.
  private static func asciiWords(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64? {
    let bytes = UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: place, as: UInt64.self))
    guard bytes & tops == 0 else { return nil }
    let small = bytes | 0x20 &* ones
    let digits = (bytes &+ (0x80 - 0x30) &* ones) & ~(bytes &+ (0x80 - 0x3A) &* ones)
    let letters = (small &+ (0x80 - 0x61) &* ones) & ~(small &+ (0x80 - 0x7B) &* ones)
    return (digits | letters) & tops
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080
}
