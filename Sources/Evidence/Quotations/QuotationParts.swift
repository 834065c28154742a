/// A quotation taken apart: stretches that must be in the article, and what stands before, between and after them.
struct QuotationParts {
  /// A stretch of the quotation that must be in the article.
  struct Segment {
    let raw: [UInt8]
    let folded: FoldedText
    /// It ends the quotation, so that a last comma or period may be the quoting sentence’s.
    var isLast = false

    var hasWord: Bool { !Folded.words(in: folded.bytes, 0..<folded.bytes.count).isEmpty }
  }

  /// What joins two segments, or bounds the first or the last.
  struct Link {
    var hasGap = false
    /// What the editor put into brackets here.
    var brackets: [[UInt8]] = []
    /// A bracket is part of the word before it, or after it: `sign[és]`, `[n]ous`.
    var isGluedLeft = false
    var isGluedRight = false
    /// The quoting writer’s own words stand here: “…,” she wrote, “…”.
    var isClause = false

    var isEmpty: Bool { !hasGap && brackets.isEmpty && !isClause }
  }

  private(set) var segments: [Segment] = []
  /// One more than the segments.
  private(set) var links = [Link()]
  /// The quotation’s own text of each link, for showing it again.
  private(set) var linkTexts: [[UInt8]] = [[]]

  /// - Parameter literal: which brackets, counted through all pieces, are the article’s own.
  init(pieces: [[UInt8]], literal: Set<Int>) {
    var bracketIndex = 0
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        links[links.count - 1].isClause = true
        linkTexts[linkTexts.count - 1] += Array(" ".utf8)
      }
      add(piece, literal: literal, bracketIndex: &bracketIndex)
      if !segments.isEmpty, links[links.count - 1].isEmpty { segments[segments.count - 1].isLast = true }
    }
  }

  private mutating func add(_ piece: [UInt8], literal: Set<Int>, bracketIndex: inout Int) {
    var start = 0
    for bracket in EditorialBracket.all(in: piece) {
      defer { bracketIndex += 1 }
      if literal.contains(bracketIndex) { continue }
      addSegment(Array(piece[start..<bracket.range.lowerBound]))
      let last = links.count - 1
      linkTexts[last] += piece[bracket.range]
      if bracket.isGap {
        links[last].hasGap = true
      } else {
        links[last].brackets.append(bracket.content)
        links[last].isGluedLeft = links[last].isGluedLeft || (bracket.isGluedLeft && linkTexts[last].first == 0x5B)
        links[last].isGluedRight = bracket.isGluedRight
      }
      start = bracket.range.upperBound
    }
    addSegment(Array(piece[start...]))
  }

  private mutating func addSegment(_ raw: [UInt8]) {
    let trimmed = Whitespace.trimmed(raw)
    let folded = FoldedText(trimmed)
    guard !folded.bytes.isEmpty else {
      linkTexts[linkTexts.count - 1] += raw
      return
    }
    let leading = raw.prefix { Whitespace.isSpace($0) }
    let trailing = raw.suffix(from: raw.lastIndex { !Whitespace.isSpace($0) }.map { $0 + 1 } ?? 0)
    linkTexts[linkTexts.count - 1] += leading
    segments.append(Segment(raw: trimmed, folded: folded))
    links.append(Link())
    linkTexts.append(Array(trailing))
  }
}
