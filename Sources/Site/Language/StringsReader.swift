import Evidence
import Markup

/// Reads `strings/<language>.yml`: `key: text`, mappings and lists taken as keys with a dot (`date.months.1`).
struct StringsReader {
  private var texts: [String: (text: String, span: Span)] = [:]
  private let file: FileID
  private let path: String

  /// The words of a file. Every key that is missing is an error that names it and the file; one that nothing asks for is
  /// a warning with the nearest that is.
  static func read(
    _ source: SourceFile, id: FileID, language: String, diagnostics: inout [Diagnostic]
  ) -> Strings? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    // A file that is not read whole would seem to miss what it has.
    guard let node = YAML.parse(0..<source.bytes.count, of: source, id: id, diagnostics: &found),
      !found.contains(where: { $0.severity == .error })
    else { return nil }
    guard case .mapping = node.content else {
      found.append(Diagnostic(.wrongType, at: node.span, "a strings file is a list of keys with their texts"))
      return nil
    }
    var reader = StringsReader(file: id, path: source.path)
    reader.flatten(node, prefix: "", diagnostics: &found)
    reader.warnOfUnknown(&found)
    return reader.strings(language: language, diagnostics: &found)
  }

  private init(file: FileID, path: String) {
    self.file = file
    self.path = path
  }

  private mutating func flatten(_ node: YAMLNode, prefix: String, diagnostics: inout [Diagnostic]) {
    switch node.content {
    case .scalar(let text, _): texts[prefix] = (text, node.span)
    // An empty text can be meant: a language may have nothing to say there.
    case .null: texts[prefix] = ("", node.span)
    case .sequence(let elements):
      for (index, element) in elements.enumerated() {
        flatten(element, prefix: "\(prefix).\(index + 1)", diagnostics: &diagnostics)
      }
    case .mapping(let entries):
      for entry in entries {
        flatten(entry.value, prefix: prefix.isEmpty ? entry.key : prefix + "." + entry.key, diagnostics: &diagnostics)
      }
    }
  }

  /// Every key that a strings file must have.
  static let required: [String] =
    StringKey.allCases.map(\.name) + PluralKey.allCases.flatMap { [$0.name + ".one", $0.name + ".other"] }
    + DateWords.keys

  private func warnOfUnknown(_ diagnostics: inout [Diagnostic]) {
    let known = Set(StringsReader.required)
    for (key, value) in texts.sorted(by: { $0.value.span.lower < $1.value.span.lower }) where !known.contains(key) {
      diagnostics.append(
        Diagnostic(.stringUnknown, at: value.span, "nothing asks for the string `\(key)`", label: "never shown")
          .didYouMean(key, among: StringsReader.required.filter { texts[$0] == nil }))
    }
  }

  private func strings(language: String, diagnostics: inout [Diagnostic]) -> Strings? {
    let missing = StringsReader.required.filter { texts[$0] == nil }
    for key in missing {
      diagnostics.append(
        Diagnostic(.stringMissing, path: path, "the string `\(key)` is missing")
          .help("add `\(key)` to \(path); the strings that come with the program show every key"))
    }
    var rule = PluralRule.one
    if let plural = texts[StringKey.numberPlural.name] {
      let names = PluralRule.allCases.map(\.rawValue)
      if let known = PluralRule(rawValue: plural.text) {
        rule = known
      } else {
        diagnostics.append(
          Diagnostic(.badValue, at: plural.span, "`\(plural.text)` is not a plural rule", label: "not known")
            .help("one of: " + names.joined(separator: ", "))
            .didYouMean(plural.text, among: names, replacing: plural.span))
        return nil
      }
    }
    guard missing.isEmpty, let dates = try? DateWords(lookup: { texts[$0]?.text }) else { return nil }
    return Strings(
      language: language, texts: StringKey.allCases.map { texts[$0.name]?.text ?? "" },
      plurals: PluralKey.allCases.map { (texts[$0.name + ".one"]?.text ?? "", texts[$0.name + ".other"]?.text ?? "") },
      rule: rule, dates: dates)
  }
}
