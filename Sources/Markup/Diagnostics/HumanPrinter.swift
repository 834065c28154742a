/// rustc's form: `error[code]: message`, `--> path:line:column`, the line, a caret with its label, then notes and helps.
struct HumanPrinter {
  private var indexes: LineIndexes
  private let colored: Bool
  private var out = ""

  init(files: SourceFiles, colored: Bool) {
    indexes = LineIndexes(files)
    self.colored = colored
  }

  func print(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var printer = self
    for diagnostic in diagnostics { printer.append(diagnostic) }
    return Array(printer.out.utf8)
  }

  private mutating func append(_ diagnostic: Diagnostic) {
    let color: Style = diagnostic.severity == .error ? .red : diagnostic.severity == .warning ? .yellow : .cyan
    out += styled("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", color) + styled(": \(clean(diagnostic.message))", .bold) + "\n"
    let gutter = gutterWidth(diagnostic)
    let pad = String(repeating: " ", count: gutter)
    if let span = diagnostic.span {
      picture(span, label: diagnostic.label, gutter: gutter, mark: "^", color: color)
    } else if let path = diagnostic.path {
      out += pad + styled("-->", .blue) + " \(clean(path))\n"
    }
    let plain = diagnostic.notes.filter { $0.span == nil }
    if !plain.isEmpty, diagnostic.span != nil { out += pad + styled(" |", .blue) + "\n" }
    for note in plain {
      let lines = clean(note.message).split(separator: "\n", omittingEmptySubsequences: false)
      let indent = String(repeating: " ", count: gutter + note.kind.rawValue.count + 5)
      out += pad + styled(" = ", .blue) + styled(note.kind.rawValue, .bold) + ": " + lines.joined(separator: "\n" + indent) + "\n"
    }
    for note in diagnostic.notes {
      guard let span = note.span else { continue }
      out += styled(note.kind.rawValue, note.kind == .note ? .cyan : .green) + ": \(clean(note.message))\n"
      picture(span, label: "", gutter: gutter, mark: "-", color: .cyan)
    }
    for fix in diagnostic.fixes { suggestion(fix, gutter: gutter) }
    out += "\n"
  }

  // MARK: Pictures

  /// The place, its line, and a caret under it.
  private mutating func picture(_ span: Span, label: String, gutter: Int, mark: Character, color: Style) {
    let index = indexes[span.file]
    let position = index.position(at: span.lower)
    let pad = String(repeating: " ", count: gutter)
    out += pad + styled("-->", .blue) + " \(clean(index.file.path)):\(position.line):\(position.column)\n"
    let line = index.range(line: position.line)
    let (shown, before, width) = Self.window(
      index.file.bytes[line], caret: span.lower - line.lowerBound..<max(span.lower, min(span.upper, line.upperBound)) - line.lowerBound)
    out += pad + styled(" |", .blue) + "\n"
    out += styled(padded(position.line, gutter) + " | ", .blue) + shown + "\n"
    let carets = String(repeating: mark, count: max(1, width))
    let tail = label.isEmpty ? carets : "\(carets) \(clean(label))"
    out += pad + styled(" | ", .blue) + String(repeating: " ", count: before) + styled(tail, color) + "\n"
  }

  /// A fix as the line before and after; nothing where it spans lines.
  private mutating func suggestion(_ fix: Diagnostic.Fix, gutter: Int) {
    let index = indexes[fix.span.file]
    let number = index.line(at: fix.span.lower)
    let line = index.range(line: number)
    guard fix.span.upper <= line.upperBound, !fix.replacement.utf8.contains(ASCII.newline) else { return }
    let bytes = index.file.bytes
    let pad = String(repeating: " ", count: gutter)
    let new = Array(bytes[line.lowerBound..<fix.span.lower]) + Array(fix.replacement.utf8) + Array(bytes[fix.span.upper..<line.upperBound])
    let start = fix.span.lower - line.lowerBound
    let old = Self.window(bytes[line], caret: start..<fix.span.upper - line.lowerBound).shown
    let mended = Self.window(new[...], caret: start..<start + fix.replacement.utf8.count).shown
    out += pad + styled(" |", .blue) + "\n"
    out += styled(padded(number, gutter), .blue) + styled(" - ", .red) + old + "\n"
    out += styled(padded(number, gutter), .blue) + styled(" + ", .green) + mended + "\n"
  }

  /// The part of a line around a caret that fits, with the columns before the caret and under it. Tabs show as one space,
  /// control characters as U+FFFD, so that a file cannot drive the terminal.
  static func window(_ line: ArraySlice<UInt8>, caret: Range<Int>) -> (shown: String, before: Int, width: Int) {
    let widest = 110
    let start = line.startIndex
    func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
      let clamped = range.clamped(to: 0..<line.count)
      return Array(String(decoding: line[start + clamped.lowerBound..<start + clamped.upperBound], as: UTF8.self).unicodeScalars)
    }
    var head = scalars(0..<caret.lowerBound)
    var middle = scalars(caret)
    var tail = scalars(caret.upperBound..<line.count)
    var cutHead = false
    var cutTail = false
    if head.count + middle.count + tail.count > widest {
      let room = max(20, widest - min(middle.count, widest))
      if middle.count > widest {
        middle.removeLast(middle.count - widest)
        tail = []
        cutTail = true
      }
      let tailRoom = max(room / 2, room - head.count)
      if tail.count > tailRoom {
        tail.removeLast(tail.count - tailRoom)
        cutTail = true
      }
      let headRoom = max(10, widest - middle.count - tail.count)
      if head.count > headRoom {
        head.removeFirst(head.count - headRoom)
        cutHead = true
      }
    }
    let shown = (cutHead ? "…" : "") + text(head) + text(middle) + text(tail) + (cutTail ? "…" : "")
    return (shown, columns(head) + (cutHead ? 1 : 0), columns(middle))
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar == "\t" ? " " : isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(text)
  }

  /// Terminal columns: combining and zero-width scalars take none, East Asian wide ones and emoji two.
  private static func columns(_ scalars: [Unicode.Scalar]) -> Int {
    scalars.reduce(0) { sum, scalar in
      let value = scalar.value
      if (0x300...0x36F).contains(value) || (0x200B...0x200F).contains(value) || value == 0xFEFF { return sum }
      let wide = (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
        || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
        || (0x1F300...0x1FAFF).contains(value)
      return sum + (wide ? 2 : 1)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }

  /// Messages hold names that somebody typed: the same care, line feeds kept.
  private func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { Self.isControl($0) && $0 != "\n" }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isControl($0) && $0 != "\n" ? "\u{FFFD}" : $0 }))
  }

  // MARK: Layout

  private mutating func gutterWidth(_ diagnostic: Diagnostic) -> Int {
    var widest = 1
    for span in [diagnostic.span].compactMap({ $0 }) + diagnostic.notes.compactMap(\.span) + diagnostic.fixes.map(\.span) {
      widest = max(widest, String(indexes[span.file].line(at: span.lower)).count)
    }
    return widest
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits + String(repeating: " ", count: max(0, width - digits.count))
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case green = "1;32"
    case yellow = "1;33"
    case blue = "1;34"
    case cyan = "1;36"
  }

  private func styled(_ text: String, _ style: Style) -> String { colored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text }
}
