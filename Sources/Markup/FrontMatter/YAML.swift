import CYAML

/// Reads YAML 1.1 as libyaml does, through its events, into values with places; what is written plainly, without it (`PlainYAML`).
public enum YAML {
  /// Parses the bytes of a range of a file. Nothing at all is an empty mapping. A syntax error is a diagnostic and `nil`;
  /// a key given twice, an alias, an anchor or a tag is a diagnostic, and the first value of the key is kept.
  public static func parse(
    _ range: Range<Int>, of source: SourceFile, id: FileID, diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    if let node = source.bytes.withUnsafeBufferPointer({ PlainYAML.read($0, range, file: id) }) { return node }
    return parseAny(range, of: source, id: id, diagnostics: &diagnostics)
  }

  /// The same, of any YAML.
  static func parseAny(
    _ range: Range<Int>, of source: SourceFile, id: FileID, diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    // libyaml keeps a pointer to the parser inside the parser: it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    return source.bytes.withUnsafeBufferPointer { bytes -> YAMLNode? in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress.map { $0 + range.lowerBound }, range.count)
      var reader = YAMLEventReader(parser: parser, places: MarkPlaces(bytes: bytes, range: range), file: id)
      let node = reader.document()
      diagnostics += reader.diagnostics
      return node
    }
  }
}

/// libyaml counts characters; we count bytes. Marks come nearly in order, so a cursor that moves both ways is linear.
private struct MarkPlaces {
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  private var character = 0
  private var place: Int

  init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    place = range.lowerBound
  }

  mutating func offset(_ mark: yaml_mark_t) -> Int {
    let wanted = Int(mark.index)
    while character < wanted, place < range.upperBound {
      place += 1
      while place < range.upperBound, bytes[place] & 0xC0 == 0x80 { place += 1 }
      character += 1
    }
    while character > wanted, place > range.lowerBound {
      place -= 1
      while place > range.lowerBound, bytes[place] & 0xC0 == 0x80 { place -= 1 }
      character -= 1
    }
    return place
  }
}

/// Pulls events and builds nodes.
private struct YAMLEventReader {
  let parser: UnsafeMutablePointer<yaml_parser_t>
  var places: MarkPlaces
  let file: FileID
  var diagnostics: [Diagnostic] = []
  private var failed = false

  init(parser: UnsafeMutablePointer<yaml_parser_t>, places: MarkPlaces, file: FileID) {
    self.parser = parser
    self.places = places
    self.file = file
  }

  /// Deeper nesting than any front matter needs; a bound on recursion.
  private static let deepest = 32

  mutating func document() -> YAMLNode? {
    let empty = YAMLNode(content: .mapping([]), span: Span(file: file, lower: places.range.lowerBound, upper: places.range.lowerBound))
    while true {
      guard var event = next() else { return nil }
      let type = event.type
      let span = span(event)
      if type == YAML_STREAM_END_EVENT {
        yaml_event_delete(&event)
        return empty
      }
      if type == YAML_STREAM_START_EVENT || type == YAML_DOCUMENT_START_EVENT {
        yaml_event_delete(&event)
        continue
      }
      let node = node(&event, depth: 0)
      guard !failed, let node else { return nil }
      return isOnlyDocument(after: span) ? node : nil
    }
  }

