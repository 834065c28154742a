import Evidence
import Markup

/// An article: bibliographic fields (CSL's names and meanings), and its extracts.
public struct Source: Entity {
  public static let kind = Kind.source
  public var header: Header
  /// Whether `header.title` is our description (`describe:`), to be shown in brackets.
  public var isDescribed: Bool
  public var authors: [Author]
  public var publisher: String?
  public var issued: DateField?
  /// BCP 47.
  public var language: String
  public var url: String?
  /// The private full text, by its name in the archive folder.
  public var archive: String?
  /// Lowercase hexadecimal SHA-256 of the archived file as it was received.
  public var sha256: String?
  public var rights: Rights
  /// Origins that this source repeats, so that it does not count as one of its own.
  public var derivesFrom: [ID<Source>]
  public var extracts: [Extract]
  /// The editor's note: the body's blocks before the first extract.
  public var introduction: Range<Int>
}

/// CSL name parts; `literal` for a body's name.
public struct Author: Sendable, Hashable {
  public var family: String?
  public var given: String?
  public var literal: String?
}

public enum Rights: String, Sendable, CaseIterable {
  /// Only short extracts may be published.
  case quotation
  /// The full text may be.
  case full
}

/// A passage quoted to the letter, the thing that citations point at. Block numbers index the source's `body.blocks`.
public struct Extract: Sendable {
  /// The heading's text: lowercase `a-z 0-9 -`, unique in the source.
  public var id: String
  public var heading: Int
  /// The verbatim block quote.
  public var quote: Int
  public var translations: [Translation]
  /// The paragraphs that annotate it.
  public var annotation: Range<Int>
  public var span: Span
}

public struct Translation: Sendable {
  /// BCP 47.
  public var language: String
  public var quote: Int
}
