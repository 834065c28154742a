import Evidence
import Markup

/// A name form as a source uses it, in the source's language.
public struct NameForm: Sendable {
  public var name: String
  public var translation: String?
  public var cites: [Cite]
  public var span: Span
}

/// A title or function that a source gives somebody, in the source's words.
public struct Role: Sendable {
  public var title: String
  public var translation: String?
  public var organization: ID<Organization>?
  public var from: DateField?
  public var to: DateField?
  public var cites: [Cite]
  public var span: Span
}

public struct Person: Entity {
  public static let kind = Kind.person
  public var header: Header
  public var names: [NameForm]
  public var roles: [Role]
  /// Other names to index.
  public var aka: [String]
}

public struct Organization: Entity {
  public static let kind = Kind.organization
  public var header: Header
  public var names: [NameForm]
  public var roles: [Role]
  /// Other names to index.
  public var aka: [String]
}
