extension ArticleText {
  /// Every passage that somebody who gives these words may mean, in order: those that would be found as a quotation; where there is
  /// none, those that have the same words in another case or with other signs between them. Each is to be quoted as it stands
  /// in the article, whatever was asked for.
  public func passages(of words: String) -> [FoundQuotation] {
    let wanted = Whitespace.unwrapped(Whitespace.trimmed(Array(words.utf8)))
    if EditorialBracket.all(in: wanted).isEmpty {
      let places = places(of: wanted)
      if !places.isEmpty { return places }
    }
    if let found = match(words).found { return [found] }
    return sameWords(FoldedText(wanted))
  }

  /// Every place of a quotation without brackets.
  private func places(of wanted: [UInt8]) -> [FoundQuotation] {
    let folded = folded
    return bytes.withUnsafeBufferPointer { text in
      let search = SegmentSearch(text: text, folded: folded)
      for variant in OuterMarks.variants([wanted]) {
        guard let segment = QuotationParts(pieces: variant, literal: []).segments.first, segment.hasWord else { continue }
        for repairs in [false, true] {
          let found = search.occurrences(of: segment, edges: SegmentSearch.Edges(), repairs: repairs)
          var last = -1
          let places = found.compactMap { occurrence -> FoundQuotation? in
            // With and without the sign that ends it a place may be found twice.
            guard occurrence.range.lowerBound != last else { return nil }
            last = occurrence.range.lowerBound
            return FoundQuotation(article: self, rungs: occurrence.rungs, pieces: [folded.source(of: occurrence.range, in: text)])
          }
          if !places.isEmpty { return places }
        }
      }
      return []
    }
  }

  /// Every place that has these words one after another.
  private func sameWords(_ wanted: FoldedText) -> [FoundQuotation] {
    let sought = LooseWords(wanted).words
    guard let first = sought.first, sought.count <= NearestPassage.mostWords else { return [] }
    let folded = folded
    let own = LooseWords(folded)
    guard own.words.count >= sought.count else { return [] }
    return bytes.withUnsafeBufferPointer { text in
      (0...own.words.count - sought.count).compactMap { start in
        guard own.words[start] == first, own.words[start..<start + sought.count].elementsEqual(sought) else { return nil }
        let range = own.ranges[start].lowerBound..<own.ranges[start + sought.count - 1].upperBound
        return FoundQuotation(article: self, rungs: [], pieces: [folded.source(of: range, in: text)])
      }
    }
  }

  /// The bytes of the paragraph of this number; `nil` where the article has none.
  public func paragraphRange(_ number: Int) -> Range<Int>? {
    let ranges = paragraphRanges
    return ranges.indices.contains(number - 1) ? ranges[number - 1] : nil
  }
}

extension FoundQuotation {
  /// A range of an article, quoted as it stands.
  public init(_ range: Range<Int>, of article: ArticleText) { self.init(article: article, rungs: [], pieces: [range]) }
}
