import Markup

/// 256 bits that stand for contents.
struct Digest: Hashable, Sendable, BitwiseCopyable {
  let a, b, c, d: UInt64

  /// The SHA-256 of `bytes`.
  init(of bytes: [UInt8]) {
    var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &words) { SHA256.digest(bytes, into: $0) }
    (a, b, c, d) = words
  }

  /// The one that 64 hexadecimal digits write.
  init(hexadecimal: String) {
    var hexadecimal = hexadecimal
    (a, b, c, d) = hexadecimal.withUTF8 { digits in
      func word(_ number: Int) -> UInt64 {
        guard digits.count == 64 else { return 0 }
        var value: UInt64 = 0
        for place in 16 * number..<16 * number + 16 {
          let digit = digits[place]
          value = value << 4 | UInt64(digit >= UInt8(ascii: "a") ? digit - UInt8(ascii: "a") + 10 : digit - UInt8(ascii: "0"))
        }
        return UInt64(bigEndian: value)
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// In 64 lowercase hexadecimal digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return withUnsafeBytes(of: self) { bytes in
      String(unsafeUninitializedCapacity: 64) { text in
        for (place, byte) in bytes.enumerated() {
          text[2 * place] = digits[Int(byte >> 4)]
          text[2 * place + 1] = digits[Int(byte & 15)]
        }
        return 64
      }
    }
  }
}
