/// Reading scalars out of bytes that may be anything. A byte that is not part of valid UTF-8 counts as a scalar of
/// its own, with a value above all of Unicode.
enum UTF8Scan {
  struct Scalar {
    var value: UInt32
    /// In bytes.
    var length: Int
  }

  static let invalid: UInt32 = 0x11_0000

  /// The scalar that begins at `index`, which must be inside.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Scalar {
    let first = bytes[index]
    if first < 0x80 { return Scalar(value: UInt32(first), length: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else {
      return Scalar(value: invalid, length: 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return Scalar(value: invalid, length: 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 4 ? 0x1_0000 : length == 3 ? 0x800 : 0x80
    guard value >= smallest, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else {
      return Scalar(value: invalid, length: 1)
    }
    return Scalar(value: value, length: length)
  }

  /// The scalar that ends at `end`, which must be above 0.
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Scalar {
    var start = end - 1
    while start > 0, end - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(in: bytes, at: start)
    return start + found.length == end ? found : Scalar(value: invalid, length: 1)
  }

  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case ..<0x80: bytes.append(UInt8(value))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(value >> 6))
      bytes.append(0x80 | UInt8(value & 0x3F))
    case ..<0x1_0000:
      bytes.append(0xE0 | UInt8(value >> 12))
      bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(value & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(value >> 18))
      bytes.append(0x80 | UInt8(value >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(value & 0x3F))
    }
  }
}
