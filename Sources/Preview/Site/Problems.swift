/// What a build found wrong, as the pages that are open show it.
public struct Problems: Sendable, Equatable {
  public var errors: Int
  public var warnings: Int
  /// The errors as the terminal shows them, without colours; the warnings where there is none.
  public var text: String

  public init(errors: Int = 0, warnings: Int = 0, text: String = "") {
    self.errors = errors
    self.warnings = warnings
    self.text = text
  }
}
