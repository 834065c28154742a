/// Finds our own syntax in a body and puts markers in its place, in one pass over the bytes. It does not know code from text:
/// the tree tells later. Linear: a bracket's inside ends at the next bracket.
struct MarkScanner {
  private let source: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private let file: FileID
  private let findsQuotations: Bool
  private var scan = MarkScan()
  private var out: [UInt8] = []
  /// Up to where the source was copied to `out`.
  private var copied: Int

  private init(source: UnsafeBufferPointer<UInt8>, range: Range<Int>, file: FileID) {
    self.source = source
    self.range = range
    self.file = file
    copied = range.lowerBound
    out.reserveCapacity(range.count + range.count / 8)
    scan.marks.reserveCapacity(24)
    // Quotation marks matter only as claims, and a claim has a citation.
    findsQuotations = source.first(ASCII.at, from: range.lowerBound, upTo: range.upperBound) != nil
  }

  /// Scans the bytes of a body.
  static func scan(_ source: UnsafeBufferPointer<UInt8>, range: Range<Int>, file: FileID) -> MarkScan {
    var scanner = MarkScanner(source: source, range: range, file: file)
    scanner.run()
    return scanner.scan
  }

  private mutating func run() {
    var place = range.lowerBound
    // Few are left outside citations: each is looked for by itself.
    var at = next(ASCII.at, from: place)
    var ampersand = findsQuotations ? next(UInt8(ascii: "&"), from: place) : range.upperBound
    while place < range.upperBound {
      // Letters, spaces and stops are nearly everything.
      place = source.firstOf(ASCII.backslash, ASCII.openBracket, ASCII.quote, 0xC2, 0xE2, from: place, upTo: range.upperBound)
      while min(at, ampersand) < place {
        if at < ampersand {
          bareKey(at: at)
          at = next(ASCII.at, from: at + 1)
        } else {
          entity(at: ampersand)
          ampersand = next(UInt8(ascii: "&"), from: ampersand + 1)
        }
      }
      guard place < range.upperBound else { break }
      switch source[place] {
      case ASCII.backslash:
        // A mark beyond ASCII behind a backslash is none: a marker between the two would be what is escaped.
        place += place + 1 < range.upperBound && (source[place + 1].isPunctuation || source[place + 1] >= 0x80) ? 2 : 1
      case ASCII.openBracket:
        place = bracket(at: place)
      case ASCII.quote where findsQuotations:
        straightQuote(place..<place + 1)
        place += 1
      case 0xC2 where findsQuotations && place + 1 < range.upperBound:
        if source[place + 1] == 0xAB { quotationMark(place..<place + 2, .guillemets, opens: true) }
        if source[place + 1] == 0xBB { quotationMark(place..<place + 2, .guillemets, opens: false) }
        place += 1
      case 0xE2 where findsQuotations && place + 2 < range.upperBound && source[place + 1] == 0x80:
        if source[place + 2] == 0x9C { quotationMark(place..<place + 3, .curly, opens: true) }
        if source[place + 2] == 0x9D { quotationMark(place..<place + 3, .curly, opens: false) }
        place += 1
      default:
        place += 1
      }
      if at < place { at = next(ASCII.at, from: place) }
      if ampersand < place { ampersand = next(UInt8(ascii: "&"), from: place) }
    }
    guard !scan.marks.isEmpty else { return }
    copy(upTo: range.upperBound)
    scan.bytes = out
  }

  private func next(_ byte: UInt8, from place: Int) -> Int {
    source.first(byte, from: place, upTo: range.upperBound) ?? range.upperBound
  }

  // MARK: Brackets

  /// Takes what begins with the bracket at `place`; returns where to go on.
  private mutating func bracket(at place: Int) -> Int {
    if byte(place + 1) == ASCII.openBracket {
      if let end = wikiLink(at: place) { return end }
    } else if byte(place + 1) == ASCII.caret {
      return place + 1
    } else if let end = editorial(at: place) {
      replace(place..<end, with: .editorial)
      return end
    } else if let tag = languageTag(at: place) {
      scan.languages.append(tag.language)
      replace(tag.range, with: .languageTag(scan.languages.count - 1))
      return tag.range.upperBound
    } else if let end = citation(at: place) {
      return end
    }
    return place + 1
  }

