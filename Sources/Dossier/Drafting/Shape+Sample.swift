extension Shape {
  /// A value of this shape in YAML, to be written over.
  var sample: String {
    switch self {
    case .line, .text: "…"
    case .flag: "true"
    case .choice(let words): words.first ?? "…"
    case .date: "2026-02-27"
    case .time: "\"17:01\""
    case .zone: "Europe/Paris"
    case .language: "en"
    case .url: "https://example.org/"
    case .digest: String(repeating: "0", count: 64)
    case .file: "article.txt"
    case .folder: "../archive"
    case .percent: "25%"
    case .reference: "id"
    case .version: "v1"
    case .citation: "source#extract"
    case .list(let element): "[\(element.sample)]"
    case .oneOrMore(let element): element.sample
    case .pair(let element): "[\(element.sample), \(element.sample)]"
    case .record(let schema): "{" + schema.fields.map { "\($0.key): \($0.shape.sample)" }.joined(separator: ", ") + "}"
    case .severities: "{uncited: warning}"
    }
  }
}
