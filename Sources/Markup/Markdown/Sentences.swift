/// Finds sentences in running text, French and English alike, by their punctuation.
enum Sentences {
  /// The sentence of `run` around a byte offset, white space at both ends cut. What stands at a sentence's end, as a citation
  /// after its full stop does, belongs to the sentence that ends there.
  static func range(in text: [UInt8], run: Range<Int>, around offset: Int) -> Range<Int> {
    var start = run.lowerBound
    var place = run.lowerBound
    while place < run.upperBound {
      guard let end = end(in: text, run: run, at: place) else {
        place += 1
        continue
      }
      if offset <= end { return trimmed(text, start..<end) }
      // A citation after the space that follows the full stop, with the next sentence behind it.
      var next = end
      while next < run.upperBound, text[next].isSpace { next += 1 }
      start = next
      place = next
    }
    return trimmed(text, min(start, run.upperBound)..<run.upperBound)
  }

  /// Where the sentence ends whose last mark stands at `place`: after closing quotation marks and brackets. `nil` where no
  /// sentence ends.
  private static func end(in text: [UInt8], run: Range<Int>, at place: Int) -> Int? {
    var end: Int
    switch text[place] {
    case UInt8(ascii: "."):
      if isAbbreviation(in: text, run: run, dot: place) { return nil }
      end = place + 1
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      end = place + 1
    case 0xE2 where matches(text, run, place, [0xE2, 0x80, 0xA6]):
      end = place + 3
    default:
      return nil
    }
    while let width = closingWidth(text, run, end) { end += width }
    guard end < run.upperBound else { return end }
    var next = end
    while next < run.upperBound, text[next].isSpace { next += 1 }
    guard next > end else { return nil }
    return next == run.upperBound || beginsSentence(text, run, next) ? end : nil
  }

  /// Closing marks that belong to the sentence before them, a space before `»` included.
  private static func closingWidth(_ text: [UInt8], _ run: Range<Int>, _ place: Int) -> Int? {
    guard place < run.upperBound else { return nil }
    let byte = text[place]
    if [ASCII.closeParenthesis, ASCII.closeBracket, ASCII.quote, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(byte) {
      return 1
    }
    if matches(text, run, place, [0xC2, 0xBB]) { return 2 }
    if matches(text, run, place, [0xE2, 0x80, 0x9D]) || matches(text, run, place, [0xE2, 0x80, 0x99]) { return 3 }
    for space: [UInt8] in [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]] where matches(text, run, place, space + [0xC2, 0xBB]) {
      return space.count + 2
    }
    return nil
  }

  /// Whether what begins here can begin a sentence: anything but a small letter or punctuation that goes on.
  private static func beginsSentence(_ text: [UInt8], _ run: Range<Int>, _ place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return !(0x61...0x7A).contains(byte) && byte != UInt8(ascii: ",") && byte != ASCII.semicolon }
    let scalar = String(decoding: text[place..<min(place + 4, run.upperBound)], as: UTF8.self).unicodeScalars.first
    return !(scalar?.properties.isLowercase ?? false)
  }

  /// Titles, initials and the like, whose full stop ends no sentence.
  private static func isAbbreviation(in text: [UInt8], run: Range<Int>, dot: Int) -> Bool {
    var start = dot
    while start > run.lowerBound, text[start - 1].isASCIILetter || text[start - 1] >= 0x80 || text[start - 1] == UInt8(ascii: ".") {
      start -= 1
    }
    let word = text[start..<dot]
    if word.count == 1, word.first?.isASCIILetter == true { return word.first.map { (0x41...0x5A).contains($0) } ?? false }
    if word.count > 1, word.contains(UInt8(ascii: ".")), word.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: ".") }) {
      // `U.S.`, `p.ex.`
      return word.split(separator: UInt8(ascii: ".")).allSatisfy { $0.count <= 2 }
    }
    return abbreviations.contains(String(decoding: word, as: UTF8.self))
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sr", "Jr", "Gen", "Col", "Lt", "Sgt", "Gov", "Sen", "Rep", "Hon", "No", "vs", "cf", "al",
    "art", "Art", "Mme", "MM", "Mlle", "Me", "av", "env", "fig", "vol", "chap", "éd", "ex", "approx", "ca", "op", "cit", "pp",
  ]

  private static func matches(_ text: [UInt8], _ run: Range<Int>, _ place: Int, _ bytes: [UInt8]) -> Bool {
    place + bytes.count <= run.upperBound && text[place..<place + bytes.count].elementsEqual(bytes)
  }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
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
    return Sentences.range(in: text, run: run, around: offset)
  }

  /// The inline run that holds an offset: runs are in order, so by halving.
  public func run(at offset: Int) -> Range<Int>? {
    var lower = 0
    var upper = runs.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if runs[middle].upperBound < offset { lower = middle + 1 } else { upper = middle }
    }
    return lower < runs.count && runs[lower].lowerBound <= offset ? runs[lower] : nil
  }
}
