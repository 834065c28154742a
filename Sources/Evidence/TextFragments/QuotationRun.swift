/// Words of a quotation that stand together in its source, one block, without a sign that pages print in several ways.
struct QuotationRun {
  /// In bytes of the quotation.
  let range: Range<Int>
  /// Each word's bytes in the quotation.
  let words: [Range<Int>]

  /// The runs of each unbroken piece of a quotation. `isEdited` says whether brackets are the editor's, and part pieces.
  static func pieces(of quotation: [UInt8], isEdited: Bool) -> [[QuotationRun]] {
    var pieces: [[QuotationRun]] = []
    var start = 0
    func add(_ range: Range<Int>) {
      for line in lines(of: quotation, in: range) {
        let runs = runs(of: quotation, in: line)
        if !runs.isEmpty { pieces.append(runs) }
      }
    }
    for bracket in isEdited ? EditorialBracket.all(in: quotation) : [] {
      // What touches a bracket is part of a word: `[n]ous`, `sign[és]`.
      let end = bracket.isGluedLeft ? quotation[start..<bracket.range.lowerBound].lastIndex(where: isSpace) ?? start : bracket.range.lowerBound
      add(start..<max(start, end))
      start = bracket.range.upperBound
      if bracket.isGluedRight { start = quotation[start...].firstIndex(where: isSpace) ?? quotation.count }
    }
    add(start..<quotation.count)
    return pieces
  }

  private static func isSpace(_ byte: UInt8) -> Bool { Whitespace.isSpace(byte) }

  /// A line feed ends a block.
  private static func lines(of text: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    return lines + [start..<range.upperBound]
  }

  private static func runs(of text: [UInt8], in range: Range<Int>) -> [QuotationRun] {
    text.withUnsafeBufferPointer { text in
      var runs: [QuotationRun] = []
      var words: [Range<Int>] = []
      var word: Int?
      var isSpaced = false
      func endWord(_ end: Int) {
        if let start = word { words.append(start..<end) }
        word = nil
      }
      func endRun() {
        if let first = words.first, let last = words.last {
          runs.append(QuotationRun(range: first.lowerBound..<last.upperBound, words: words))
        }
        words = []
      }
      var index = range.lowerBound
      while index < range.upperBound {
        let scalar = UTF8Scan.scalar(in: text, at: index)
        let kind = ScalarKind(scalar.value)
        let end = index + scalar.length
        switch kind {
        case .word, .mark, .ligature: word = word ?? index
        case .invisible: break
        default:
          endWord(index)
          let next = end < range.upperBound ? UTF8Scan.scalar(in: text, at: end).value : 0
          let isInWord = !isSpaced && !words.isEmpty && Folded.isWord(next)
          if breaks(kind, scalar.value, next: next, isInWord: isInWord, isSpaced: isSpaced) { endRun() }
        }
        isSpaced = kind == .space || (isSpaced && kind == .invisible)
        index = end
      }
      endWord(range.upperBound)
      endRun()
      return runs
    }
  }

  /// Whether a sign may stand on the page in another form, or with other spaces: quotation marks but for apostrophes, dashes
  /// but for hyphens inside a word, points of ellipsis, and what French types a space before.
  private static func breaks(_ kind: ScalarKind, _ value: UInt32, next: UInt32, isInWord: Bool, isSpaced: Bool) -> Bool {
    switch (kind, Unicode.Scalar(value)) {
    case (.quote, _), (.dash, _): !isInWord
    case (.ellipsis, _): true
    case (.other, "."): next == value
    case (.other, ":"), (.other, ";"), (.other, "!"), (.other, "?"): isSpaced
    default: false
    }
  }

  /// The run without its first word where the source may have an elision right before it: browsers take *d’utiliser* for one
  /// word, and don't find *utiliser* in it. What stands before the first run of a piece is not known here.
  func withoutElidedBeginning(of text: [UInt8], in piece: [QuotationRun], atLeast fewest: Int) -> QuotationRun {
    guard range == piece.first?.range, let first = words.first, Self.canFollowElision(text[first]),
      let space = text[range].firstIndex(where: { Whitespace.isSpace($0) }),
      case let rest = words.drop(while: { $0.lowerBound < space }), rest.count >= fewest, let start = rest.first
    else { return self }
    return QuotationRun(range: start.lowerBound..<range.upperBound, words: Array(rest))
  }

  /// A vowel, with an accent or without, an *h* or an *œ*.
  private static func canFollowElision(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first else { return false }
    return "aeiouyhàâäæéèêëîïôöœùûüÿ".unicodeScalars.contains(first.properties.lowercaseMapping.unicodeScalars.first ?? first)
  }
}