  /// Reads to the end of the stream; a second document is an error.
  private mutating func isOnlyDocument(after first: Span) -> Bool {
    while var event = next() {
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return true }
      if event.type == YAML_DOCUMENT_START_EVENT {
        diagnostics.append(
          Diagnostic(.yamlSyntax, at: span(event), "the front matter holds a second YAML document", label: "starts here"))
        return false
      }
    }
    return false
  }

  private mutating func next() -> yaml_event_t? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      if !failed { diagnostics.append(syntaxError()) }
      failed = true
      return nil
    }
    return event
  }

  private mutating func span(_ event: yaml_event_t) -> Span {
    let lower = places.offset(event.start_mark)
    return Span(file: file, lower: lower, upper: places.offset(event.end_mark))
  }

  /// Builds the node that begins with `event`, and deletes the event.
  private mutating func node(_ event: inout yaml_event_t, depth: Int) -> YAMLNode? {
    defer { yaml_event_delete(&event) }
    let span = span(event)
    guard depth < Self.deepest else {
      diagnostics.append(Diagnostic(.yamlSyntax, at: span, "values are nested more than \(Self.deepest) deep"))
      failed = true
      return nil
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      refuseProperties(anchor: event.data.scalar.anchor, tag: event.data.scalar.tag, at: span)
      return YAMLNode(content: Self.scalar(event), span: span)
    case YAML_SEQUENCE_START_EVENT:
      refuseProperties(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, at: span)
      return sequence(from: span, depth: depth)
    case YAML_MAPPING_START_EVENT:
      refuseProperties(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, at: span)
      return mapping(from: span, depth: depth)
    default:
      diagnostics.append(
        Diagnostic(.yamlSyntax, at: span, "aliases are not part of the front matter", label: "write the value out"))
      return YAMLNode(content: .null, span: span)
    }
  }

  private static func scalar(_ event: yaml_event_t) -> YAMLNode.Content {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = String(decoding: bytes, as: UTF8.self)
    let plain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    // YAML 1.1, `tag:yaml.org,2002:null`; each is shorter than nearly every value.
    if plain, text.isEmpty || text.utf8.count <= 4 && (text == "~" || text == "null" || text == "Null" || text == "NULL") { return .null }
    return .scalar(text, quoted: !plain)
  }

  private mutating func sequence(from start: Span, depth: Int) -> YAMLNode? {
    var elements: [YAMLNode] = []
    var end = start.upper
    while var event = next() {
      if event.type == YAML_SEQUENCE_END_EVENT {
        end = closingEnd(event) ?? end
        yaml_event_delete(&event)
        return YAMLNode(content: .sequence(elements), span: trimmed(start.lower, end))
      }
      guard let element = node(&event, depth: depth + 1) else { return nil }
      end = element.span.upper
      elements.append(element)
    }
    return nil
  }

  private mutating func mapping(from start: Span, depth: Int) -> YAMLNode? {
    var entries: [YAMLNode.Entry] = []
    // Few enough to be gone through, until a file is a fault by itself.
    var seen: [String: Span]?
    var end = start.upper
    while var event = next() {
      if event.type == YAML_MAPPING_END_EVENT {
        end = closingEnd(event) ?? end
        yaml_event_delete(&event)
        return YAMLNode(content: .mapping(entries), span: trimmed(start.lower, end))
      }
      guard let key = node(&event, depth: depth + 1), var valueEvent = next(),
        let value = node(&valueEvent, depth: depth + 1)
      else { return nil }
      end = value.span.upper
      guard let name = key.text else {
        diagnostics.append(Diagnostic(.wrongType, at: key.span, "a field's name must be a word", label: "this is not"))
        continue
      }
      if entries.count == 24, seen == nil {
        seen = Dictionary(entries.map { ($0.key, $0.keySpan) }, uniquingKeysWith: { first, _ in first })
      }
      if let first = seen.map({ $0[name] }) ?? entries.first(where: { $0.key == name })?.keySpan {
        diagnostics.append(
          Diagnostic(.duplicateField, at: key.span, "the field `\(name)` is given twice", label: "again here")
            .note("first given here", at: first))
        continue
      }
      seen?[name] = key.span
      entries.append(YAMLNode.Entry(key: name, keySpan: key.span, value: value))
    }
    return nil
  }

  /// Where a closing bracket or brace ends. The end of a block has no mark of its own, its event stands at the next token.
  private mutating func closingEnd(_ event: yaml_event_t) -> Int? {
    let span = span(event)
    return span.upper > span.lower ? span.upper : nil
  }

  /// A literal or folded scalar ends where the next token begins: cut the white space before it.
  private func trimmed(_ lower: Int, _ upper: Int) -> Span {
    var upper = max(lower, upper)
    while upper > lower, [0x20, 0x09, 0x0A].contains(places.bytes[upper - 1]) { upper -= 1 }
    return Span(file: file, lower: lower, upper: upper)
  }

  private mutating func refuseProperties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at span: Span
  ) {
    guard anchor != nil || tag != nil else { return }
    diagnostics.append(
      Diagnostic(.yamlSyntax, at: span, "anchors and tags are not part of the front matter", label: "delete the `&` or `!`"))
  }

  private mutating func syntaxError() -> Diagnostic {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    // Of a character that YAML does not allow libyaml gives the offset in bytes, and no mark.
    let isCharacter = parser.pointee.error == YAML_READER_ERROR
    let start = isCharacter ? places.range.lowerBound + parser.pointee.problem_offset : places.offset(parser.pointee.problem_mark)
    let place = min(start, max(places.range.lowerBound, places.range.upperBound - 1))
    var diagnostic = Diagnostic(
      .yamlSyntax, at: Span(file: file, lower: place, upper: place + 1), "the front matter is not valid YAML", label: problem)
    if let context = parser.pointee.context {
      let start = places.offset(parser.pointee.context_mark)
      diagnostic = diagnostic.note(String(cString: context), at: Span(file: file, lower: start, upper: start))
    }
    if problem.contains("mapping values") || problem.contains("cannot start any token") {
      diagnostic = diagnostic.help("put the value between quotation marks: a plain one cannot hold `: ` or begin with `@`, `[`, `*` …")
    }
    return diagnostic
  }
}
