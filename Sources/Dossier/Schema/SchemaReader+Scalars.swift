import Evidence
import Markup

extension SchemaReader {
  /// Reads a scalar as a word-like shape.
  mutating func scalar(_ node: YAMLNode, as shape: Shape, of key: String) -> FieldValue? {
    guard case .scalar(let raw, let quoted) = node.content else { return wrongType(node, shape, key) }
    let place = textPlace(of: raw, in: node)
    // Block scalars end with a line feed that nobody typed on purpose.
    let text = Self.trimmed(raw)
    let span = place.map { Span(file: $0.file, lower: $0.lower, upper: $0.lower + text.utf8.count) } ?? node.span
    if text.isEmpty {
      report(.badValue, at: node.span, "`\(key)` is empty", label: "expected \(shape.expectation)")
      return nil
    }
    var fault: String?
    var help: String?
    switch shape {
    case .text, .reference, .version: break
    case .line, .folder: if text.utf8.contains(UInt8(ascii: "\n")) { fault = "this has several lines" }
    case .flag:
      if !quoted, text == "true" || text == "false" { return FieldValue(content: .flag(text == "true"), span: span) }
      fault = "`\(text)` is neither"
    case .choice(let choices): return choice(text, of: choices, key: key, span: span)
    case .date: return date(text, key: key, span: span, isExact: place != nil)
    case .time:
      if ClockTime(text) == nil { (fault, help) = ("this is no time of day", "hours and minutes, `\"09:30\"`") }
    case .language: if !LanguageTag.isValid(text) { fault = "this is no language tag" }
    case .digest:
      if Digest.isSHA256(text) { return FieldValue(content: .text(text.lowercased()), span: span) }
      fault = Digest.fault(text)
    case .file: fault = ArchiveName.fault(text)
    case .percent:
      if let share = Share.parse(text) { return FieldValue(content: .share(share), span: span) }
      fault = "`\(text)` is no share"
    case .zone: return zone(text, key: key, span: span)
    case .url: return url(text, key: key, span: span)
    case .citation:
      guard let item = Citations.item(text, span: span) else {
        report(
          .badCitation, at: span, "`\(key)` must be a citation", label: "this is none",
          help: "`source#extract`, `source`, or `\"source, ¶ 5\"`")
        return nil
      }
      return FieldValue(content: .citation(place == nil ? item : Self.narrowed(item, in: text)), span: span)
    case .list, .oneOrMore, .pair, .record, .severities: return wrongType(node, shape, key)
    }
    guard let fault else { return FieldValue(content: .text(text), span: span) }
    report(.badValue, at: span, "`\(key)` must be \(shape.expectation)", label: fault, help: help)
    return nil
  }

  /// The same citation, its place that of the key and extract alone, as in a body.
  private static func narrowed(_ item: Body.Citation.Item, in text: String) -> Body.Citation.Item {
    var item = item
    let extract = item.extract.map { $0.utf8.count + 1 } ?? 0
    let at = text.utf8.first == UInt8(ascii: "@") ? 1 : 0
    let upper = min(item.span.upper, item.span.lower + at + item.key.utf8.count + extract)
    item.span = Span(file: item.span.file, lower: item.span.lower, upper: upper)
    return item
  }

  /// Where a scalar's text stands to the byte; `nil` where YAML escapes or folds it, so that the two differ.
  private func textPlace(of text: String, in node: YAMLNode) -> Span? {
    let length = text.utf8.count
    // Behind a quotation mark, where there is one.
    for offset in 0..<2 {
      let lower = node.span.lower + offset
      guard lower + length <= min(node.span.upper, source.bytes.count) else { continue }
      if source.holds(text, at: lower) { return Span(file: node.span.file, lower: lower, upper: lower + length) }
    }
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    guard let last = text.utf8.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: " ") else { return text }
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: " ") }
    return end.map { String(text[...$0]) } ?? ""
  }

  private mutating func choice(_ text: String, of choices: [String], key: String, span: Span) -> FieldValue? {
    if choices.contains(text) { return FieldValue(content: .text(text), span: span) }
    let expected = choices.map { "`\($0)`" }.joinedAsAlternatives
    append(
      Diagnostic(.badValue, at: span, "`\(key)` must be \(expected)", label: "`\(text)` is none of them")
        .didYouMean(text, among: choices, replacing: span))
    return nil
  }

  private mutating func date(_ text: String, key: String, span: Span, isExact: Bool) -> FieldValue? {
    do {
      return FieldValue(content: .date(try EDTF(text)), span: span)
    } catch {
      // The caret stands under the very characters; where one is missing, after what is there.
      var place = span
      if isExact { place = Span(file: span.file, lower: span.lower + error.range.lowerBound, upper: span.lower + error.range.upperBound) }
      append(Diagnostic(.badDate, at: place, "`\(text)` is no date (EDTF): \(error.reason)", label: error.reason))
      return nil
    }
  }

  private mutating func zone(_ text: String, key: String, span: Span) -> FieldValue? {
    if ZoneName.isWellFormed(text), ZoneName.exists(text) ?? true { return FieldValue(content: .text(text), span: span) }
    append(
      Diagnostic(.badValue, at: span, "`\(key)` must be an IANA time zone", label: "there is no such zone")
        .didYouMean(text, among: ZoneName.all, replacing: span))
    return nil
  }

  private mutating func url(_ text: String, key: String, span: Span) -> FieldValue? {
    switch WebAddress.fault(text) {
    case nil: return FieldValue(content: .text(text), span: span)
    case .scheme(let scheme):
      report(.unsafeURL, at: span, "`\(key)` must begin with `https://` or `http://`", label: "`\(scheme):` is not allowed")
    case .shape(let fault):
      report(.badValue, at: span, "`\(key)` must be a URL that begins with `https://` or `http://`", label: fault)
    }
    return nil
  }

  /// `severities:` of `dossier.yml`. What makes a dossier unreadable cannot be turned down.
  mutating func severities(_ node: YAMLNode, key: String) -> FieldValue? {
    guard case .mapping(let entries) = node.content else { return wrongType(node, .severities, key) }
    var severities: [DiagnosticCode: Diagnostic.Severity?] = [:]
    for entry in entries {
      guard let code = DiagnosticCode(rawValue: entry.key) else {
        append(
          Diagnostic(.badValue, at: entry.keySpan, "`\(entry.key)` is not the code of a check", label: "unknown code")
            .didYouMean(entry.key, among: DiagnosticCode.allCases.map(\.rawValue), replacing: entry.keySpan))
        continue
      }
      guard let value = scalar(entry.value, as: .choice(["error", "warning", "off"]), of: entry.key),
        case .text(let word) = value.content
      else { continue }
      if code.defaultSeverity == .error, word != "error" {
        report(
          .badValue, at: value.span, "`\(entry.key)` is always an error", label: "it cannot be turned down",
          help: "a dossier in which it occurs cannot be built; mend it where it is reported")
        continue
      }
      severities[code] = .some(Diagnostic.Severity(rawValue: word))
    }
    return FieldValue(content: .severities(severities), span: node.span)
  }
}
