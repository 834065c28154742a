/// Runs the steps of one template for one page. There is no recursion in it: sections and inclusions are frames on a
/// stack of its own, so no template and no data can overflow the thread's.
struct Renderer {
  private(set) var errors: [TemplateError] = []

  private let library: TemplateLibrary
  private let isStrict: Bool
  /// Innermost last.
  private var contexts: [Value]
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

  private enum Frame {
    /// A section over one value.
    case single
    /// A section over a list: the item to go on with, and the step where each begins.
    case list([Value], next: Int, body: Int)
    /// A partial, parent or filled block: where to go on, and how much there was of each stack before.
    case call(after: Int, indentation: Int, fillings: Int)
  }

  init(_ library: TemplateLibrary, _ record: Record, strict: Bool) {
    self.library = library
    isStrict = strict
    contexts = [.record(record)]
    contexts.reserveCapacity(16)
    frames.reserveCapacity(16)
  }

  /// Runs from a step to the end of its template.
  mutating func run(from entry: Int, into output: inout [UInt8]) {
    let start = output.count
    let finished = library.program.text.withUnsafeBufferPointer { text in
      library.program.steps.withUnsafeBufferPointer { steps in
        run(steps, text, from: entry, into: &output)
      }
    }
    if !finished { output.removeLast(output.count - start) }
  }

  private mutating func run(
    _ steps: UnsafeBufferPointer<Step>, _ text: UnsafeBufferPointer<UInt8>, from entry: Int, into output: inout [UInt8]
  ) -> Bool {
    var step = entry
    while true {
      switch steps[step] {
      case .text(let span):
        write(text, span, into: &output)
        step += 1
      case .variable(let name, let escaped):
        if isAtLineStart { indent(&output) }
        write(find(name, at: step), escaped: escaped, at: step, into: &output)
        step += 1
      case .section(let name, let after):
        switch find(name, at: step) {
        case .list(let items) where !items.isEmpty:
          contexts.append(items[0])
          frames.append(.list(items, next: 1, body: step + 1))
          step += 1
        case let value where value.isTruthy:
          contexts.append(value)
          frames.append(.single)
          step += 1
        default:
          step = Int(after)
        }
      case .sectionEnd:
        contexts.removeLast()
        step = nextItem() ?? step + 1
      case .inverted(let name, let after):
        step = find(name, at: step).isTruthy ? Int(after) : step + 1
      case .call(let index):
        let call = library.program.calls[Int(index)]
        guard enter(after: call.after, at: step) else { return false }
        if call.arguments.count > 0 { fillings.append(call.arguments) }
        pushIndentation(text, call.indentation, beginsLine: true)
        step = Int(library.program.entries[Int(call.template)])
      case .block(let index):
        let block = library.program.blocks[Int(index)]
        guard let filling = filling(of: block.name) else {
          step += 1
          continue
        }
        guard enter(after: block.after, at: step) else { return false }
        pushIndentation(text, block.indentation, beginsLine: block.beginsLine)
        step = filling
      case .end:
        guard case .call(let after, let indented, let filled)? = frames.popLast() else { return true }
        calls -= 1
        indentation.removeLast(indentation.count - indented)
        if indentation.isEmpty { isAtLineStart = false }
        fillings.removeLast(fillings.count - filled)
        step = after
      }
    }
  }

  /// Goes on with the next item of the list whose section has just ended; `nil` where there is none.
  @inline(__always)
  private mutating func nextItem() -> Int? {
    guard case .list(let items, let next, let body)? = frames.popLast(), next < items.count else { return nil }
    contexts.append(items[next])
    frames.append(.list(items, next: next + 1, body: body))
    return body
  }

  /// Remembers where a call goes back to; false, with an error, where calls are too deep.
  private mutating func enter(after: Int32, at step: Int) -> Bool {
    guard calls < Renderer.maximalCalls else {
      blame(step) { "\($0) leads back to itself more than \(Renderer.maximalCalls) times" }
      return false
    }
    calls += 1
    frames.append(.call(after: Int(after), indentation: indentation.count, fillings: fillings.count))
    return true
  }

  /// Where the filling of a block begins. The outermost wins, as a child overrides what its parent says of a grandparent.
  private func filling(of name: Key) -> Int? {
    for filling in fillings {
      for index in filling.start..<filling.start + filling.count {
        let argument = library.program.arguments[Int(index)]
        if argument.name == name { return Int(argument.entry) }
      }
    }
    return nil
  }

  // MARK: Looking names up

  /// The value of a name in the innermost context that declares it.
  @inline(__always)
  private mutating func find(_ name: Name, at step: Int) -> Value {
    if name.first == .current { return contexts[contexts.count - 1] }
    var index = contexts.count
    while index > 0 {
      index -= 1
      if case .record(let record) = contexts[index], let value = record[name.first] {
        return name.rest.count == 0 ? value : find(name.rest, in: value, at: step)
      }
    }
    if isStrict { blame(step) { "\($0) is declared by nothing around it" } }
    return .none
  }

  /// The value of the further parts of a dotted name.
  private mutating func find(_ rest: Span, in value: Value, at step: Int) -> Value {
    var value = value
    for index in rest.start..<rest.start + rest.count {
      if case .none = value { return .none }
      guard case .record(let record) = value, let inner = record[library.program.keys[Int(index)]] else {
        if isStrict { blame(step) { "\($0) has a part that is not declared" } }
        return .none
      }
      value = inner
    }
    return value
  }

  // MARK: Writing

  @inline(__always)
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, _ span: Span, into output: inout [UInt8]) {
    let bytes = UnsafeBufferPointer(rebasing: text[Int(span.start)..<Int(span.start + span.count)])
    if indentation.isEmpty {
      output.append(contentsOf: bytes)
    } else {
      writeIndented(bytes, into: &output)
    }
  }

  private mutating func writeIndented(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var position = 0
    while position < bytes.count {
      if isAtLineStart { indent(&output) }
      let newline = bytes[position...].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? bytes.count
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
      isAtLineStart = newline != nil
      position = end
    }
  }

  private mutating func indent(_ output: inout [UInt8]) {
    output.append(contentsOf: indentation)
    isAtLineStart = false
  }

  private mutating func pushIndentation(_ text: UnsafeBufferPointer<UInt8>, _ span: Span, beginsLine: Bool) {
    guard span.count > 0 else { return }
    indentation.append(contentsOf: text[Int(span.start)..<Int(span.start + span.count)])
    isAtLineStart = beginsLine
  }

  @inline(__always)
  private mutating func write(_ value: Value, escaped: Bool, at step: Int, into output: inout [UInt8]) {
    switch value {
    case .none: break
    case .bool(let bool): output.append(contentsOf: (bool ? "true" : "false").utf8)
    case .int(let int): output.append(contentsOf: String(int).utf8)
    case .text(let text):
      if escaped { Escaping.append(text, to: &output) } else { output.append(contentsOf: text.utf8) }
    case .html(let bytes): output.append(contentsOf: bytes)
    case .slice(let bytes): output.append(contentsOf: bytes)
    case .writer(let write): write(&output)
    case .list, .record:
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