  /// `[ed.]`, or `[éd.]`, which ends what the editors say in their own name.
  private func editorial(at place: Int) -> Int? {
    var next = place + 1
    if byte(next) == UInt8(ascii: "e") {
      next += 1
    } else if byte(next) == 0xC3, byte(next + 1) == 0xA9 {
      next += 2
    } else {
      return nil
    }
    guard byte(next) == UInt8(ascii: "d"), byte(next + 1) == UInt8(ascii: "."), byte(next + 2) == ASCII.closeBracket else { return nil }
    let end = next + 3
    return byte(end) == ASCII.openParenthesis || byte(end) == ASCII.colon ? nil : end
  }

  private mutating func citation(at place: Int) -> Int? {
    guard let inside = BracketInside(source: source, from: place + 1, to: range.upperBound, limit: 2000) else {
      return malformedCitation(at: place)
    }
    guard source.first(ASCII.at, from: place + 1, upTo: inside.end) != nil else { return nil }
    guard inside.withBytes({ CitationItems.firstKey($0, in: 0..<$0.count) }) != nil else {
      return keylessCitation(place..<inside.end + 1)
    }
    let after = byte(inside.end + 1)
    if after == ASCII.openParenthesis, beginsInlineLink(at: inside.end + 1) { return nil }
    let whole = place..<inside.end + 1
    if after == ASCII.colon, beginsLine(place) {
      let diagnostic = Diagnostic(
        .citationDefinition, at: Span(file: file, range: whole),
        "a citation cannot be the label of a link definition", label: "this would turn the citation into a link")
      replace(whole, with: malformed(diagnostic.help("put the address in the source's own file, under `url:`")))
      return whole.upperBound
    }
    guard let items = inside.withBytes({ CitationItems(bytes: $0, file: file, place: inside.place(of:)).parse() }) else {
      let diagnostic = Diagnostic(
        .badCitation, at: Span(file: file, range: whole), "every part of a citation names one source",
        label: "one of its parts, between `;`, has no `@key` or several")
      replace(whole, with: malformed(diagnostic.help("write `[see @source#extract, ¶ 4; @other]`")))
      return whole.upperBound
    }
    let citation = Body.Citation(items: items, span: Span(file: file, range: whole), offset: 0)
    let index = scan.citations.count
    if index == 0 { scan.citations.reserveCapacity(8) }
    scan.citations.append(citation)
    replace(whole, lines: inside.lineBreaks) { .citation(index, pieces: $0) }
    return whole.upperBound
  }

  /// `[@ key]`, `[@]`: somebody meant a citation; `[a @ b]` is text.
  private mutating func keylessCitation(_ whole: Range<Int>) -> Int? {
    let first = byte(whole.lowerBound + 1) == ASCII.dash ? byte(whole.lowerBound + 2) : byte(whole.lowerBound + 1)
    guard first == ASCII.at, byte(whole.upperBound) != ASCII.openParenthesis, byte(whole.upperBound) != ASCII.colon else { return nil }
    let diagnostic = Diagnostic(
      .badCitation, at: Span(file: file, range: whole), "a citation names a source", label: "no key follows the `@`")
    replace(whole, with: malformed(diagnostic.help("write `[@source#extract]`, or `\\[` for a plain bracket")))
    return whole.upperBound
  }

  /// Whether a parenthesis behind a bracket holds an address, and the two are an inline link; else it is only the next words.
  private func beginsInlineLink(at open: Int) -> Bool {
    var place = open + 1
    if byte(place) == ASCII.less { return true }
    while let next = byte(place), !next.isSpace, next != ASCII.closeParenthesis { place += 1 }
    while let next = byte(place), next.isSpace { place += 1 }
    guard let next = byte(place) else { return false }
    return next == ASCII.closeParenthesis || next == ASCII.quote || next == UInt8(ascii: "'") || next == ASCII.openParenthesis
  }

