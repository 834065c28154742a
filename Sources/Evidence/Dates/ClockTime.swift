/// A time of day as it is typed beside a date: `17:01` or `17:01:30`.
public struct ClockTime: Sendable, Hashable {
  public let hour: Int
  public let minute: Int
  /// Nil where only hours and minutes are given.
  public let second: Int?

  /// Nil unless the text is `hh:mm` or `hh:mm:ss`, from 00:00 to 23:59:59.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || bytes.count == 8,
      let hour = Self.number(bytes, at: 0, limit: 24), bytes[2] == UInt8(ascii: ":"),
      let minute = Self.number(bytes, at: 3, limit: 60)
    else { return nil }
    self.hour = hour
    self.minute = minute
    guard bytes.count == 8 else {
      second = nil
      return
    }
    guard bytes[5] == UInt8(ascii: ":"), let second = Self.number(bytes, at: 6, limit: 60) else { return nil }
    self.second = second
  }

  private static func number(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    let digits = bytes[offset..<offset + 2]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return value < limit ? value : nil
  }
}

extension CalendarDate.Time.Zone {
  /// `Z`, or an offset `±hh` or `±hh:mm`; nil for anything else.
  init?(text: String) {
    let bytes = Array(text.utf8)
    guard let zone = try? EDTFReader(bytes: bytes).zone(0..<bytes.count) else { return nil }
    self = zone
  }
}
