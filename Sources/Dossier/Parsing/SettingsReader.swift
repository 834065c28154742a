import Markup

extension Settings {
  /// What holds where `dossier.yml` says nothing.
  static let standard = Settings(
    title: "", subtitle: nil, language: "en", url: nil, zone: nil, archive: nil, quotationLimit: 0.25, print: nil, search: true, severities: [:])
}

/// Reads `dossier.yml`.
enum SettingsReader {
  struct Result: Sendable {
    var source: SourceFile
    var settings: Settings
    var diagnostics: [Diagnostic]
  }

  static func read(_ file: ContentTree.File, id: FileID) -> Result {
    var result = Result(source: SourceFile(path: file.path, bytes: []), settings: .standard, diagnostics: [])
    if let fault = SourceLimit.fault(file, id: id) {
      result.diagnostics.append(fault)
      return result
    }
    result.source = TextDecoding.sourceFile(path: file.path, bytes: file.bytes, id: id, diagnostics: &result.diagnostics)
    let all = 0..<result.source.bytes.count
    guard let node = YAML.parse(all, of: result.source, id: id, diagnostics: &result.diagnostics) else { return result }
    var reader = SchemaReader(source: result.source)
    let record = reader.record(node, as: KindSchemas.settings, opening: Span(file: id, range: result.source.lineRange(at: 0)))
    result.diagnostics += reader.diagnostics
    if let record { result.settings = settings(record) }
    return result
  }

  private static func settings(_ record: FieldRecord) -> Settings {
    var settings = Settings.standard
    settings.title = record.text("title") ?? ""
    settings.subtitle = record.text("subtitle")
    settings.language = record.text("language") ?? settings.language
    settings.url = record.text("url").map { $0.utf8.last == UInt8(ascii: "/") ? $0 : $0 + "/" }
    settings.zone = record.text("zone")
    settings.archive = record.text("archive")
    settings.quotationLimit = record.share("quotation-limit") ?? settings.quotationLimit
    settings.print = record["print"].map { _ in record.flag("print") }
    if case .flag(let search) = record["search"]?.content { settings.search = search }
    if case .severities(let severities) = record["severities"]?.content { settings.severities = severities }
    return settings
  }
}
