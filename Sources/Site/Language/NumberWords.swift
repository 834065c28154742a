import Evidence

/// How a language writes numbers.
struct NumberWords: Sendable {
  /// Between groups of three digits: `,`, a narrow no-break space.
  let group: String
  /// Before the fraction.
  let decimal: String
  /// A pattern with `{n}`.
  let percent: String

  /// A whole number. Groups begin with five digits: four are read at a glance, and years are never grouped.
  func whole(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.utf8.count > 4 else { return number < 0 ? "−" + digits : digits }
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += group }
      text.append(digit)
    }
    return text
  }

  /// A share, 0…1, in per cent with one decimal place, which is left out where it is zero.
  func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    let fraction = abs(tenths % 10)
    let number = whole(tenths / 10) + (fraction == 0 ? "" : decimal + String(fraction))
    return TextPattern.fill(percent, ["n": number])
  }
}
