/// Turns checked tags into steps, one template after the other, each tag once.
struct Assembler {
  private(set) var program = Program()
  /// The place of each template by its name.
  private let templates: [ArraySlice<UInt8>: Int32]

  private var source = TemplateSource(name: "", path: "", bytes: [])
  private var tags: [Tag] = []
  private var opened: [Opened] = []
  /// How many bytes of white space each line loses: the indentation of the argument it belongs to.
  private var dedent = 0
  /// No text may join the text of a step before this one: something jumps here.
  private var label = 0

  /// What a closing tag has to finish.
  private enum Opened {
    case section(step: Int)
    case inverted(step: Int)
    case block(Int)
    case parent(call: Int, arguments: [Argument])
    case argument(dedent: Int)
  }

  init(templates: [ArraySlice<UInt8>: Int32]) {
    self.templates = templates
  }

  /// Compiles the next template, whose tags have partners and extents.
  mutating func append(_ template: TemplateSource, _ tags: [Tag]) {
    source = template
    self.tags = tags
    program.entries.append(here)
    label = program.steps.count
    var position = source.start
    for (index, tag) in tags.enumerated() {
      appendText(position..<tag.extent.lowerBound)
      append(tag, at: index)
      position = tag.extent.upperBound
    }
    appendText(position..<source.bytes.count)
    add(.end, source.bytes.count..<source.bytes.count)
  }

  private var here: Int32 { Int32(program.steps.count) }

  private mutating func append(_ tag: Tag, at index: Int) {
    switch tag.kind {
    case .comment, .delimiters: break
    case .variable: add(.variable(name(tag.name), escaped: true), tag.range)
    case .unescaped: add(.variable(name(tag.name), escaped: false), tag.range)
    case .section:
      opened.append(.section(step: program.steps.count))
      add(.section(name(tag.name), after: 0), tag.range)
    case .inverted:
      opened.append(.inverted(step: program.steps.count))
      add(.inverted(name(tag.name), after: 0), tag.range)
    case .partial:
      appendCall(tag)
      program.calls[program.calls.count - 1].after = here
    case .parent:
      opened.append(.parent(call: program.calls.count, arguments: []))
      appendCall(tag)
    case .block where tag.isArgument: openArgument(tag)
    case .block:
      opened.append(.block(program.blocks.count))
      add(.block(Int32(program.blocks.count)), tag.range)
      program.blocks.append(
        Block(
          name: key(tag.name), indentation: indentation(tag), beginsLine: tag.isAlone,
          endsLine: tags[tag.partner].isAlone))
    case .close: close(tag)
    }
  }

  private mutating func appendCall(_ tag: Tag) {
    // Unknown names were refused before.
    guard let template = templates[source.bytes[tag.name]] else { return }
    add(.call(Int32(program.calls.count)), tag.range)
    program.calls.append(Call(template: template, indentation: indentation(tag), endsLine: tag.isAlone))
  }

  private mutating func openArgument(_ tag: Tag) {
    if case .parent(let call, var arguments) = opened.popLast() {
      arguments.append(Argument(name: key(tag.name), entry: here))
      opened.append(.parent(call: call, arguments: arguments))
    }
    opened.append(.argument(dedent: dedent))
    if tag.isAlone { dedent = tag.indentation.count }
    label = program.steps.count
  }

  private mutating func close(_ tag: Tag) {
    switch opened.popLast() {
    case .section(let step):
      add(.sectionEnd, tag.range)
      if case .section(let name, _) = program.steps[step] { program.steps[step] = .section(name, after: here) }
    case .inverted(let step):
      if case .inverted(let name, _) = program.steps[step] { program.steps[step] = .inverted(name, after: here) }
    case .block(let block):
      program.blocks[block].after = here
    case .parent(let call, let arguments):
      let start = Span.end(of: program.arguments)
      program.arguments += arguments
      program.calls[call].arguments = start.extended(to: program.arguments.count)
      program.calls[call].after = here
    case .argument(let outer):
      add(.end, tag.range)
      dedent = outer
    case nil: break
    }
    label = program.steps.count
  }

  private mutating func add(_ step: Step, _ range: Range<Int>) {
    program.steps.append(step)
    program.sites.append(
      Site(
        template: Int32(program.entries.count - 1), start: Int32(range.lowerBound), end: Int32(range.upperBound)))
  }

  /// The text between two tags, each line without the indentation of its argument.
  private mutating func appendText(_ range: Range<Int>) {
    if case .parent = opened.last { return }
    let preceding = precedingText()
    var (text, lines) = preceding ?? (Span.end(of: program.text), Span.end(of: program.lines))
    var position = range.lowerBound
    while position < range.upperBound {
      if position == source.start || source.bytes[position - 1] == UInt8(ascii: "\n") {
        position = skipIndentation(position..<range.upperBound)
      }
      let newline = source.bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? range.upperBound
      if end > position {
        // What follows a comment on its line goes on with that line.
        if text.count > 0, program.text.last != UInt8(ascii: "\n") { program.lines.removeLast() }
        program.text += source.bytes[position..<end]
        program.lines.append(Int32(program.text.count))
        text = text.extended(to: program.text.count)
        lines = lines.extended(to: program.lines.count)
      }
      position = end
    }
    if preceding != nil {
      program.steps[program.steps.count - 1] = .text(text, lines: lines)
    } else if text.count > 0 {
      add(.text(text, lines: lines), range)
    }
  }

  /// The text step that more text can join.
  private func precedingText() -> (text: Span, lines: Span)? {
    guard program.steps.count > label, case .text(let text, let lines)? = program.steps.last,
      Int(text.start + text.count) == program.text.count
    else { return nil }
    return (text, lines)
  }

  private func skipIndentation(_ line: Range<Int>) -> Int {
    var position = line.lowerBound
    while position < min(line.upperBound, line.lowerBound + dedent),
      source.bytes[position] == UInt8(ascii: " ") || source.bytes[position] == UInt8(ascii: "\t")
    {
      position += 1
    }
    return position
  }

  private mutating func indentation(_ tag: Tag) -> Span {
    let bytes = source.bytes[tag.indentation].dropFirst(dedent)
    guard !bytes.isEmpty else { return .empty }
    let start = Span.end(of: program.text)
    program.text += bytes
    return start.extended(to: program.text.count)
  }

  private func key(_ range: Range<Int>) -> Key {
    source.bytes[range].withUnsafeBytes { Key(utf8: $0) }
  }

  private mutating func name(_ range: Range<Int>) -> Name {
    guard source.bytes[range] != [UInt8(ascii: ".")] else { return Name(first: .current, rest: .empty) }
    let keys = source.bytes[range].split(separator: UInt8(ascii: ".")).map { part in
      part.withUnsafeBytes { Key(utf8: $0) }
    }
    let start = Span.end(of: program.keys)
    program.keys += keys.dropFirst()
    return Name(first: keys.first ?? .current, rest: start.extended(to: program.keys.count))
  }
}
