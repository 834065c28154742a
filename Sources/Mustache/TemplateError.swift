/// A fault in a template, found when it is compiled or, rarely, when it is rendered.
public struct TemplateError: Error, Equatable, Sendable {
  /// The file as its source named it.
  public let path: String
  /// The bytes at fault, counted from the file's beginning.
  public let range: Range<Int>
  /// The line of the first of these bytes, from 1.
  public let line: Int
  /// The column of the first of these bytes, in bytes from 1.
  public let column: Int
  /// The rule that is broken, the specific thing first, no final period.
  public let summary: String
  /// What may be meant instead.
  public let help: String?

  init(_ summary: String, in source: TemplateSource, at range: Range<Int>, help: String? = nil) {
    path = source.path
    self.range = range
    (line, column) = source.place(of: range.lowerBound)
    self.summary = summary
    self.help = help
  }

  /// An error about a whole file, or about a name no file bears.
  init(_ summary: String, path: String, help: String? = nil) {
    self.path = path
    range = 0..<0
    line = 1
    column = 1
    self.summary = summary
    self.help = help
  }
}

/// Every fault of a set of templates, in the order of the sources and of their bytes.
public struct TemplateErrors: Error, Equatable, Sendable {
  /// At least one.
  public let all: [TemplateError]
}
