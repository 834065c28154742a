/// A part of a whole, as `quotation-limit:` gives it.
enum Share {
  /// `25%`, `25` and `0.25` are the same; a bare number up to 1 is a share, above it a percentage. 0…1, else `nil`.
  static func parse(_ text: String) -> Double? {
    let isPercentage = text.utf8.last == UInt8(ascii: "%")
    var digits = isPercentage ? text.utf8.dropLast() : text.utf8[...]
    while digits.last == UInt8(ascii: " ") { digits = digits.dropLast() }
    // `Double` also reads `nan`, `0x1p3` and `1e9`.
    guard digits.allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }), let number = Double(Substring(digits)) else {
      return nil
    }
    let share = isPercentage || number > 1 ? number / 100 : number
    return share <= 1 ? share : nil
  }
}
