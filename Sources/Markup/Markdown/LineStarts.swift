/// Turns cmark's line numbers into bytes of the file.
struct LineStarts {
  private var starts: [Int]
  private let upper: Int

  /// Counts the lines of a range; cmark calls its first line 1.
  init(_ source: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    starts = [range.lowerBound]
    upper = range.upperBound
    var place = range.lowerBound
    while let newline = source.first(ASCII.newline, from: place, upTo: range.upperBound) {
      place = newline + 1
      starts.append(place)
    }
  }

  /// The bytes of lines `first...last`, without the last line end. Numbers that cannot be are taken as the nearest that can:
  /// cmark's are not always right.
  func range(_ first: Int, _ last: Int) -> Range<Int> {
    let lower = start(first)
    let end = last < starts.count ? start(max(last, first) + 1) - 1 : upper
    return lower..<max(lower, min(end, upper))
  }

  private func start(_ line: Int) -> Int { min(starts[min(max(line, 1), starts.count) - 1], upper) }
}
