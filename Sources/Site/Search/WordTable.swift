#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers words in the order in which they first come. Made for millions of look-ups: a word of at most eight bytes is compared
/// as one number, and no word is ever a `String`.
struct WordTable: Sendable {
  /// All words, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each word begins; the last entry is the end of all.
  private(set) var starts: [Int32] = [0]
  private var heads: [UInt64] = []
  /// The words' numbers plus one, 0 for none; always a power of two, at most half full.
  private var slots: [Int32]
  private var mask: Int

  init(expecting count: Int = 512) {
    var capacity = 1024
    while capacity < count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  var count: Int { heads.count }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  /// The word's number, given now if it has none.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let head = WordTable.head(of: word)
    var place = WordTable.hash(word, head) & mask
    while true {
      let slot = Int(slots[place])
      if slot == 0 { break }
      if heads[slot - 1] == head, isSame(word, slot - 1) { return slot - 1 }
      place = (place + 1) & mask
    }
    heads.append(head)
    bytes.append(contentsOf: word)
    starts.append(Int32(truncatingIfNeeded: bytes.count))
    slots[place] = Int32(truncatingIfNeeded: heads.count)
    if heads.count * 2 > slots.count { grow() }
    return heads.count - 1
  }

  mutating func number(of word: ArraySlice<UInt8>) -> Int { word.withUnsafeBufferPointer { number(of: $0) } }

  /// The first eight bytes.
  private static func head(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(8, word.count) { head = head << 8 | UInt64(word[index]) }
    return head
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> Int {
    var hash = (head ^ UInt64(word.count)) &* 0x9E37_79B9_7F4A_7C15
    if word.count > 8 { for byte in word[8...] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 } }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 24)
  }

  private func isSame(_ word: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    guard word.count > 8, let base = word.baseAddress else { return true }
    return bytes.withUnsafeBufferPointer { $0.baseAddress.map { memcmp($0 + start + 8, base + 8, word.count - 8) == 0 } ?? false }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for number in heads.indices {
      var place = self[number].withUnsafeBufferPointer { WordTable.hash($0, heads[number]) } & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = Int32(truncatingIfNeeded: number + 1)
    }
  }
}
