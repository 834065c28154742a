/// Numbers in the summary line, which is English as the program is.
enum Words {
  /// `1,234`.
  static func number(_ value: Int) -> String {
    let digits = Array(String(value).utf8)
    var out = [UInt8]()
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `1 page`, `2 pages`.
  static func count(_ value: Int, _ word: String) -> String { "\(number(value)) \(word)\(value == 1 ? "" : "s")" }

  /// `0.08 s`.
  static func seconds(_ time: Duration) -> String {
    let hundredths = Int(time / .milliseconds(10))
    let rest = hundredths % 100
    return "\(number(hundredths / 100)).\(rest < 10 ? "0" : "")\(rest) s"
  }
}
