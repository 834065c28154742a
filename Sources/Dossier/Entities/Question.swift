import Markup

/// One point on which sources disagree.
public struct Question: Entity {
  public static let kind = Kind.question
  public var header: Header
  public var about: [AnyID]
  public var status: QuestionStatus
  public var positions: [Position]
}

public enum QuestionStatus: String, Sendable, CaseIterable {
  case open, resolved
  /// The sources only seem to disagree.
  case apparent
}

/// What some sources say on a question.
public struct Position: Sendable {
  public var says: String
  public var modality: Modality
  public var cites: [Cite]
  public var span: Span
}
