/// Pairs the quotation marks of one run and gives each quotation the citation that vouches for it.
enum QuotationPairing {
  /// A quotation mark in the tree.
  struct Found {
    var mark: QuotationMark
    /// The mark's bytes in the file.
    var range: Range<Int>
    /// Where in the text: after an opening mark, before a closing one.
    var text: Int
    /// Where in the HTML: before an opening mark, after a closing one.
    var html: Int
    /// How many citations of the body stand before it.
    var citations: Int
    /// The node that holds it.
    var parent: OpaquePointer?
  }

  struct Pair {
    var open: Int
    var close: Int
  }

  /// The outermost pairs in order, and the opening marks that nothing closes, the closing ones that close nothing. Guillemets and curly marks nest; a straight mark
  /// closes the straight one before it, or opens. Pairs inside a mark left open count all the same.
  static func pairs(_ marks: [Found]) -> (pairs: [Pair], unclosed: [Int], unopened: [Int]) {
    var pairs: [Pair] = []
    var stack: [Int] = []
    var unopened: [Int] = []
    // How many of each style are open, so that a mark that closes nothing does not search the stack.
    var open = SIMD4<Int>()
    for (index, found) in marks.enumerated() {
      let style = found.mark.style
      let hasOpener = open[style.rawValue] > 0
      if style == .straight ? !hasOpener && found.mark.opens : found.mark.opens {
        stack.append(index)
        open[style.rawValue] += 1
      } else if hasOpener {
        while let opener = stack.popLast() {
          open[marks[opener].mark.style.rawValue] -= 1
          guard marks[opener].mark.style == style else { continue }
          while let inner = pairs.last, inner.open > opener { pairs.removeLast() }
          pairs.append(Pair(open: opener, close: index))
          break
        }
      } else {
        unopened.append(index)
      }
    }
    return (pairs, stack, unopened)
  }
}

extension BodyWriter {
  /// Records the quotations of the run that ends here, each with the first citation after it in its sentence.
  mutating func pairQuotations(_ sentences: ArraySlice<Range<Int>>) {
    guard isSite, !run.quotationMarks.isEmpty else { return }
    let marks = run.quotationMarks
    let (pairs, unclosed, unopened) = QuotationPairing.pairs(marks)
    for pair in pairs {
      let open = marks[pair.open]
      let close = marks[pair.close]
      let words = trimmedText(open.text..<max(open.text, min(close.text, body.text.count)))
      guard !words.isEmpty else { continue }
      let hasSlots = open.parent == close.parent
      if hasSlots {
        let index = body.quotations.count
        body.slots.append(Body.Slot(offset: open.html, kind: .quotationOpen(index)))
        body.slots.append(Body.Slot(offset: close.html, kind: .quotationClose(index)))
      }
      body.quotations.append(
        Body.Quotation(
          span: Span(file: file, lower: open.range.lowerBound, upper: close.range.upperBound),
          innerSpan: Span(file: file, lower: open.range.upperBound, upper: close.range.lowerBound),
          text: words, citation: citation(after: close, sentences), hasSlots: hasSlots))
    }
    for index in unclosed where citation(after: marks[index], sentences) != nil && marks[index].mark.style != .straight {
      diagnostics.append(
        Diagnostic(
          .quotationUnclosed, at: Span(file: file, range: marks[index].range), "a quotation mark is never closed in its paragraph",
          label: "so the words after it are not checked as a quotation"))
    }
    for index in unopened where citation(after: marks[index], sentences) != nil && marks[index].mark.style != .straight {
      diagnostics.append(
        Diagnostic(
          .quotationUnclosed, at: Span(file: file, range: marks[index].range), "a quotation mark closes none of its paragraph",
          label: "so the words before it are not checked as a quotation"
        ).help("open it again in this paragraph, and cite at the end of each"))
    }
    sortSlots()
  }

  /// In a table a row is what a sentence is elsewhere: a citation in a later cell vouches for a quotation that has none of its own.
  mutating func citeQuotations(since first: Int) {
    for index in body.quotations.indices.dropFirst(first) where body.quotations[index].citation == nil {
      let next = body.citations.partitioningIndex { $0.offset >= body.quotations[index].text.upperBound }
      if next < body.citations.count { body.quotations[index].citation = next }
    }
  }

  /// Records a block quote inside a list that ends with a citation: a quotation as one at the top is.
  mutating func closeInnerQuote(_ open: InnerQuote) {
    guard isSite, block?.endsWithCitation == true, body.citations.count > open.citations else { return }
    let words = trimmedText(open.text..<body.text.count)
    guard !words.isEmpty else { return }
    let span = Span(file: file, range: open.lines)
    body.quotations.append(
      Body.Quotation(span: span, innerSpan: span, text: words, citation: body.citations.count - 1, hasSlots: false, isBlock: true))
  }

  /// The first citation after a mark where it stands in the same sentence.
  private func citation(after mark: QuotationPairing.Found, _ sentences: ArraySlice<Range<Int>>) -> Int? {
    guard mark.citations < body.citations.count else { return nil }
    let quoted = Sentences.range(around: mark.text, among: sentences)
    let citing = Sentences.range(around: body.citations[mark.citations].offset, among: sentences)
    return quoted == citing ? mark.citations : nil
  }

  private func trimmedText(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, let width = spaceWidth(lower, upper) { lower += width }
    while upper > lower, let width = spaceWidthBefore(upper, lower) { upper -= width }
    return lower..<upper
  }

  /// Widths of the spaces that French typography puts inside guillemets: U+0020, U+00A0, U+202F, U+2009.
  private func spaceWidth(_ place: Int, _ upper: Int) -> Int? {
    if body.text[place].isSpace { return 1 }
    for space: [UInt8] in [[0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89]]
    where place + space.count <= upper && body.text[place..<place + space.count].elementsEqual(space) {
      return space.count
    }
    return nil
  }

  private func spaceWidthBefore(_ place: Int, _ lower: Int) -> Int? {
    for width in 1...3 where place - width >= lower {
      if spaceWidth(place - width, place) == width { return width }
    }
    return nil
  }

  /// Slots of quotations are known only when their run ends: put them where they belong. At one place a quotation closes
  /// before a citation's mark, and opens after everything that ends there.
  private mutating func sortSlots() {
    let sorted = body.slots[run.slots...].enumerated().sorted {
      ($0.element.offset, Self.rank($0.element.kind), $0.offset) < ($1.element.offset, Self.rank($1.element.kind), $1.offset)
    }
    body.slots.replaceSubrange(run.slots..., with: sorted.map(\.element))
  }

  private static func rank(_ kind: Body.Slot.Kind) -> Int {
    switch kind {
    case .quotationClose: 0
    case .citation, .link, .linkOpen, .editorial: 1
    case .quotationOpen: 2
    }
  }
}
