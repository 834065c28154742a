/// How the search index writes numbers into scripts: in characters that stand for themselves in a JavaScript string. `search.js`
/// reads them.
///
/// A digit is one of the 91 characters from `#` to `~` without the backslash. A number below 64 is one digit; one below 2,430 is
/// two, the first of them 64 or more; a larger one is the digit 90 and four more. Space and tab are free to part things.
enum IndexCode {
  static let base = 91

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 64 {
      bytes.append(digit(number))
    } else if number < 64 + 26 * base {
      bytes.append(digit(64 + (number - 64) / base))
      bytes.append(digit((number - 64) % base))
    } else {
      bytes.append(digit(90))
      var divisor = base * base * base
      while divisor > 0 {
        bytes.append(digit(number / divisor % base))
        divisor /= base
      }
    }
  }

  static func digit(_ value: Int) -> UInt8 {
    let code = UInt8(truncatingIfNeeded: value + 0x23)
    return code >= UInt8(ascii: "\\") ? code + 1 : code
  }

  /// Rising numbers: the distances between them. Where more than one of six up to `limit` is there, a bit for each is shorter:
  /// six to a digit, the lowest first, marked by a capital letter in front.
  static func append(
    rising numbers: some RandomAccessCollection<Int>, below limit: Int, name: UInt8, to bytes: inout [UInt8]
  ) {
    guard numbers.count * 6 <= limit else {
      bytes.append(name & ~0x20)
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: (limit + 5) / 6))
      for number in numbers { bytes[start + number / 6] |= 1 << UInt8(number % 6) }
      for place in start..<bytes.count { bytes[place] = digit(Int(bytes[place])) }
      return
    }
    bytes.append(name)
    var last = -1
    for number in numbers {
      append(number - last - 1, to: &bytes)
      last = number
    }
  }
}
