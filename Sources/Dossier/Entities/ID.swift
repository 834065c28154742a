/// A reference that holds: only the resolver makes one, so a page cannot be handed a broken link.
public struct ID<Target>: Hashable, Comparable, Sendable {
  // Four bytes: a citation or link holds one, and a dossier has hundreds of thousands.
  @usableFromInline let number: UInt32

  /// The entity's place in its list of the `Dossier`, which is sorted by id.
  @inlinable public var index: Int { Int(number) }

  package init(index: Int) {
    number = UInt32(index)
  }

  @inlinable public static func < (a: ID, b: ID) -> Bool { a.number < b.number }
}

/// A reference to a page of any kind.
public struct AnyID: Hashable, Comparable, Sendable {
  public let kind: Kind
  @usableFromInline let number: UInt32

  /// The entity's place in its kind's list; 0 for the home page.
  @inlinable public var index: Int { Int(number) }

  package init(kind: Kind, index: Int) {
    self.kind = kind
    number = UInt32(index)
  }

  public static func < (a: AnyID, b: AnyID) -> Bool { (a.kind, a.index) < (b.kind, b.index) }

  public func hash(into hasher: inout Hasher) { hasher.combine(kind.rank << 48 | index) }
}

extension ID where Target: Entity {
  /// The same reference without its type.
  public var any: AnyID { AnyID(kind: Target.kind, index: index) }
}
