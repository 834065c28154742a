/// The name of a field, reduced to 64 bits once, so that looking a name up compares integers and never hashes a string.
///
/// Two keys are equal when their names have the same bytes. Up to seven bytes the name itself is the number; a longer
/// one is mixed down to 63 bits, where a few thousand names meet by chance about once in 10¹² programs.
public struct Key: Hashable, Sendable {
  let bits: UInt64

  /// What `{{.}}` names: the innermost context itself. No name reduces to it, as no name is empty.
  static let current = Key(bits: 0)

  private init(bits: UInt64) {
    self.bits = bits
  }

  /// The key of a name in UTF-8.
  init(utf8 name: UnsafeRawBufferPointer) {
    let word = { (start: Int, count: Int) in
      var bits: UInt64 = 0
      for index in start..<start + count {
        bits |= UInt64(name[index]) &<< UInt64((index - start) &* 8)
      }
      return bits
    }
    guard name.count > 7 else {
      bits = word(0, name.count)
      return
    }
    var mixed = UInt64(name.count)
    var start = 0
    while start < name.count {
      let count = min(8, name.count - start)
      let bits =
        count == 8
        ? UInt64(littleEndian: name.loadUnaligned(fromByteOffset: start, as: UInt64.self)) : word(start, count)
      let product = (mixed &+ 0x9E37_79B9_7F4A_7C15 ^ bits).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      mixed = product.high ^ product.low
      start += count
    }
    // The top bit keeps long names apart from short ones, whose eighth byte is zero.
    bits = mixed | 1 << 63
  }

  /// The key of a name made while running.
  public init(_ name: String) {
    var name = name
    self = name.withUTF8 { Key(utf8: UnsafeRawBufferPointer($0)) }
  }
}

extension Key: ExpressibleByStringLiteral {
  /// The key of a name written in the program: a few nanoseconds, so that keys need no constants of their own.
  public init(stringLiteral name: StaticString) {
    self = name.withUTF8Buffer { Key(utf8: UnsafeRawBufferPointer($0)) }
  }
}
