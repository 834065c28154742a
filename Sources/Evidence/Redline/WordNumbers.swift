/// Numbers words, the same word with the same number. The words stand in one buffer, and a table of places finds them: a dictionary
/// of arrays took a third of a redline's time, most of it for an array of each word.
struct WordNumbers {
  private var bytes: [UInt8] = []
  /// Where each number's word ends in `bytes`.
  private var ends: [Int32] = []
  /// The number of the word at a place, -1 where there is none; twice as many places as words, or more.
  private var table: [Int32] = Array(repeating: -1, count: 256)

  /// The number of a word: a new one's is the count of those before it.
  mutating func number(of word: some RandomAccessCollection<UInt8>) -> Int {
    if 2 * ends.count >= table.count { grow() }
    var place = Self.hash(word) & (table.count - 1)
    while table[place] >= 0 {
      let known = Int(table[place])
      if self[known].elementsEqual(word) { return known }
      place = (place + 1) & (table.count - 1)
    }
    table[place] = Int32(ends.count)
    bytes += word
    ends.append(Int32(bytes.count))
    return ends.count - 1
  }

  private subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: 2 * table.count)
    for number in ends.indices {
      var place = Self.hash(self[number]) & (table.count - 1)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(number)
    }
  }

  /// FNV-1a, its upper half folded in.
  private static func hash(_ word: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
