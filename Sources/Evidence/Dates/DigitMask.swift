/// Decimal digits of which some may be unspecified (`X`): `201X`, `1X`, `XX`.
struct DigitMask: Sendable, Hashable {
  let digits: Digits

  /// At most sixteen of them, as ASCII digits and `X`.
  init(digits: some Collection<UInt8>) {
    self.digits = Digits(digits)
  }

  /// Four bits each, the first digit highest: a dossier holds a date or two for each page, and none of them should be an array.
  struct Digits: Sendable, Hashable, RandomAccessCollection {
    private let packed: UInt64
    private let length: UInt8

    init(_ digits: some Collection<UInt8>) {
      precondition(digits.count <= 16, "a year of more than sixteen digits")
      packed = digits.reduce(0) { $0 << 4 | UInt64($1 == unspecified ? 15 : $1 & 15) }
      length = UInt8(digits.count)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { Int(length) }

    subscript(index: Int) -> UInt8 {
      let digit = UInt8(truncatingIfNeeded: packed >> (4 * (endIndex - 1 - index))) & 15
      return digit == 15 ? unspecified : 0x30 + digit
    }
  }

  static let unspecified = UInt8(ascii: "X")

  var isWhole: Bool { !digits.contains(Self.unspecified) }
  var isUnknown: Bool { digits.allSatisfy { $0 == Self.unspecified } }

  /// The smallest number that the digits allow.
  var minimum: Int { value(unspecifiedAs: 0) }
  /// The largest number that the digits allow.
  var maximum: Int { value(unspecifiedAs: 9) }
  /// The number, if every digit is there.
  var value: Int? { isWhole ? minimum : nil }

  /// How many unspecified digits stand at the end; nil where one stands before a known digit (`1X85`).
  var unspecifiedTail: Int? {
    let tail = digits.reversed().prefix { $0 == Self.unspecified }.count
    return digits.dropLast(tail).contains(Self.unspecified) ? nil : tail
  }

  private func value(unspecifiedAs filler: Int) -> Int {
    digits.reduce(0) { $0 * 10 + ($1 == Self.unspecified ? filler : Int($1) - 0x30) }
  }

  /// Whether a number, written with as many digits, fits.
  func allows(_ number: Int) -> Bool {
    var rest = number
    for digit in digits.reversed() {
      if digit != Self.unspecified && Int(digit) - 0x30 != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }

  /// What both masks allow; nil where they allow nothing in common or differ in length.
  func intersection(_ other: DigitMask) -> DigitMask? {
    guard digits.count == other.digits.count else { return nil }
    var common: [UInt8] = []
    for (mine, theirs) in zip(digits, other.digits) {
      guard mine == theirs || mine == Self.unspecified || theirs == Self.unspecified else { return nil }
      common.append(mine == Self.unspecified ? theirs : mine)
    }
    return DigitMask(digits: common)
  }
}
