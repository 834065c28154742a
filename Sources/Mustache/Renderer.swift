/// Runs the steps of one template for one page. There is no recursion in it: sections and inclusions are frames on a
/// stack of its own, so no template and no data can overflow the thread's.
///
/// A page of 10 KB with some 250 values takes 11 µs, most of it indented: 24 µs before small pieces were gathered and
/// the lines of templates known beforehand.
struct Renderer {
  private(set) var errors: [TemplateError] = []

  private let library: TemplateLibrary
  private let isStrict: Bool
  /// Innermost last.
  private var contexts: [Context] = []
  /// The contexts that declare names: a name is looked up in these alone, without a look at the others. The number of a record or,
  /// below zero, what is left of -1 without that of a row: plain numbers, so that a look at a record does not copy it.
  private var scopes: [Int] = []
  private var records: [Record] = []
  /// The rows under way, the innermost before `openRows`; those behind it wait for the next.
  private var rows: [Row] = []
  private var openRows = 0
  private var frames: [Frame] = []
  /// What fills blocks: places in the program's arguments, outermost first.
  private var fillings: [Span] = []
  /// What is put before each line of template text; mostly nothing.
  private var indentation: [UInt8] = []
  /// Kept only while there is an indentation: whether it is due before the next thing written.
  private var isAtLineStart = false
  private var calls = 0
  /// Tags a strict rendering has complained of.
  private var blamed: Set<Int> = []

  /// Far beyond any page, soon enough for a recursion whose data never ends.
  private static let maximalCalls = 500

  private enum Context {
    case value(Value)
    /// A text of a row's.
    case text(row: Int, Range<Int32>)
    case record
    case row(Int)
  }

  /// What a name comes to.
  private enum Found {
    case value(Value)
    case text(row: Int, Range<Int32>)
    case texts(row: Int, Range<Int32>)
  }

  private enum Frame {
    /// A section over one value.
    case single
    /// A section over a list: the item to go on with, and the step where each begins.
    case list([Value], next: Int, body: Int)
    case rows(Rows, next: Int, body: Int)
    case texts(row: Int, Range<Int32>, body: Int)
    /// A partial, parent or filled block: where to go on, and how much there was of each stack before.
    case call(after: Int, endsLine: Bool, indentation: Int, fillings: Int)
  }

  init(_ library: TemplateLibrary, _ record: Record, strict: Bool) {
    self.library = library
    isStrict = strict
    contexts.reserveCapacity(16)
    scopes.reserveCapacity(16)
    records.reserveCapacity(16)
    frames.reserveCapacity(16)
    push(.record(record))
  }

  /// Runs from a step to the end of its template; where that fails, `output` stays as it was.
  mutating func run(from entry: Int, into output: inout [UInt8]) {
    let start = output.count
    withUnsafeTemporaryAllocation(byteCount: PageWriter.gathered, alignment: 16) { scratch in
      // Moved out and in again: a second reference would make the first append copy all of it.
      var written: [UInt8] = []
      swap(&written, &output)
      var page = PageWriter(consume written, scratch: scratch)
      let finished = library.program.text.withUnsafeBytes { text in
        library.program.steps.withUnsafeBufferPointer { steps in
          run(steps, text, from: entry, into: &page)
        }
      }
      output = page.finish()
      if !finished { output.removeLast(output.count - start) }
    }
  }

  private mutating func run(
    _ steps: UnsafeBufferPointer<Step>, _ text: UnsafeRawBufferPointer, from entry: Int, into page: inout PageWriter
  ) -> Bool {
    var step = entry
    while true {
      switch steps[step] {
      case .text(let span, let lines):
        if indentation.isEmpty {
          page.write(UnsafeRawBufferPointer(rebasing: text[span.range]))
        } else {
          writeIndented(text, from: Int(span.start), lines, into: &page)
        }
        step += 1
      case .variable(let name, let escaped):
        if isAtLineStart { indent(&page) }
        write(find(name, at: step), escaped: escaped, at: step, into: &page)
        step += 1
      case .constant(let span):
        if isAtLineStart { indent(&page) }
        page.write(UnsafeRawBufferPointer(rebasing: text[span.range]))
        step += 1
      case .section(let name, let after):
        step = goIn(find(name, at: step), body: step + 1) ? step + 1 : Int(after)
      case .sectionEnd:
        pop()
        step = nextItem() ?? step + 1
      case .inverted(let name, let after):
        step = isTruthy(find(name, at: step)) ? Int(after) : step + 1
      case .call(let index):
        let call = library.program.calls[Int(index)]
        guard enter(after: call.after, endsLine: call.endsLine, at: step) else { return false }
        if call.arguments.count > 0 { fillings.append(call.arguments) }
        pushIndentation(text, call.indentation, beginsLine: true)
        step = Int(library.program.entries[Int(call.template)])
      case .block(let index):
        let block = library.program.blocks[Int(index)]
        guard let filling = filling(of: block.name) else {
          step += 1
          continue
        }
        guard enter(after: block.after, endsLine: block.endsLine, at: step) else { return false }
        pushIndentation(text, block.indentation, beginsLine: block.beginsLine)
        step = filling
      case .end:
        guard case .call(let after, let endsLine, let indented, let filled)? = frames.popLast() else { return true }
        calls -= 1
        indentation.removeLast(indentation.count - indented)
        isAtLineStart = !indentation.isEmpty && (isAtLineStart || endsLine)
        fillings.removeLast(fillings.count - filled)
        step = after
      }
    }
  }

