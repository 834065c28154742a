extension NearestPassage {
  typealias Missed = (quotation: MissedQuotation, isClose: Bool)

  /// What is said of a quotation that was not found; nil where nothing in the article is near it.
  func missed(_ pieces: [[UInt8]], _ parts: QuotationParts) -> Missed? {
    let search = QuotationSearch(article: article)
    if let loose = search.find(pieces, guardsSense: false),
      let first = loose.pieces.first, let last = loose.pieces.last
    {
      let passage = first.lowerBound..<last.upperBound
      return (missed(.cutChangesSense, pieces, passage, proposal: Array(article.bytes[passage])), true)
    }
    if parts.segments.count == 1, let place = occurrenceInsideWord(parts.segments[0]) {
      return (missed(.insideWord, pieces, place, proposal: Array(article.bytes[place])), true)
    }
    return differing(pieces, parts)
  }

  private func differing(_ pieces: [[UInt8]], _ parts: QuotationParts) -> Missed? {
    var proposal = parts.linkTexts[0]
    var passages: [Range<Int>] = []
    var (matched, wanted, from) = (0, 0, 0)
    for (index, segment) in parts.segments.enumerated() {
      let after = stretch(for: segment.folded.bytes, from: from)
      let found = after?.isClose ?? false ? after : stretch(for: segment.folded.bytes) ?? after
      wanted += Folded.words(in: segment.folded.bytes, 0..<segment.folded.bytes.count).prefix(Self.mostWords).count
      if let found {
        let passage = source(of: found.words, like: segment)
        passages.append(passage)
        proposal += article.bytes[passage]
        matched += found.matched
        from = found.words.upperBound
      } else {
        proposal += segment.raw
      }
      proposal += parts.linkTexts[index + 1]
    }
    let whole = Stretch(words: 0..<0, matched: matched, wanted: wanted)
    guard !passages.isEmpty, matched * 4 >= wanted else { return nil }
    let isOrdered = zip(passages, passages.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    let passage =
      isOrdered
      ? (passages.first?.lowerBound ?? 0)..<(passages.last?.upperBound ?? 0)
      : passages.max { $0.count < $1.count } ?? 0..<0
    let isVerbatim = matched == wanted && parts.segments.count > 1
      && parts.segments.allSatisfy { QuotationSearch(article: article).find([$0.raw]) != nil }
    return (missed(isVerbatim ? .cutTooWide : .differs, pieces, passage, proposal: proposal), whole.isClose)
  }

  private func missed(
    _ reason: MissedQuotation.Reason, _ pieces: [[UInt8]], _ passage: Range<Int>, proposal: [UInt8]
  ) -> MissedQuotation {
    let quotation = Array(pieces.joined(separator: [Folder.space]))
    let fix = QuotationSearch(article: article).find([Whitespace.unwrapped(proposal)]) != nil && pieces.count == 1
    return MissedQuotation(
      reason: reason, passage: passage, paragraphs: article.paragraphs(of: passage),
      diff: WordDiff.ops(from: quotation, to: proposal), fix: fix ? String(decoding: proposal, as: UTF8.self) : nil)
  }

  /// The article’s bytes of some words: with the sign after them if the quotation ends in one, and whole words only.
  private func source(of words: Range<Int>, like segment: QuotationParts.Segment) -> Range<Int> {
    let folded = article.folded
    let index = article.words
    var end = index.words[words.upperBound - 1].upperBound
    if let last = segment.folded.bytes.last, !Folded.isWordByte(last) {
      while end < folded.bytes.count, !Folded.isWordByte(folded.bytes[end]), folded.bytes[end] != Folder.space {
        end += 1
        if folded.bytes[end - 1] == last { break }
      }
    }
    return article.bytes.withUnsafeBufferPointer { text in
      widened(folded.source(of: index.words[words.lowerBound].lowerBound..<end, in: text), in: text)
    }
  }

  /// The range without a word or a number cut in two at its ends.
  private func widened(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let boundary = WordBoundary(text: text)
    let farthest = 64
    var (start, end) = (range.lowerBound, range.upperBound)
    func isInside(_ offset: Int) -> Bool { offset < text.count && text[offset] & 0xC0 == 0x80 }
    func isSpace(_ scalar: UTF8Scan.Scalar) -> Bool { ScalarKind(scalar.value) == .space }
    while start > 0, range.lowerBound - start < farthest,
      isInside(start) || !boundary.isStart(start) || isSpace(UTF8Scan.scalar(in: text, at: start))
    {
      start -= 1
    }
    while end < text.count, end - range.upperBound < farthest,
      isInside(end) || !boundary.isEnd(end) || isSpace(UTF8Scan.scalar(in: text, before: end))
    {
      end += 1
    }
    return start..<end
  }

  private func occurrenceInsideWord(_ segment: QuotationParts.Segment) -> Range<Int>? {
    let folded = article.folded
    return article.bytes.withUnsafeBufferPointer { text in
      let search = SegmentSearch(text: text, folded: folded)
      return search.placeInsideWords(of: segment).map { widened(folded.source(of: $0, in: text), in: text) }
    }
  }
}
