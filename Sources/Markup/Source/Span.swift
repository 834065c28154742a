/// A file of this build: its index in the build's `SourceFiles`.
public struct FileID: Hashable, Comparable, Sendable, BitwiseCopyable {
  @usableFromInline let number: UInt32

  @inlinable public var index: Int { Int(number) }

  @inlinable public init(index: Int) {
    number = UInt32(clamping: index)
  }

  @inlinable public static func < (a: FileID, b: FileID) -> Bool { a.number < b.number }
}

/// A half-open range of bytes in one file. Twelve bytes: each citation, link, quotation, block and value of each page holds one or two.
public struct Span: Hashable, Sendable, BitwiseCopyable {
  public let file: FileID
  @usableFromInline let first: UInt32
  @usableFromInline let end: UInt32

  /// Offset of the first byte.
  @inlinable public var lower: Int { Int(first) }
  /// Offset after the last byte.
  @inlinable public var upper: Int { Int(end) }

  /// Creates a span; an `upper` below `lower` is taken as empty, so that a bad position never traps. No file is larger than 4 GiB.
  @inlinable public init(file: FileID, lower: Int, upper: Int) {
    self.file = file
    first = UInt32(clamping: lower)
    end = Swift.max(first, UInt32(clamping: upper))
  }

  @inlinable public init(file: FileID, range: Range<Int>) {
    self.init(file: file, lower: range.lowerBound, upper: range.upperBound)
  }

  /// The bytes' offsets.
  @inlinable public var range: Range<Int> { lower..<upper }

  /// The empty span at the start of this one.
  public var start: Span { Span(file: file, lower: lower, upper: lower) }
}

/// A range of a file's bytes or of a body's lists, in half the room of Swift's own.
struct ShortRange: Hashable, Sendable, BitwiseCopyable {
  private let lower: UInt32
  private let upper: UInt32

  init(_ range: Range<Int>) {
    lower = UInt32(clamping: range.lowerBound)
    upper = UInt32(clamping: range.upperBound)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
}
