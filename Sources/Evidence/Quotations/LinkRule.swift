/// What may lie in the article where a quotation has a cut, a bracket or a clause of its own.
struct LinkRule {
  /// `[…]` stands for this many words at most: a longer leap joins what an article keeps apart.
  static let longestCut = 400
  /// It leaves its paragraph for one of the next ones only between stretches of some length.
  static let farthestParagraphs = 3
  static let fewestWordsToLeap = 3
  /// A bracket replaces this many words at most.
  static let longestReplacement = 8
  /// A part of a word that a bracket replaces, in bytes; or as many as the bracket has itself.
  static let longestEnding = 4
  /// A cut this short that has a negation in it was made for it.
  static let shortCut = 4

  let folded: FoldedText
  let text: UnsafeBufferPointer<UInt8>
  /// Cleared to learn whether it is only the sense that stands against a match.
  var guardsSense = true

  /// More bytes than this no link leaps, its own clauses apart.
  static let farthest = longestCut * 16

  func allows(_ link: QuotationParts.Link, _ range: Range<Int>) -> Bool {
    if link.isClause, !link.hasGap { return SpeechClause(folded: folded, text: text).mayFill(range) }
    if link.isEmpty { return range.isEmpty }
    if link.isGluedLeft || link.isGluedRight { return allowsPartOfWord(link, range) }
    let words = Folded.words(in: folded.bytes, range)
    if link.hasGap {
      guard (1...Self.longestCut).contains(words.count) else { return false }
      return !guardsSense || words.count > Self.shortCut || keepsSense(link, range)
    }
    let isAside = link.brackets.contains { FoldedText($0).bytes == Array("sic".utf8) }
    guard words.count <= (isAside ? 0 : Self.longestReplacement), !endsSentence(range) else { return false }
    return !guardsSense || keepsSense(link, range)
  }

  /// At the quotation’s beginning or end: a bracket there adds to what is quoted, or completes a word of it.
  func allows(_ link: QuotationParts.Link, before start: Int) -> Bool {
    if link.isGluedRight {
      let run = Folded.run(in: folded.bytes, around: start).lowerBound..<start
      return allowsPartOfWord(link, run) && isBoundary(run.lowerBound, isStart: true)
    }
    if guardsSense, addsNegation(link) { return false }
    return !link.hasGap || !Folded.words(in: folded.bytes, max(0, start - Self.farthest)..<start).isEmpty
  }

  func allows(_ link: QuotationParts.Link, after end: Int) -> Bool {
    if link.isGluedLeft {
      let run = end..<Folded.run(in: folded.bytes, around: end).upperBound
      return allowsPartOfWord(link, run) && isBoundary(run.upperBound, isStart: false)
    }
    if guardsSense, addsNegation(link) { return false }
    let limit = min(folded.bytes.count, end + Self.farthest)
    return !link.hasGap || !Folded.words(in: folded.bytes, end..<limit).isEmpty
  }

  private func isBoundary(_ index: Int, isStart: Bool) -> Bool {
    let boundary = WordBoundary(text: text)
    if isStart {
      return index >= folded.bytes.count || boundary.isStart(Int(folded.origins[index]))
    }
    return index == 0 || boundary.isEnd(folded.source(of: index - 1..<index, in: text).upperBound)
  }

  private func allowsPartOfWord(_ link: QuotationParts.Link, _ range: Range<Int>) -> Bool {
    let words = Folded.words(in: folded.bytes, range)
    let written = link.brackets.reduce(0) { $0 + $1.count }
    let isLettersOnly = folded.bytes[range].allSatisfy { Folded.isWordByte($0) || $0 == Folder.space }
    return isLettersOnly && words.count <= 1 && range.count <= max(Self.longestEnding, written) + 1
      && (!guardsSense || keepsSense(link, range))
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    if folded.bytes[range].contains(where: { ".!?;".utf8.contains($0) }) { return true }
    guard !range.isEmpty else { return false }
    return text[folded.source(of: range, in: text)].contains(0x0A)
  }

  /// A negation or a figure goes only if the editor’s words have one too.
  private func keepsSense(_ link: QuotationParts.Link, _ range: Range<Int>) -> Bool {
    let written = FoldedText(Array(link.brackets.joined(separator: [Folder.space]))).bytes
    let all = 0..<written.count
    if addsNegation(link), !Negations.isIn(folded.bytes, range) { return false }
    if Negations.isIn(folded.bytes, range), !Negations.isIn(written, all) { return false }
    return !Negations.hasFigure(folded.bytes, range) || link.brackets.isEmpty || sameFigures(range, written)
  }

  /// A bracket of nothing but a negation turns round what it is put into.
  private func addsNegation(_ link: QuotationParts.Link) -> Bool {
    link.brackets.contains { Negations.isAll(FoldedText($0).bytes) }
  }

  /// Figures that a bracket repeats are the article’s; it may also put words in their place.
  private func sameFigures(_ range: Range<Int>, _ written: [UInt8]) -> Bool {
    func figures(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
      bytes[range].filter { (0x30...0x39).contains($0) }
    }
    let own = figures(written, 0..<written.count)
    return own.isEmpty || own == figures(folded.bytes, range)
  }
}