  /// `[@key` that no bracket closes.
  private mutating func malformedCitation(at place: Int) -> Int? {
    let at = byte(place + 1) == ASCII.dash ? place + 2 : place + 1
    guard byte(at) == ASCII.at, let first = byte(at + 1), first.isAlphanumeric else { return nil }
    let whole = place..<at + 1
    let diagnostic = Diagnostic(
      .badCitation, at: Span(file: file, range: whole), "a citation is never closed", label: "no `]` follows before another bracket, a backtick or the paragraph's end")
    replace(whole, with: malformed(diagnostic.help("write `[@source#extract]`, or `\\[` for a plain bracket")))
    return whole.upperBound
  }

  private mutating func wikiLink(at place: Int) -> Int? {
    guard let first = byte(place + 2), !Self.cannotBeginTarget(first) else { return nil }
    guard let inside = BracketInside(source: source, from: place + 2, to: range.upperBound, limit: 1000),
      byte(inside.end + 1) == ASCII.closeBracket
    else { return nil }
    let after = byte(inside.end + 2)
    if after == ASCII.openParenthesis || after == ASCII.closeBracket || (after == ASCII.colon && beginsLine(place)) { return nil }
    let whole = place..<inside.end + 2
    if place > range.lowerBound, source[place - 1] == UInt8(ascii: "!"), isEmbedding(place - 1) {
      let diagnostic = Diagnostic(
        .badLink, at: Span(file: file, lower: place - 1, upper: whole.upperBound), "a page cannot be embedded in another",
        label: "this would show another page's text here")
      replace(whole, with: malformed(diagnostic.help("write it without the `!`, as a link")))
      return whole.upperBound
    }
    let parts = WikiLinkParts(inside)
    guard !parts.target.isEmpty || parts.anchor != nil else { return nil }
    let index = scan.links.count
    if index == 0 { scan.links.reserveCapacity(8) }
    scan.links.append(
      Body.Link(
        target: parts.target.isEmpty ? .here : .id(parts.target), anchor: parts.anchor, label: parts.label,
        span: Span(file: file, range: whole), targetSpan: Span(file: file, range: parts.targetRange), text: 0..<0))
    replace(whole, lines: inside.lineBreaks) { .link(index, pieces: $0) }
    return whole.upperBound
  }

  /// Whether a `!` before `[[` stands alone, as Obsidian embeds a page; behind a word it ends a sentence.
  private func isEmbedding(_ mark: Int) -> Bool { mark == range.lowerBound || source[mark - 1].isSpace }

  /// Bytes that make `[[` something of Markdown's own: a link inside brackets, a footnote, emphasis, code.
  private static func cannotBeginTarget(_ byte: UInt8) -> Bool {
    byte.isSpace || (byte.isPunctuation && byte != ASCII.hash)
  }

  /// `[en]` where only `>` and blanks go before it on its line.
  private func languageTag(at place: Int) -> (range: Range<Int>, language: String)? {
    var before = place - 1
    var quoted = false
    while before >= range.lowerBound, source[before] != ASCII.newline {
      guard source[before].isBlank || source[before] == ASCII.greater else { return nil }
      if source[before] == ASCII.greater { quoted = true }
      before -= 1
    }
    guard quoted else { return nil }
    var end = place + 1
    while let byte = byte(end), byte.isAlphanumeric || byte == ASCII.dash, end - place < 36 { end += 1 }
    guard byte(end) == ASCII.closeBracket, let after = byte(end + 1), after.isSpace else { return nil }
    let tag = String(decoding: source[place + 1..<end], as: UTF8.self)
    guard LanguageTag.isValid(tag) else { return nil }
    var rest = end + 1
    while let byte = byte(rest), byte.isBlank { rest += 1 }
    return (place..<rest, tag)
  }

