/// A file of this build: its index in the build's `SourceFiles`.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: Int

  public init(index: Int) {
    self.index = index
  }

  public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A half-open range of bytes in one file.
public struct Span: Hashable, Sendable {
  public let file: FileID
  /// Offset of the first byte.
  public let lower: Int
  /// Offset after the last byte.
  public let upper: Int

  /// Creates a span; an `upper` below `lower` is taken as empty, so that a bad position never traps.
  public init(file: FileID, lower: Int, upper: Int) {
    self.file = file
    self.lower = lower
    self.upper = Swift.max(lower, upper)
  }

  public init(file: FileID, range: Range<Int>) {
    self.init(file: file, lower: range.lowerBound, upper: range.upperBound)
  }

  /// The bytes' offsets.
  public var range: Range<Int> { lower..<upper }

  /// The empty span at the start of this one.
  public var start: Span { Span(file: file, lower: lower, upper: lower) }
}
