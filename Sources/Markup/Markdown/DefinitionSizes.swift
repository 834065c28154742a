/// Measures the link reference definitions of a body (CommonMark 0.31, 4.7), line by line. A definition goes on to the next one or
/// the end of its run: its title may.
struct DefinitionSizes {
  /// The longest so far.
  private(set) var longest: Range<Int>?
  /// Where the definition being read begins.
  private var start: Int?
  /// A label that its first line does not close.
  private var openLabel: Int?

  mutating func endRun() {
    start = nil
    openLabel = nil
  }

  /// Takes the next line's content, not empty; where the definition begins that this line makes longer than the limit.
  mutating func tooLong(_ source: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) -> Int? {
    let close = source.first(ASCII.closeBracket, from: content.lowerBound, upTo: content.upperBound)
    let defines = close.map { $0 + 1 < content.upperBound && source[$0 + 1] == ASCII.colon } ?? false
    if source[content.lowerBound] == ASCII.openBracket {
      openLabel = close == nil ? content.lowerBound : nil
      if defines, source[content.lowerBound + 1] != ASCII.caret { start = content.lowerBound }
    } else if let label = openLabel, close != nil {
      if defines { start = label }
      openLabel = nil
    }
    guard let start else { return nil }
    if content.upperBound - start > longest?.count ?? 0 { longest = start..<content.upperBound }
    guard content.upperBound - start > Limits.definition else { return nil }
    self.start = nil
    return start
  }
}