  /// `@key` in running text: behind a space or an opening sign, so that it is no part of an address.
  private mutating func bareKey(at place: Int) {
    guard let first = byte(place + 1), first.isAlphanumeric else { return }
    if place > range.lowerBound {
      let before = source[place - 1]
      guard before < 0x80 ? before.isSpace || Self.beforeBareKey.contains(before) : endsInOpening(place) else { return }
    }
    var end = place + 1
    while let byte = byte(end), CitationItems.isKeyByte(byte) || byte >= 0x80, end - place < 400 { end += 1 }
    let bytes = UnsafeBufferPointer(rebasing: source[place..<end])
    guard let item = CitationItems(bytes: bytes, file: file, place: { place + $0 }).parse()?.first else { return }
    copy(upTo: place + 1)
    MarkerBytes.append(scan.marks.count, to: &out)
    scan.marks.append(Mark(kind: .bareKey(scan.bareKeys.count), range: place..<place + 1))
    scan.bareKeys.append(item)
  }

  private static let beforeBareKey = Array("([*\"'".utf8)

  // MARK: Quotation marks

  /// A quotation mark that is written as an entity counts as the character.
  private mutating func entity(at place: Int) {
    guard let entity = QuotationEntity(source, at: place, upTo: range.upperBound) else { return }
    switch entity.character {
    case .straight: straightQuote(entity.range)
    case .mark(let style, let opens): quotationMark(entity.range, style, opens: opens)
    }
  }

  /// A `"` opens where it has space or an opening before it and none after it.
  private mutating func straightQuote(_ mark: Range<Int>) {
    let place = mark.lowerBound
    let before = place > range.lowerBound ? source[place - 1] : ASCII.newline
    // Between them cmark must still see that `<a title="…">` is a tag.
    if before == UInt8(ascii: "=") { return }
    let after = byte(mark.upperBound) ?? ASCII.newline
    let canOpen = before < 0x80 ? before.isSpace || Self.beforeOpening.contains(before) : endsInOpening(place)
    quotationMark(mark, .straight, opens: canOpen && !after.isSpace && after != ASCII.closeParenthesis)
  }

  private static let beforeOpening = Array("([>|*_-/~'".utf8)

  private static let openings: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xC2, 0xAB], [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x99],
    [0xE2, 0x80, 0x9C],
  ]

  /// Whether a no-break space (U+00A0, U+202F), a dash (U+2013, U+2014), an apostrophe or an opening mark (« ‘ “) ends before `place`.
  private func endsInOpening(_ place: Int) -> Bool {
    let start = max(range.lowerBound, place - 3)
    let bytes = source[start..<place]
    return Self.openings.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private mutating func quotationMark(_ mark: Range<Int>, _ style: QuotationMark.Style, opens: Bool) {
    copy(upTo: opens ? mark.upperBound : mark.lowerBound)
    MarkerBytes.append(scan.marks.count, to: &out)
    scan.marks.append(Mark(kind: .quotation(QuotationMark(style: style, opens: opens)), range: mark))
  }

  // MARK: Output

  private func byte(_ place: Int) -> UInt8? { place < range.upperBound ? source[place] : nil }

  private func beginsLine(_ place: Int) -> Bool {
    var before = place - 1
    while before >= range.lowerBound, source[before].isBlank || source[before] == ASCII.greater { before -= 1 }
    return before < range.lowerBound || source[before] == ASCII.newline
  }

  private mutating func copy(upTo place: Int) {
    out.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<place]))
    copied = place
  }

  private mutating func malformed(_ diagnostic: Diagnostic) -> Mark.Kind {
    scan.faults.append(diagnostic)
    return .malformed(scan.faults.count - 1)
  }

  private mutating func replace(_ range: Range<Int>, with kind: Mark.Kind) {
    copy(upTo: range.lowerBound)
    MarkerBytes.append(scan.marks.count, to: &out)
    scan.marks.append(Mark(kind: kind, range: range))
    copied = range.upperBound
  }

  /// Replaces a range that spans lines piece by piece: line ends and what opens each line (`>`, blanks) stay as they are,
  /// so that neither the blocks nor the line numbers change.
  private mutating func replace(_ whole: Range<Int>, lines: [Range<Int>], with kind: (Int) -> Mark.Kind) {
    if lines.isEmpty { return replace(whole, with: kind(0)) }
    var start = whole.lowerBound
    for (index, gap) in (lines + [whole.upperBound..<whole.upperBound]).enumerated() {
      replace(start..<gap.lowerBound, with: index == 0 ? kind(lines.count) : .continuation)
      start = gap.upperBound
    }
  }
}
