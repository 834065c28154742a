/// Where each word of an article stands, and each pair of neighbours, for finding what a wrong quotation was taken
/// from.
struct WordIndex: Sendable {
  /// In folded bytes.
  let words: [Range<Int>]
  /// Each word’s key, of the folded word whatever its ASCII case.
  let keys: [Int]
  /// Keys’ lower halves above the places of their words, ascending.
  private let single: [UInt64]
  private let pairs: [UInt64]

  init(_ folded: FoldedText) {
    words = Folded.words(in: folded.bytes, 0..<folded.bytes.count)
    let keys = words.map { Self.key(folded.bytes[$0]) }
    self.keys = keys
    single = Self.sorted(keys)
    pairs = Self.sorted(zip(keys, keys.dropFirst()).map(Self.pair))
  }

  /// The indices of the words with a key, ascending.
  func places(of key: Int) -> [Int] { Self.places(of: key, in: single) }

  /// The indices of the words that have a key and are followed by one that has the other, ascending.
  func places(of key: Int, followedBy next: Int) -> [Int] { Self.places(of: Self.pair(key, next), in: pairs) }

  /// FNV-1a: two words that share it would only make a hint less good.
  static func key(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word {
      let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lowered)) &* 0x100_0000_01B3
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private static func pair(_ left: Int, _ right: Int) -> Int { left &* 31 ^ right }

  private static func sorted(_ keys: [Int]) -> [UInt64] {
    keys.enumerated().map { entry($1, $0) }.sorted()
  }

  private static func entry(_ key: Int, _ index: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: key) << 32 | UInt64(truncatingIfNeeded: index)
  }

  private static func places(of key: Int, in entries: [UInt64]) -> [Int] {
    let first = entry(key, 0)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < first { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0 >> 32 == first >> 32 }.map { Int($0 & 0xFFFF_FFFF) }
  }
}
