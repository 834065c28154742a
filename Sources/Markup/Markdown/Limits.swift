/// Bounds that keep the worst file near a second: this cmark's version lacks the upstream fixes for inputs that take it quadratic
/// time. Each was measured: a wide table header over one-cell rows takes 4 s at 8 KiB, `>>>>…` with emphasis 4 s at 32 KiB.
public enum Limits {
  /// Bytes of a file.
  public static let file = 1 << 20
  /// Bytes of a line, and of a run of lines without a blank one. Fenced code is exempt from the second.
  public static let run = 8 << 10
  /// Containers (quotes, list items) inside one another.
  public static let nesting = 32
  /// Columns of a table.
  public static let columns = 64
  /// Cells of a table, counting those that it fills in.
  public static let cells = 100_000
  /// Bytes of a link reference definition.
  public static let definition = 2 << 10
}

/// Measures a body against the limits in one pass, before cmark sees it.
struct LimitCheck {
  private let source: UnsafeBufferPointer<UInt8>
  private let file: FileID
  private(set) var diagnostics: [Diagnostic] = []

  private var runStart: Int?
  private var runReported = false
  private var fence: (byte: UInt8, count: Int)?
  private var table: (columns: Int, rows: Int)?
  private var definitionStart: Int?

  static func run(_ source: UnsafeBufferPointer<UInt8>, range: Range<Int>, file: FileID) -> [Diagnostic] {
    var check = LimitCheck(source: source, file: file)
    var line = range.lowerBound
    while line < range.upperBound {
      let end = source[line..<range.upperBound].firstIndex(of: ASCII.newline) ?? range.upperBound
      check.line(line..<end)
      line = end + 1
    }
    return check.diagnostics
  }

  private init(source: UnsafeBufferPointer<UInt8>, file: FileID) {
    self.source = source
    self.file = file
  }

  private mutating func line(_ line: Range<Int>) {
    if line.count > Limits.run {
      report(.lineTooLong, line.lowerBound..<line.lowerBound + 1, "a line is longer than \(Limits.run) bytes", help: "break it into several lines")
    }
    let (content, depth) = contents(of: line)
    if depth > Limits.nesting {
      report(
        .nestingTooDeep, line.lowerBound..<content.lowerBound, "quotes and lists are nested more than \(Limits.nesting) deep",
        help: "flatten them")
    }
    if inFence(content) { return endRun() }
    guard !content.isEmpty else { return endRun() }
    let start = runStart ?? line.lowerBound
    runStart = start
    if line.upperBound - start > Limits.run, !runReported {
      runReported = true
      report(
        .runTooLong, start..<start + 1, "\(Limits.run) bytes of text stand without a blank line",
        help: "part the paragraph, list or table with blank lines")
    }
    tableRow(content)
    definition(content)
  }

  private mutating func endRun() {
    runStart = nil
    runReported = false
    table = nil
    definitionStart = nil
  }

  /// What follows the line's quote and list markers, and how many there are; an indent of two can stand for a list around it.
  private func contents(of line: Range<Int>) -> (content: Range<Int>, depth: Int) {
    var place = line.lowerBound
    var depth = 0
    var indent = 0
    var deepest = 0
    while place < line.upperBound {
      let byte = source[place]
      if byte.isBlank {
        indent += byte == ASCII.tab ? 4 : 1
        place += 1
        continue
      }
      guard let width = markerWidth(place..<line.upperBound) else { break }
      depth += 1
      indent = 0
      deepest = depth
      place += width
    }
    return (min(place, line.upperBound)..<line.upperBound, deepest + (place < line.upperBound ? indent / 2 / 2 : 0))
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

  /// Whether the line belongs to fenced code, its fences included.
  private mutating func inFence(_ content: Range<Int>) -> Bool {
    let first = content.isEmpty ? 0 : source[content.lowerBound]
    var count = 0
    if first == ASCII.backtick || first == UInt8(ascii: "~") {
      count = source[content].prefix { $0 == first }.count
    }
    if let open = fence {
      if count >= open.count, first == open.byte, source[content].dropFirst(count).allSatisfy(\.isBlank) { fence = nil }
      return true
    }
    guard count >= 3, first != ASCII.backtick || !source[content].dropFirst(count).contains(ASCII.backtick) else { return false }
    fence = (first, count)
    return true
  }

  private mutating func tableRow(_ content: Range<Int>) {
    if let open = table {
      let rows = open.rows + 1
      table = (open.columns, rows)
      if rows * open.columns > Limits.cells, (rows - 1) * open.columns <= Limits.cells {
        report(.tableTooLarge, content, "a table has more than \(Limits.cells) cells", help: "part it into several")
      }
      return
    }
    guard source[content].contains(ASCII.bar) || source[content].contains(ASCII.dash),
      source[content].allSatisfy({ $0 == ASCII.bar || $0 == ASCII.dash || $0 == ASCII.colon || $0.isBlank })
    else { return }
    let bars = source[content].count { $0 == ASCII.bar }
    guard bars > 0 else { return }
    let columns = bars + 1 - (source[content.lowerBound] == ASCII.bar ? 1 : 0) - (source[content.upperBound - 1] == ASCII.bar ? 1 : 0)
    table = (max(1, columns), 1)
    if columns > Limits.columns {
      report(.tableTooWide, content, "a table has \(columns) columns, more than \(Limits.columns)", help: "turn it on its side, or part it")
    }
  }

  /// A definition goes on to the next one or the end of its run.
  private mutating func definition(_ content: Range<Int>) {
    if source[content.lowerBound] == ASCII.openBracket, let close = source[content].firstIndex(of: ASCII.closeBracket),
      close + 1 < content.upperBound, source[close + 1] == ASCII.colon, source[content.lowerBound + 1] != ASCII.caret
    {
      definitionStart = content.lowerBound
    }
    guard let start = definitionStart, content.upperBound - start > Limits.definition else { return }
    definitionStart = nil
    report(
      .definitionTooLong, start..<start + 1, "a link definition is longer than \(Limits.definition) bytes",
      help: "write a blank line after it, or shorten its address")
  }

  private mutating func report(_ code: DiagnosticCode, _ range: Range<Int>, _ message: String, help: String) {
    diagnostics.append(
      Diagnostic(code, at: Span(file: file, range: range), message, label: "from here").help(help))
  }
}
