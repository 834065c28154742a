/// Measures a body against the limits in one pass, before cmark sees it.
struct LimitCheck {
  private let source: UnsafeBufferPointer<UInt8>
  private let file: FileID
  private(set) var diagnostics: [Diagnostic] = []

  private var fences: FenceTracker
  private var runStart: Int?
  private var runReported = false
  private var table: (columns: Int, rows: Int)?
  private var definitions = DefinitionSizes()

  /// The diagnostics of a body's bytes; none where cmark may read them.
  static func run(_ source: UnsafeBufferPointer<UInt8>, range: Range<Int>, file: FileID) -> [Diagnostic] {
    var check = LimitCheck(source: source, file: file)
    var line = range.lowerBound
    while line < range.upperBound {
      let end = source.first(ASCII.newline, from: line, upTo: range.upperBound) ?? range.upperBound
      check.line(line..<end)
      line = end + 1
    }
    check.references(in: range)
    return check.diagnostics
  }

  private init(source: UnsafeBufferPointer<UInt8>, file: FileID) {
    self.source = source
    self.file = file
    fences = FenceTracker(source)
  }

  private mutating func line(_ line: Range<Int>) {
    if line.count > Limits.run {
      report(.lineTooLong, line.lowerBound..<line.lowerBound + 1, "a line is longer than \(Limits.run) bytes", help: "break it into several lines")
    }
    if fences.isCode(line) { return endRun() }
    atSigns(line)
    let (content, depth) = contents(of: line)
    if depth > Limits.nesting, !isShortRule(line) {
      report(
        .nestingTooDeep, line.lowerBound..<content.lowerBound, "quotes and lists are nested more than \(Limits.nesting) deep",
        help: "flatten them")
    }
    guard !endsParagraph(line) else { return endRun() }
    let start = runStart ?? line.lowerBound
    runStart = start
    if line.upperBound - start > Limits.run, !runReported {
      runReported = true
      report(
        .runTooLong, start..<start + 1, "more than \(Limits.run) bytes of text stand without a blank line",
        help: "part the paragraph, list or table with blank lines")
    }
    guard !content.isEmpty else { return }
    tableRow(content)
    if let place = definitions.tooLong(source, content) {
      report(
        .definitionTooLong, place..<place + 1, "a link definition is longer than \(Limits.definition) bytes",
        help: "write a blank line after it, or shorten its address")
    }
  }

  /// cmark's search for addresses reads a word once for each `@` in it.
  private mutating func atSigns(_ line: Range<Int>) {
    guard line.count > Limits.atSigns,
      source.occurrences(of: ASCII.at, from: line.lowerBound, upTo: line.upperBound) > Limits.atSigns
    else { return }
    for word in source[line].split(whereSeparator: \.isSpace) where word.count(where: { $0 == ASCII.at }) > Limits.atSigns {
      report(
        .lineTooLong, word.startIndex..<word.startIndex + 1, "a word holds more than \(Limits.atSigns) times `@`",
        help: "write spaces between its parts")
    }
  }

  private mutating func endRun() {
    runStart = nil
    runReported = false
    table = nil
    definitions.endRun()
  }

  /// Whether no paragraph goes on over this line: it is blank, or blank in a quote.
  private func endsParagraph(_ line: Range<Int>) -> Bool {
    var indent = 0
    for place in line {
      let byte = source[place]
      if byte == ASCII.greater {
        // Indented further it can be text of the paragraph above.
        guard indent <= 3 else { return false }
        indent = -1
      } else if byte.isBlank {
        indent += byte == ASCII.tab ? 4 : 1
      } else {
        return false
      }
    }
    return true
  }

  /// What follows the line's quote and list markers, and how many there are.
  private func contents(of line: Range<Int>) -> (content: Range<Int>, depth: Int) {
    var place = line.lowerBound
    var depth = 0
    while place < line.upperBound {
      if source[place].isBlank {
        place += 1
        continue
      }
      guard let width = markerWidth(place..<line.upperBound) else { break }
      depth += 1
      place += width
    }
    return (min(place, line.upperBound)..<line.upperBound, depth)
  }

  private func markerWidth(_ rest: Range<Int>) -> Int? {
    let byte = source[rest.lowerBound]
    if byte == ASCII.greater { return 1 }
    func endsMarker(_ place: Int) -> Bool { place >= rest.upperBound || source[place].isBlank }
    if byte == ASCII.dash || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*") {
      return endsMarker(rest.lowerBound + 1) ? 1 : nil
    }
    var place = rest.lowerBound
    while place < rest.upperBound, source[place].isDigit, place - rest.lowerBound < 9 { place += 1 }
    guard place > rest.lowerBound, place < rest.upperBound,
      source[place] == UInt8(ascii: ".") || source[place] == ASCII.closeParenthesis, endsMarker(place + 1)
    else { return nil }
    return place + 1 - rest.lowerBound
  }

  /// `* * * *` is a rule, not lists in lists; short enough it costs nothing.
  private func isShortRule(_ line: Range<Int>) -> Bool {
    guard line.count <= 256, let first = source[line].first(where: { !$0.isBlank }) else { return false }
    return (first == ASCII.dash || first == UInt8(ascii: "*")) && source[line].allSatisfy { $0 == first || $0.isBlank }
  }

  private mutating func tableRow(_ content: Range<Int>) {
    let columns = delimiterColumns(content)
    if let columns, columns > Limits.columns, columns > table?.columns ?? 0 {
      report(.tableTooWide, content, "a table has \(columns) columns, more than \(Limits.columns)", help: "turn it on its side, or part it")
    }
    guard let open = table else {
      table = columns.map { (max(1, $0), 1) }
      return
    }
    // What looks like a second row of dashes can be the real one.
    let wide = max(open.columns, columns ?? 0)
    table = (wide, open.rows + 1)
    if (open.rows + 1) * wide > Limits.cells, open.rows * open.columns <= Limits.cells {
      report(.tableTooLarge, content, "a table has more than \(Limits.cells) cells", help: "part it into several")
    }
  }

  /// The columns of a row of dashes and bars (GFM 4.10); `nil` for any other line.
  private func delimiterColumns(_ content: Range<Int>) -> Int? {
    var bars = 0
    for place in content {
      let byte = source[place]
      if byte == ASCII.bar { bars += 1 } else if byte != ASCII.dash && byte != ASCII.colon && !byte.isBlank && byte != 0x0B && byte != 0x0C { return nil }
    }
    guard bars > 0 else { return nil }
    return bars + 1 - (source[content.lowerBound] == ASCII.bar ? 1 : 0) - (source[content.upperBound - 1] == ASCII.bar ? 1 : 0)
  }

  /// Every use of a reference copies its address: a long one, used often, would fill the memory.
  private mutating func references(in range: Range<Int>) {
    guard let longest = definitions.longest else { return }
    let brackets = source[range].count { $0 == ASCII.closeBracket }
    guard longest.count * brackets > Limits.references else { return }
    report(
      .definitionTooLong, longest.lowerBound..<longest.lowerBound + 1,
      "a link definition of \(longest.count) bytes is too long for a file with \(brackets) brackets",
      help: "write a blank line after it, shorten its address, or part the file")
  }

  private mutating func report(_ code: DiagnosticCode, _ range: Range<Int>, _ message: String, help: String) {
    diagnostics.append(
      Diagnostic(code, at: Span(file: file, range: range), message, label: "from here").help(help))
  }
}
