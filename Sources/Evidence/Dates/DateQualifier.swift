/// What a date's writer says of its certainty (EDTF level 1, “Qualification of a date”).
public enum DateQualifier: UInt8, Sendable, Hashable {
  /// `?`: the source of the date is doubtful.
  case uncertain = 0x3F
  /// `~`: the date is an estimate, near the truth.
  case approximate = 0x7E
  /// `%`: both.
  case both = 0x25

  var isUncertain: Bool { self != .approximate }
  var isApproximate: Bool { self != .uncertain }
}
