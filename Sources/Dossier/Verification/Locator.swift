/// A citation's locator that points at paragraphs: `¶ 4`, `¶¶ 4–6`, `¶ 4-6, the second sentence`.
public struct Locator: Sendable, Hashable {
  public let paragraphs: ClosedRange<Int>

  /// Reads a citation's suffix; `nil` where it does not begin with a pilcrow and a number.
  public init?(_ suffix: String) {
    var rest = suffix.utf8[...]
    var pilcrows = 0
    while rest.starts(with: "¶".utf8) {
      rest = rest.dropFirst("¶".utf8.count)
      pilcrows += 1
    }
    guard pilcrows > 0 else { return nil }
    Self.skipSpace(&rest)
    guard let first = Self.number(&rest) else { return nil }
    var after = rest
    Self.skipSpace(&after)
    for dash in ["–", "—", "-"] where after.starts(with: dash.utf8) {
      after = after.dropFirst(dash.utf8.count)
      Self.skipSpace(&after)
      if let last = Self.number(&after), last >= first {
        paragraphs = first...last
        return
      }
      break
    }
    paragraphs = first...first
  }

  private static func number(_ rest: inout Substring.UTF8View) -> Int? {
    let digits = rest.prefix { $0 &- 0x30 < 10 }
    guard (1...6).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int(Substring(digits))
  }

  /// Spaces, no-break ones too.
  private static func skipSpace(_ rest: inout Substring.UTF8View) {
    while true {
      if rest.first == 0x20 {
        rest = rest.dropFirst()
      } else if rest.starts(with: "\u{A0}".utf8) {
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "\u{202F}".utf8) {
        rest = rest.dropFirst(3)
      } else {
        return
      }
    }
  }
}
