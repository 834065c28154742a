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

  /// A word of at most eight bytes is told by this number and its length: its bytes, or two parts of it that overlap.
  @inline(__always)
  private static func head(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = UnsafeRawPointer(word.baseAddress), word.count > 0 else { return 0 }
    if word.count >= 8 { return start.loadUnaligned(as: UInt64.self) }
    if word.count >= 4 {
      let end = start.loadUnaligned(fromByteOffset: word.count - 4, as: UInt32.self)
      return UInt64(start.loadUnaligned(as: UInt32.self)) | UInt64(end) << 32
    }
    return UInt64(word[0]) | UInt64(word[word.count / 2]) << 8 | UInt64(word[word.count - 1]) << 16
  }

  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> Int {
    var hash = (head ^ UInt64(word.count)) &* 0x9E37_79B9_7F4A_7C15
    if word.count > 8, let start = UnsafeRawPointer(word.baseAddress) {
      // Eight bytes at a time; the last eight may overlap those before.
      var place = 8
      while place < word.count {
        let part = start.loadUnaligned(fromByteOffset: min(place, word.count - 8), as: UInt64.self)
        hash = (hash ^ hash >> 32 ^ part) &* 0x9E37_79B9_7F4A_7C15
        place += 8
      }
    }
    return Int(truncatingIfNeeded: ((hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9) >> 24)
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
