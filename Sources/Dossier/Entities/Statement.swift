import Evidence
import Markup

/// One text as several witnesses give it.
public struct Statement: Entity {
  public static let kind = Kind.statement
  public var header: Header
  /// A person or an organization.
  public var speaker: AnyID?
  /// BCP 47; `nil` where it is not known.
  public var originalLanguage: String?
  /// The speaker's own words, where a source has them.
  public var original: String?
  public var witnesses: [Witness]
  /// Index into `witnesses` of the one that the others are compared with; `nil` where each is compared with its neighbour.
  public var base: Int?
}

/// A source's wording, cut into the segments that are set side by side.
public struct Witness: Sendable {
  public var cite: Cite
  /// As many as every other witness of the statement has.
  public var segments: [String]
  public var span: Span
}