  /// Begins a section over what its name came to; false where there is nothing to go in for.
  @inline(__always)
  private mutating func goIn(_ found: consuming Found, body: Int) -> Bool {
    switch consume found {
    case .text(let row, let range):
      guard !range.isEmpty else { return false }
      contexts.append(.text(row: row, range))
      frames.append(.single)
    case .texts(let row, let range):
      guard !range.isEmpty else { return false }
      contexts.append(.text(row: row, rows[row].texts[Int(range.lowerBound)]))
      frames.append(.texts(row: row, range.dropFirst(), body: body))
    case .value(.list(let items)):
      guard !items.isEmpty else { return false }
      push(items[0])
      frames.append(.list(items, next: 1, body: body))
    case .value(.rows(let rows)):
      guard rows.count > 0 else { return false }
      push(rows, 0)
      frames.append(.rows(rows, next: 1, body: body))
    case .value(let value):
      guard value.isTruthy else { return false }
      push(value)
      frames.append(.single)
    }
    return true
  }

  /// Goes on with the next item of the list whose section has just ended; `nil` where there is none.
  @inline(__always)
  private mutating func nextItem() -> Int? {
    switch frames.popLast() {
    case .list(let items, let next, let body)? where next < items.count:
      push(items[next])
      frames.append(.list(items, next: next + 1, body: body))
      return body
    case .rows(let rows, let next, let body)? where next < rows.count:
      push(rows, next)
      frames.append(.rows(rows, next: next + 1, body: body))
      return body
    case .texts(let row, let rest, let body)? where !rest.isEmpty:
      contexts.append(.text(row: row, rows[row].texts[Int(rest.lowerBound)]))
      frames.append(.texts(row: row, rest.dropFirst(), body: body))
      return body
    default:
      return nil
    }
  }

  /// Remembers where a call goes back to; false, with an error, where calls are too deep.
  private mutating func enter(after: Int32, endsLine: Bool, at step: Int) -> Bool {
    guard calls < Renderer.maximalCalls else {
      blame(step) { "\($0) leads back to itself more than \(Renderer.maximalCalls) times" }
      return false
    }
    calls += 1
    frames.append(
      .call(after: Int(after), endsLine: endsLine, indentation: indentation.count, fillings: fillings.count))
    return true
  }

  /// Where the filling of a block begins. The outermost wins, as a child overrides what its parent says of a grandparent.
  private func filling(of name: Key) -> Int? {
    for filling in fillings {
      for index in filling.range {
        let argument = library.program.arguments[index]
        if argument.name == name { return Int(argument.entry) }
      }
    }
    return nil
  }

  // MARK: Looking names up

  @inline(__always)
  private mutating func push(_ context: Value) {
    if case .record(let record) = context {
      scopes.append(records.count)
      records.append(record)
      contexts.append(.record)
    } else {
      contexts.append(.value(context))
    }
  }

  /// Lets an item say its fields, in a row that an earlier one has left.
  private mutating func push(_ items: Rows, _ index: Int) {
    if openRows == rows.count { rows.append(Row()) }
    rows[openRows].clear()
    items.fill(index, &rows[openRows])
    scopes.append(-1 - openRows)
    contexts.append(.row(openRows))
    openRows += 1
  }

  @inline(__always)
  private mutating func pop() {
    switch contexts.removeLast() {
    case .value, .text: break
    case .record:
      scopes.removeLast()
      records.removeLast()
    case .row:
      scopes.removeLast()
      openRows -= 1
    }
  }

  @inline(__always)
  private func isTruthy(_ found: consuming Found) -> Bool {
    switch consume found {
    case .value(let value): value.isTruthy
    case .text(_, let range), .texts(_, let range): !range.isEmpty
    }
  }

