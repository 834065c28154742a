/// A reference that holds: only the resolver makes one, so a page cannot be handed a broken link.
public struct ID<Target>: Hashable, Comparable, Sendable {
  /// The entity's place in its list of the `Dossier`, which is sorted by id.
  public let index: Int

  package init(index: Int) {
    self.index = index
  }

  public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
}

/// A reference to a page of any kind.
public struct AnyID: Hashable, Comparable, Sendable {
  public let kind: Kind
  /// The entity's place in its kind's list; 0 for the home page.
  public let index: Int

  package init(kind: Kind, index: Int) {
    self.kind = kind
    self.index = index
  }

  public static func < (a: AnyID, b: AnyID) -> Bool { (a.kind, a.index) < (b.kind, b.index) }

  public func hash(into hasher: inout Hasher) { hasher.combine(kind.rank << 48 | index) }
}

extension ID where Target: Entity {
  /// The same reference without its type.
  public var any: AnyID { AnyID(kind: Target.kind, index: index) }
}
