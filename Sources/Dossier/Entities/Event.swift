import Evidence
import Markup

/// Something that happened, or is said to have happened.
public struct Event: Entity {
  public static let kind = Kind.event
  public var header: Header
  public var date: DateField
  /// `17:01`, as given.
  public var time: String?
  /// An IANA time zone; `nil` where the sources state none.
  public var zone: String?
  /// From what the date was inferred, in words, where it was.
  public var derived: String?
  public var status: Modality
  /// Events of the same day that came before.
  public var after: [ID<Event>]
  public var people: [ID<Person>]
  public var organizations: [ID<Organization>]
  /// Contracts and versions.
  public var contracts: [AnyID]
  public var cites: [Cite]
}

/// An EDTF date of the front matter, with its place.
public struct DateField: Sendable {
  public var date: EDTF
  public var span: Span
}

/// How firmly something is known: never raised by us above what the sources say.
public enum Modality: String, Sendable, CaseIterable {
  case documented, quoted, reported, alleged, denied, inferred
}
