/// Finds sentences in running text, French and English alike, by their punctuation.
enum Sentences {
  /// The sentences of a run in order, white space at both ends cut; one empty range where the run has no words. What stands
  /// at a sentence's end, as a citation after its full stop does, belongs to the sentence that ends there. `citations` are
  /// the run's, in order: after a quotation's `!` or `?` a citation tells that the sentence ends.
  static func ranges(in text: [UInt8], run: Range<Int>, citations: ArraySlice<Body.Citation>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    text.withUnsafeBufferPointer { append($0, run: run, citations: citations, to: &sentences) }
    return sentences
  }

  /// The same, put behind those of the runs before.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, run: Range<Int>, citations: ArraySlice<Body.Citation>, to sentences: inout [Range<Int>]
  ) {
    let known = sentences.count
    var start = run.lowerBound
    var place = run.lowerBound
    var rest = citations
    while true {
      place = nextMark(text, place, run.upperBound)
      guard place < run.upperBound else { break }
      guard let end = end(in: text, run: run, at: place, citations: &rest) else {
        place += 1
        continue
      }
      sentences.append(trimmed(text, start..<end))
      var next = end
      while next < run.upperBound, text[next].isSpace { next += 1 }
      start = next
      place = next
    }
    let last = trimmed(text, min(start, run.upperBound)..<run.upperBound)
    if !last.isEmpty || sentences.count == known { sentences.append(last) }
  }

  /// The sentence among `sentences`, in order, that holds an offset: the first that ends there or later.
  static func range(around offset: Int, among sentences: ArraySlice<Range<Int>>) -> Range<Int>? {
    let index = sentences.partitioningIndex { $0.upperBound >= offset }
    return index < sentences.endIndex ? sentences[index] : sentences.last
  }

  /// The next `.`, `!`, `?` or first byte of `…`.
  private static func nextMark(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    text.firstOf(UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE2, 0xE2, from: start, upTo: end)
  }

  /// Where the sentence ends whose last mark stands at `place`: after closing quotation marks and brackets. `nil` where no
  /// sentence ends.
  private static func end(
    in text: UnsafeBufferPointer<UInt8>, run: Range<Int>, at place: Int, citations: inout ArraySlice<Body.Citation>
  ) -> Int? {
    var end: Int
    switch text[place] {
    case UInt8(ascii: "."):
      if Abbreviations.standsBefore(dot: place, in: text, run: run) { return nil }
      end = place + 1
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      end = place + 1
    case 0xE2 where matches(text, run, place, "…"):
      end = place + 3
    default:
      return nil
    }
    var endsQuoting = false
    while let (width, quotes) = closing(text, run, end) {
      end += width
      endsQuoting = endsQuoting || quotes
    }
    guard end < run.upperBound else { return end }
    var next = end
    while next < run.upperBound, text[next].isSpace { next += 1 }
    guard next > end else { return nil }
    guard next < run.upperBound else { return end }
    guard beginsSentence(text, run, next) else { return nil }
    // “Why?” Mr Roy asked: a question or an exclamation inside English marks seldom ends the sentence around it.
    if endsQuoting, text[place] != UInt8(ascii: "."), isLetter(text, run, next) {
      citations = citations.drop { $0.offset < end }
      return citations.first?.offset == end ? end : nil
    }
    return end
  }

  /// The width of a closing mark that belongs to the sentence before it, a space before `»` included, and whether it is an English
  /// quotation mark.
  private static func closing(_ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ place: Int) -> (width: Int, quotes: Bool)? {
    guard place < run.upperBound else { return nil }
    switch text[place] {
    case ASCII.closeParenthesis, ASCII.closeBracket, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return (1, false)
    case ASCII.quote: return (1, true)
    case 0xC2 where matches(text, run, place, "»"): return (2, false)
    case 0xC2 where matches(text, run, place, "\u{A0}»"): return (4, false)
    case ASCII.space where matches(text, run, place, " »"): return (3, false)
    case 0xE2 where matches(text, run, place, "”"): return (3, true)
    case 0xE2 where matches(text, run, place, "’"): return (3, false)
    case 0xE2 where matches(text, run, place, "\u{202F}»"): return (5, false)
    default: return nil
    }
  }

  /// Whether what begins here can begin a sentence: anything but a small letter or punctuation that goes on.
  private static func beginsSentence(_ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return !(0x61...0x7A).contains(byte) && byte != UInt8(ascii: ",") && byte != ASCII.semicolon }
    return !(scalar(text, run, place)?.properties.isLowercase ?? false)
  }

  private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ place: Int) -> Bool {
    text[place] < 0x80 ? text[place].isASCIILetter : scalar(text, run, place)?.properties.isAlphabetic ?? false
  }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ place: Int) -> Unicode.Scalar? {
    text.string(place..<min(place + 4, run.upperBound)).unicodeScalars.first
  }

  private static func matches(_ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ place: Int, _ mark: StaticString) -> Bool {
    guard place + mark.utf8CodeUnitCount <= run.upperBound else { return false }
    for offset in 0..<mark.utf8CodeUnitCount where text[place + offset] != mark.utf8Start[offset] { return false }
    return true
  }

  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text[lower].isSpace { lower += 1 }
    while upper > lower, text[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }
}

extension Body {
  /// The sentence around an offset of `text`, as a range of `text`: a citation's `offset` or a link's `text.lowerBound`. Empty
  /// where no run holds the offset.
  public func sentence(at offset: Int) -> Range<Int> {
    guard let run = run(at: offset) else { return offset..<offset }
    let known = sentences.partitioningIndex { $0.upperBound >= run.lowerBound }
    let after = sentences.partitioningIndex { $0.lowerBound > run.upperBound }
    if known < after, let found = Sentences.range(around: offset, among: sentences[known..<after]) { return found }
    return Sentences.range(around: offset, among: Sentences.ranges(in: text, run: run, citations: [])[...]) ?? run
  }

  /// The inline run that holds an offset.
  public func run(at offset: Int) -> Range<Int>? {
    let index = runs.partitioningIndex { $0.upperBound >= offset }
    return index < runs.count && runs[index].lowerBound <= offset ? runs[index] : nil
  }
}
