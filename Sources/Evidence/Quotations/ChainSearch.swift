/// Finds a quotation’s segments in an article, in their order, with no more between them than their links allow.
struct ChainSearch {
  let search: SegmentSearch
  let paragraphs: Paragraphs
  var rule: LinkRule

  init(text: UnsafeBufferPointer<UInt8>, folded: FoldedText, paragraphs: Paragraphs, guardsSense: Bool = true) {
    search = SegmentSearch(text: text, folded: folded)
    self.paragraphs = paragraphs
    rule = LinkRule(folded: folded, text: text, guardsSense: guardsSense)
  }

  /// A way to reach an occurrence: where the chain began, and through which occurrence of the segment before.
  private struct Step {
    var occurrence: SegmentSearch.Occurrence
    var chainStart: Int
    var previous: Int
  }

  /// The tightest chain, the first of several equal ones: an occurrence of each segment.
  func find(_ parts: QuotationParts, repairs: Bool) -> [SegmentSearch.Occurrence]? {
    guard parts.segments.contains(where: \.hasWord) else { return nil }
    var steps: [[Step]] = []
    for index in parts.segments.indices {
      let found = search.occurrences(of: parts.segments[index], edges: edges(parts, index), repairs: repairs)
      let reached = steps.last.map { reach(found, from: $0, through: parts.links[index], mayLeap(parts, index)) }
        ?? found.filter { rule.allows(parts.links[0], before: $0.range.lowerBound) }
          .map { Step(occurrence: $0, chainStart: $0.range.lowerBound, previous: 0) }
      if reached.isEmpty { return nil }
      steps.append(reached)
    }
    guard let lastLink = parts.links.last, let lastSteps = steps.last else { return nil }
    let complete = lastSteps.indices.filter { rule.allows(lastLink, after: lastSteps[$0].occurrence.range.upperBound) }
    func length(_ index: Int) -> Int { lastSteps[index].occurrence.range.upperBound - lastSteps[index].chainStart }
    guard var index = complete.min(by: { length($0) < length($1) }) else { return nil }
    var chain: [SegmentSearch.Occurrence] = []
    for level in steps.reversed() {
      chain.append(level[index].occurrence)
      index = level[index].previous
    }
    return chain.reversed()
  }

  private func edges(_ parts: QuotationParts, _ index: Int) -> SegmentSearch.Edges {
    let (before, after) = (parts.links[index], parts.links[index + 1])
    return SegmentSearch.Edges(
      start: !before.isGluedRight, end: !after.isGluedLeft, endsElided: !after.brackets.isEmpty && !after.hasGap)
  }

  /// Every occurrence that a link leads to, each from the nearest one before it.
  private func reach(
    _ found: [SegmentSearch.Occurrence], from steps: [Step], through link: QuotationParts.Link, _ mayLeap: Bool
  ) -> [Step] {
    var reached: [Step] = []
    var candidates = 0
    for occurrence in found {
      let start = occurrence.range.lowerBound
      while candidates < steps.count, steps[candidates].occurrence.range.lowerBound < start { candidates += 1 }
      for index in stride(from: candidates - 1, through: 0, by: -1) {
        let end = steps[index].occurrence.range.upperBound
        if end > start { continue }
        if isTooFar(from: end, to: start, link, mayLeap) { break }
        guard rule.allows(link, end..<start) else { continue }
        reached.append(Step(occurrence: occurrence, chainStart: steps[index].chainStart, previous: index))
        break
      }
    }
    return reached
  }

  /// A few words on either side of a cut that leaves its paragraph would be stitched together, not quoted.
  private func mayLeap(_ parts: QuotationParts, _ index: Int) -> Bool {
    [index - 1, index].allSatisfy {
      let bytes = parts.segments[$0].folded.bytes
      return Folded.words(in: bytes, 0..<bytes.count).count >= LinkRule.fewestWordsToLeap
    }
  }

  /// The writer’s own clause may stand for the rest of a paragraph, or for the step to the next.
  private func isTooFar(from end: Int, to start: Int, _ link: QuotationParts.Link, _ mayLeap: Bool) -> Bool {
    if !link.isClause, start - end > LinkRule.farthest { return true }
    let origins = search.folded.origins
    let leap = paragraphs.number(at: Int(origins[start])) - paragraphs.number(at: Int(origins[max(end - 1, 0)]))
    return leap > (link.isClause ? 1 : mayLeap ? LinkRule.farthestParagraphs : 0)
  }
}
