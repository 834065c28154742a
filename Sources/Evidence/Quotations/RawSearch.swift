/// Finds quotations whose very bytes are in the article, which are nearly all: nothing is folded for them.
struct RawSearch {
  let article: ArticleText

  /// Whether a quotation's very bytes stand in a text: what `ArticleText.match` would find first, without its place.
  static func holds(_ quotation: String, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    place(of: Whitespace.unwrapped(Whitespace.trimmed(Array(quotation.utf8))), in: text, from: 0) != nil
  }

  /// Nil says only that there is no exact match of this plain kind.
  func find(_ pieces: [[UInt8]]) -> FoundQuotation? {
    article.bytes.withUnsafeBufferPointer { text in
      guard let first = pieces.first else { return nil }
      var from = 0
      while let start = Self.place(of: first, in: text, from: from) {
        if let ranges = rest(of: pieces, in: text, after: start..<start + first.count) {
          return FoundQuotation(article: article, rungs: [], pieces: ranges)
        }
        if pieces.count > 1 { return nil }
        from = start + 1
      }
      return nil
    }
  }

  private func rest(
    of pieces: [[UInt8]], in text: UnsafeBufferPointer<UInt8>, after first: Range<Int>
  ) -> [Range<Int>]? {
    var ranges = [first]
    for piece in pieces.dropFirst() {
      guard let last = ranges.last, let start = Self.place(of: piece, in: text, from: last.upperBound),
        !Self.hasWord(Array(text[last.upperBound..<start])),
        article.paragraph(at: start) - article.paragraph(at: last.upperBound - 1) <= 1
      else { return nil }
      ranges.append(start..<start + piece.count)
    }
    return ranges
  }

  private static func place(of piece: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let boundary = WordBoundary(text: text)
    let search = ByteSearch(piece)
    var next = search.first(in: text, from: start)
    while let place = next {
      if boundary.isStart(place), boundary.isEnd(place + piece.count), isWholeCluster(place + piece.count, in: text) {
        return hasWord(piece) ? place : nil
      }
      next = search.first(in: text, from: place + 1)
    }
    return nil
  }

  /// A combining accent after the end would change the last letter.
  private static func isWholeCluster(_ end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    end >= text.count || text[end] < 0xCC || ScalarKind(UTF8Scan.scalar(in: text, at: end).value) != .mark
  }

  private static func hasWord(_ piece: [UInt8]) -> Bool {
    if piece.contains(where: Folded.isASCIIWord) { return true }
    return piece.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let scalar = UTF8Scan.scalar(in: bytes, at: index)
        if Folded.isWord(scalar.value) { return true }
        index += scalar.length
      }
      return false
    }
  }
}

extension FoundQuotation {
  init(article: ArticleText, rungs: MatchRungs, pieces: [Range<Int>]) {
    let whole = (pieces.first?.lowerBound ?? 0)..<(pieces.last?.upperBound ?? 0)
    self.init(
      rungs: rungs, pieces: pieces, scalars: article.scalars(of: whole), paragraphs: article.paragraphs(of: whole))
  }
}
