/// The letters that lead back from a reference to its marks: a … z, aa, ab …
enum BackLetters {
  static func letter(_ index: Int) -> String {
    var rest = index
    var letters: [UInt8] = []
    repeat {
      letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