  /// The value of a name in the innermost context that declares it.
  @inline(__always)
  private mutating func find(_ name: Name, at step: Int) -> Found {
    if name.first == .current { return current }
    var index = scopes.count
    while index > 0 {
      index -= 1
      let scope = scopes[index]
      if scope >= 0 {
        guard let value = records[scope].value(of: name.first) else { continue }
        return .value(name.rest.count == 0 ? value : find(name.rest, in: value, at: step))
      } else {
        guard let found = found(name.first, in: -1 - scope) else { continue }
        if name.rest.count == 0 { return found }
        guard case .value(let value) = found else { return .value(.none) }
        return .value(find(name.rest, in: value, at: step))
      }
    }
    if isStrict { blame(step) { "\($0) is declared by nothing around it" } }
    return .value(.none)
  }

  /// The innermost context itself.
  private var current: Found {
    switch contexts[contexts.count - 1] {
    case .value(let value): return .value(value)
    case .text(let row, let range): return .text(row: row, range)
    case .record:
      return records.last.map { .value(.record($0)) } ?? .value(.none)
    case .row(let row):
      return found(.current, in: row) ?? .value(.record([:]))
    }
  }

  @inline(__always)
  private func found(_ key: Key, in row: Int) -> Found? {
    switch rows[row].field(of: key) {
    case nil: nil
    case .value(let value)?: .value(value)
    case .text(let range)?: .text(row: row, range)
    case .texts(let range)?: .texts(row: row, range)
    }
  }

  /// The value of the further parts of a dotted name.
  private mutating func find(_ rest: Span, in value: Value, at step: Int) -> Value {
    var value = value
    for index in rest.range {
      if case .none = value { return .none }
      guard case .record(let record) = value, let inner = record.value(of: library.program.keys[index]) else {
        if isStrict { blame(step) { "\($0) has a part that is not declared" } }
        return .none
      }
      value = inner
    }
    return value
  }

  // MARK: Writing

  /// Each line behind the indentation. Lines within values are left alone: only the template is indented.
  private mutating func writeIndented(
    _ text: UnsafeRawBufferPointer, from start: Int, _ lines: Span, into page: inout PageWriter
  ) {
    var position = start
    for line in lines.range {
      let end = Int(library.program.lines[line])
      if isAtLineStart { indent(&page) }
      page.write(UnsafeRawBufferPointer(rebasing: text[position..<end]))
      isAtLineStart = text[end - 1] == UInt8(ascii: "\n")
      position = end
    }
  }

  private mutating func indent(_ page: inout PageWriter) {
    indentation.withUnsafeBytes { page.write($0) }
    isAtLineStart = false
  }

  private mutating func pushIndentation(_ text: UnsafeRawBufferPointer, _ span: Span, beginsLine: Bool) {
    guard span.count > 0 else { return }
    indentation.append(contentsOf: text[span.range])
    isAtLineStart = beginsLine
  }

  @inline(__always)
  private mutating func write(_ found: consuming Found, escaped: Bool, at step: Int, into page: inout PageWriter) {
    switch consume found {
    case .value(let value): write(value, escaped: escaped, at: step, into: &page)
    case .text(let row, let range):
      rows[row].bytes.withUnsafeBytes { bytes in
        let text = UnsafeRawBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
        if escaped { Escaping.write(text, to: &page) } else { page.write(text) }
      }
    case .texts:
      if isStrict { blame(step) { "\($0) has no text of its own: it is a list" } }
    }
  }

  @inline(__always)
  private mutating func write(_ value: consuming Value, escaped: Bool, at step: Int, into page: inout PageWriter) {
    switch consume value {
    case .none: break
    case .bool(let bool): page.write(bool ? "true" : "false")
    case .int(let int): page.write(String(int), escaped: false)
    case .text(let text): page.write(text, escaped: escaped)
    case .html(let bytes): bytes.withUnsafeBytes { page.write($0) }
    case .slice(let bytes): bytes.withUnsafeBytes { page.write($0) }
    case .writer(let write): page.write(write)
    case .list, .rows, .record:
      if isStrict { blame(step) { "\($0) has no text of its own: it is a list or a record" } }
    }
  }

  /// Complains of the tag that a step was made of, once.
  private mutating func blame(_ step: Int, _ summary: (String) -> String) {
    guard blamed.insert(step).inserted else { return }
    let site = library.program.sites[step]
    let source = library.sources[Int(site.template)]
    let range = Int(site.start)..<Int(site.end)
    errors.append(TemplateError(summary(source.excerpt(range)), in: source, at: range))
  }
}
