/// Decodes what a browser sends (RFC 3986, section 2.1).
enum PercentDecoding {
  /// The path of a file in the site that a request's path stands for, without its leading slash. `nil` where no site can hold such a
  /// file: a path that is not UTF-8 or has a NUL, a backslash, an empty part, `.` or `..` in it, however they are written.
  static func filePath(_ path: String) -> String? {
    guard path.hasPrefix("/"), let decoded = decode(path.utf8.dropFirst()) else { return nil }
    guard !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == Byte.backslash }) else { return nil }
    let parts = decoded.utf8.split(separator: Byte.slash, omittingEmptySubsequences: false)
    // A last part that is empty is the folder's own page.
    guard !parts.dropLast().contains(where: \.isEmpty) else { return nil }
    guard !parts.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) else { return nil }
    return decoded
  }

  /// The value of a name in a query; `nil` where it is not there or cannot be read.
  static func value(of name: String, in query: String) -> String? {
    for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2, halves[0].elementsEqual(name.utf8) { return decode(halves[1]) }
    }
    return nil
  }

  private static func decode(_ bytes: some Sequence<UInt8>) -> String? {
    var out: [UInt8] = []
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        out.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
      out.append(high << 4 | low)
    }
    return String(validating: out, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
