/// The markers that ride through cmark in place of our own syntax: `{` U+FDD0 number U+FDD0 `}`.
///
/// A marker must reach the syntax tree unchanged and leave emphasis around it as it was: its outer bytes are punctuation, as
/// the brackets and quotation marks are that it stands for, none of them means anything to cmark, and U+FDD0 is refused in
/// a dossier's text, so that nothing else can look like one.
enum MarkerBytes {
  /// The first byte of the sentinel, which few characters begin with.
  static var first: UInt8 { 0xEF }
  static let sentinel: [UInt8] = [0xEF, 0xB7, 0x90]
  static let open: [UInt8] = [UInt8(ascii: "{")] + sentinel
  static let close: [UInt8] = sentinel + [UInt8(ascii: "}")]

  /// Appends the marker of a number.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: open)
    appendDigits(number, to: &bytes)
    bytes.append(contentsOf: close)
  }

  private static func appendDigits(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { appendDigits(number / 10, to: &bytes) }
    bytes.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// The bytes of a number's marker.
  static func length(of number: Int) -> Int { open.count + close.count + String(number).utf8.count }

  static func firstSentinel(in bytes: [UInt8]) -> Int? {
    var start = 0
    while let place = bytes[start...].firstIndex(of: sentinel[0]) {
      if place + 2 < bytes.count, bytes[place + 1] == sentinel[1], bytes[place + 2] == sentinel[2] { return place }
      start = place + 1
    }
    return nil
  }
}
