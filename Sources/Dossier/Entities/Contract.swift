import Evidence
import Markup

/// A contract through all its versions.
public struct Contract: Entity {
  public static let kind = Kind.contract
  public var header: Header
  /// Organizations or people.
  public var parties: [AnyID]
  /// In the contract's order.
  public var clauses: [Clause]
  /// In the order of `follows`, then date.
  public var versions: [ID<Version>]
  /// Pairs of versions to compare besides consecutive ones.
  public var compare: [VersionPair]
  /// The body's blocks before the first clause.
  public var introduction: Range<Int>
}

public struct VersionPair: Sendable, Hashable {
  public var older: ID<Version>
  public var newer: ID<Version>
}

/// A clause, declared once for all versions. Block numbers index the contract's `body.blocks`.
public struct Clause: Sendable {
  /// The heading's anchor.
  public var id: String
  public var title: String
  public var heading: Int
  /// What the clause is about.
  public var text: Range<Int>
}

/// One version of a contract: what is known of each clause.
public struct Version: Entity {
  public static let kind = Kind.version
  public var header: Header
  public var contract: ID<Contract>
  public var date: DateField?
  public var status: VersionStatus
  public var follows: ID<Version>?
  /// BCP 47; `nil` where it is not known.
  public var originalLanguage: String?
  /// As the contract's `clauses`, index by index.
  public var clauses: [ClauseText]
  /// The body's blocks before the first clause.
  public var introduction: Range<Int>
}

public enum VersionStatus: String, Sendable, CaseIterable {
  case signed, proposed, refused, amended, ended
}

/// What is known of a clause in a version.
public struct ClauseText: Sendable {
  public enum State: String, Sendable, CaseIterable {
    /// The words are known.
    case verbatim
    /// The words are known in another language than the original's.
    case translated
    /// A source says what it holds.
    case reported
    /// A source says that it is missing.
    case absent
    case unknown
    /// Carried over from the version before.
    case unchanged
  }
  public var state: State
  /// The blocks of the version's body that say so; empty where no section was written.
  public var blocks: Range<Int>
  /// The section's place, or the whole file's start where there is none.
  public var span: Span
}
