/// Finds bytes in bytes, as they are: the hot path of proving quotations.
///
/// Thirty-two places are tried at a time, by two of the needle’s bytes that running text has least often; the few that
/// pass are compared. Where too many pass, as in a text of one letter, Knuth, Morris and Pratt’s linear search takes
/// over.
struct ByteSearch {
  private let needle: [UInt8]
  /// Where the two rarest bytes stand in the needle.
  private let probes: (Int, Int)

  init(_ needle: [UInt8]) {
    self.needle = needle
    var (rarest, second) = (0, 0)
    var (least, next) = (Int.max, Int.max)
    for (index, byte) in needle.enumerated() {
      let frequency = Self.frequency[Int(byte)]
      if frequency < least {
        (second, next) = (rarest, least)
        (rarest, least) = (index, frequency)
      } else if frequency < next {
        (second, next) = (index, frequency)
      }
    }
    probes = (rarest, second)
  }

  /// Where the needle next begins at `start` or after it; nil if nowhere, or if it is empty.
  func first(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard !needle.isEmpty, start >= 0, text.count - start >= needle.count, let base = text.baseAddress
    else { return nil }
    let last = text.count - needle.count
    let (one, two) = probes
    let wantedOne = UInt64(needle[one]) &* Self.ones
    let wantedTwo = UInt64(needle[two]) &* Self.ones
    let (left, right) = (UnsafeRawPointer(base) + one, UnsafeRawPointer(base) + two)
    var compared = 0
    var place = start
    return needle.withUnsafeBufferPointer { needle -> Int? in
      func isHere(_ place: Int) -> Bool {
        compared += needle.count
        for index in needle.indices where base[place + index] != needle[index] { return false }
        return true
      }
      // The top bit of each of eight places that both bytes fit. A borrow can mark a place above such a one by mistake,
      // never miss one: each is compared in full.
      @inline(__always) func fits(_ place: Int) -> UInt64 {
        let differing =
          (UInt64(littleEndian: left.loadUnaligned(fromByteOffset: place, as: UInt64.self)) ^ wantedOne)
          | (UInt64(littleEndian: right.loadUnaligned(fromByteOffset: place, as: UInt64.self)) ^ wantedTwo)
        return (differing &- Self.ones) & ~differing & Self.tops
      }
      while place &+ 31 <= last {
        if fits(place) | fits(place &+ 8) | fits(place &+ 16) | fits(place &+ 24) == 0 {
          place &+= 32
          continue
        }
        for block in stride(from: place, to: place + 32, by: 8) {
          var marks = fits(block)
          while marks != 0 {
            let candidate = block + marks.trailingZeroBitCount / 8
            if isHere(candidate) { return candidate }
            if compared > 8 * text.count + 4096 { return linear(text, from: candidate + 1) }
            marks &= marks &- 1
          }
        }
        place &+= 32
      }
      while place <= last {
        if base[place + one] == needle[one], isHere(place) { return place }
        if compared > 8 * text.count + 4096 { return linear(text, from: place + 1) }
        place += 1
      }
      return nil
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  private func linear(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var border = [0]
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[index] != needle[length] { length = border[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      border.append(length)
    }
    length = 0
    for index in start..<max(start, text.count) {
      while length > 0, text[index] != needle[length] { length = border[length - 1] }
      if text[index] == needle[length] { length += 1 }
      if length == needle.count { return index + 1 - length }
    }
    return nil
  }

  /// Every place where the needle begins, ascending; they may overlap.
  func all(in text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { text in
      var places: [Int] = []
      var next = first(in: text)
      while let place = next {
        places.append(place)
        next = first(in: text, from: place + 1)
      }
      return places
    }
  }

  /// How common a byte is in running text, roughly: ranks, the most common highest.
  private static let frequency: [Int] = {
    var ranks = [Int](repeating: 1, count: 256)
    for byte in 0x80...0xBF { ranks[byte] = 12 }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { ranks[Int(byte)] = 8 }
    for (rank, byte) in "kwjxzyqbhgfv.',mpcdlourtnisae ".utf8.enumerated() { ranks[Int(byte)] = 10 + rank }
    ranks[0xC3] = 26
    ranks[0xA9] = 24
    return ranks
  }()
}
