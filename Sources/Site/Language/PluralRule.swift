/// Which form of a counted noun a number takes.
enum PluralRule: String, Sendable, CaseIterable {
  /// 1 alone is singular: English, German, Italian, Spanish.
  case one
  /// 0 and 1 are singular: French, Portuguese of Brazil.
  case zeroAndOne = "zero-and-one"
  /// There is one form: Japanese, Turkish, Vietnamese.
  case none

  func isSingular(_ number: Int) -> Bool {
    switch self {
    case .one: number == 1
    case .zeroAndOne: number == 0 || number == 1
    case .none: false
    }
  }
}
