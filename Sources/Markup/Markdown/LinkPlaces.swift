/// Finds where the addresses of a body's links and images stand in the source: cmark tells neither place nor spelling.
///
/// An inline link's address follows `](`, an address on its own `<`, a definition's `]:`. Candidates of a run of lines are
/// tried in order, each once; definitions are collected once for the body.
struct LinkPlaces {
  private let source: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  /// The lines that are searched, where addresses can begin in them, and the first of those to try next.
  private var lines = 0..<0
  private var candidates: [Int] = []
  private var next = 0
  private var definitions: [[UInt8]: Range<Int>]?

  init(_ source: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The place of an address, as cmark gives it, of the next link in `lines`; `nil` where none is spelled so.
  mutating func place(of url: [UInt8], in lines: Range<Int>) -> Range<Int>? {
    if lines != self.lines {
      self.lines = lines
      candidates = collectCandidates()
      next = 0
    }
    if let found = inline(url, from: next) { return found }
    if definitions == nil { definitions = collectDefinitions() }
    if let found = definitions?[url] { return found }
    // An image inside a link's text stands before the link's own address.
    return next > 0 ? inline(url, from: 0) : nil
  }

  private mutating func inline(_ url: [UInt8], from first: Int) -> Range<Int>? {
    for index in first..<candidates.count {
      guard let found = match(url, at: candidates[index]) else { continue }
      next = max(next, index + 1)
      return found
    }
    return nil
  }

  /// Behind every `](` and `<`, code left out.
  private func collectCandidates() -> [Int] {
    var found: [Int] = []
    var place = lines.lowerBound
    while place < lines.upperBound {
      let byte = source[place]
      if byte == ASCII.backtick {
        place = CodeSpan.end(source, place, lines.upperBound)
        continue
      }
      if byte == ASCII.less { found.append(place + 1) }
      if byte == ASCII.closeBracket, place + 1 < lines.upperBound, source[place + 1] == ASCII.openParenthesis {
        found.append(destination(after: place + 1))
      }
      place += byte == ASCII.backslash ? 2 : 1
    }
    return found
  }

  /// Where an address begins behind a `(` or `:`: after blanks, one line end and a `<`.
  private func destination(after opening: Int) -> Int {
    var place = opening + 1
    while place < range.upperBound, source[place].isSpace || source[place] == ASCII.greater { place += 1 }
    return place < range.upperBound && source[place] == ASCII.less ? place + 1 : place
  }

  /// The range at `start` that spells the address, its escapes undone (CommonMark 0.31, 2.4 and 2.5).
  private func match(_ url: [UInt8], at start: Int) -> Range<Int>? {
    var place = start
    for byte in url {
      guard place < range.upperBound else { return nil }
      if source[place] == ASCII.backslash, place + 1 < range.upperBound, source[place + 1] == byte, byte.isPunctuation { place += 1 }
      guard source[place] == byte else { return nil }
      place += 1
      if byte == UInt8(ascii: "&"), range.upperBound - place >= 4, source[place..<place + 4].elementsEqual("amp;".utf8) { place += 4 }
    }
    // Not the beginning of a longer one.
    guard place == range.upperBound || source[place].isSpace || source[place] == ASCII.closeParenthesis || source[place] == ASCII.greater
    else { return nil }
    return start..<place
  }

  private func collectDefinitions() -> [[UInt8]: Range<Int>] {
    var found: [[UInt8]: Range<Int>] = [:]
    var place = range.lowerBound
    while let colon = source.firstRange(of: [ASCII.closeBracket, ASCII.colon], from: place, upTo: range.upperBound) {
      place = colon.upperBound
      let start = destination(after: colon.upperBound - 1)
      var end = start
      var url: [UInt8] = []
      while end < range.upperBound, !source[end].isSpace, source[end] != ASCII.greater, end - start <= Limits.definition {
        if source[end] == ASCII.backslash, end + 1 < range.upperBound, source[end + 1].isPunctuation { end += 1 }
        url.append(source[end])
        end += 1
      }
      if found[url] == nil { found[url] = start..<end }
    }
    return found
  }
}
