/// The letters that lead back from a reference to its marks: a … z, aa, ab …
struct BackLetters: Sendable {
  /// What a link's letter is called, put into words once for those that most pages need.
  private let names: [String]
  private let strings: Strings

  init(_ strings: Strings) {
    self.strings = strings
    names = (0..<26).map { BackLetters.name($0, strings) }
  }

  /// What the link with the letter of an index is called: “Back to place b”.
  func name(_ index: Int) -> String { index < names.count ? names[index] : BackLetters.name(index, strings) }

  private static func name(_ index: Int, _ strings: Strings) -> String {
    strings.fill(.backToPlace, ["letter": letter(index)])
  }

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
