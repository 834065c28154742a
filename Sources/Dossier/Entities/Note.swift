import Markup

/// Analysis.
public struct Note: Entity {
  public static let kind = Kind.note
  public var header: Header
}

/// The home page: the state of play.
public struct Home: Entity {
  public static let kind = Kind.home
  public var header: Header
}
