/// Why a text is not an EDTF date, and where.
public struct EDTFError: Error, Sendable, Hashable {
  /// The faulty part, in bytes from the text's beginning; empty where something is missing.
  public let range: Range<Int>
  /// What is wrong, as a plain clause without a final period: “month 13 does not exist”.
  public let reason: String

  public init(range: Range<Int>, reason: String) {
    self.range = range
    self.reason = reason
  }

  /// The byte that a caret points at.
  public var offset: Int { range.lowerBound }
}
