/// A run of words that two texts share, or that one of them has alone.
public struct DiffOp: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// In both; the text and the range are the new one’s.
    case equal
    /// In the old text alone.
    case delete
    /// In the new text alone.
    case insert
  }

  public let kind: Kind
  /// The words as they stand in their text, inner spaces included, outer ones not.
  public let text: String
  /// In bytes of the old text for a deletion, else of the new one.
  public let range: Range<Int>
  /// Whether white space stands before it there.
  public let hasSpaceBefore: Bool
}

/// What changes from one text to another, word by word.
public enum WordDiff {
  /// - Parameter ignoringTypography: words and signs that differ in typography alone count as equal.
  public static func ops(from old: String, to new: String, ignoringTypography: Bool = true) -> [DiffOp] {
    ops(from: Array(old.utf8), to: Array(new.utf8), ignoringTypography: ignoringTypography)
  }

  static func ops(from old: [UInt8], to new: [UInt8], ignoringTypography: Bool = true) -> [DiffOp] {
    let (left, right) = (WordTokens(old), WordTokens(new))
    var numbers: [[UInt8]: Int] = [:]
    func number(_ tokens: WordTokens) -> [Int] {
      tokens.tokens.map { token in
        let bytes = Array(tokens.text[token.range])
        let key = ignoringTypography ? FoldedText(bytes).bytes : bytes
        return numbers[key, default: numbers.count].save(in: &numbers, key)
      }
    }
    let pairs = Alignment.pairs(number(left), number(right))

    var ops: [DiffOp] = []
    var (i, j) = (0, 0)
    var index = 0
    while index <= pairs.count {
      let next = index < pairs.count ? pairs[index] : (old: left.tokens.count, new: right.tokens.count)
      append(.delete, left, i..<next.old, to: &ops)
      append(.insert, right, j..<next.new, to: &ops)
      var last = index
      while last + 1 < pairs.count, pairs[last + 1] == (pairs[last].old + 1, pairs[last].new + 1) { last += 1 }
      guard index < pairs.count else { break }
      append(.equal, right, next.new..<pairs[last].new + 1, to: &ops)
      (i, j) = (pairs[last].old + 1, pairs[last].new + 1)
      index = last + 1
    }
    return ops
  }

  private static func append(_ kind: DiffOp.Kind, _ tokens: WordTokens, _ range: Range<Int>, to ops: inout [DiffOp]) {
    guard let first = tokens.tokens[range].first, let last = tokens.tokens[range].last else { return }
    let bytes = first.range.lowerBound..<last.range.upperBound
    ops.append(
      DiffOp(
        kind: kind, text: String(decoding: tokens.text[bytes], as: UTF8.self), range: bytes,
        hasSpaceBefore: first.hasSpaceBefore))
  }
}

extension Int {
  /// Keeps a number that a dictionary gave as its default.
  fileprivate func save(in numbers: inout [[UInt8]: Int], _ key: [UInt8]) -> Int {
    numbers[key] = self
    return self
  }
}
