/// What a front matter value must be. Validation, decoding and the JSON Schema all read this one description.
package indirect enum Shape: Sendable {
  /// Plain text on one line.
  case line
  /// Plain text of any length.
  case text
  /// `true` or `false`.
  case flag
  /// One of these words.
  case choice([String])
  /// EDTF (ISO 8601-2), levels 0 and 1 and unspecified digits.
  case date
  /// `17:01` or `17:01:30`.
  case time
  /// An IANA time zone name.
  case zone
  /// A BCP 47 language tag.
  case language
  /// An absolute `http:` or `https:` URL.
  case url
  /// SHA-256 in 64 hexadecimal digits.
  case digest
  /// A relative path that stays below its folder.
  case file
  /// Any path.
  case folder
  /// `25%`, `25` or `0.25`; kept as a share, 0…1.
  case percent
  /// The id of a page of one of these kinds.
  case reference([Kind])
  /// A version: `v1` of the same contract, or `contract/v1`.
  case version
  /// `source#extract`, `source`, or `source, ¶ 5`.
  case citation
  case list(Shape)
  /// A value, or a list of them.
  case oneOrMore(Shape)
  /// A list of exactly two.
  case pair(Shape)
  case record(RecordSchema)
  /// Diagnostic codes, each with `error`, `warning` or `off`.
  case severities
}

extension Shape {
  /// As a diagnostic says what is expected: `a date`.
  package var expectation: String {
    switch self {
    case .line: "one line of text"
    case .text: "text"
    case .flag: "`true` or `false`"
    case .choice(let words): words.map { "`\($0)`" }.joinedAsAlternatives
    case .date: "an EDTF date such as `2026-02-27`"
    case .time: "a time of day such as `\"17:01\"`"
    case .zone: "an IANA time zone such as `Europe/Paris`"
    case .language: "a language tag such as `fr`"
    case .url: "a URL that begins with `https://`"
    case .digest: "a SHA-256 in 64 hexadecimal digits"
    case .file: "a file name"
    case .folder: "a path"
    case .percent: "a share such as `25%`"
    case .reference(let kinds): kinds.count > 3 ? "an id" : "the id of " + kinds.phrase
    case .version: "a version's id"
    case .citation: "a citation such as `source#extract`"
    case .list(let element): "a list (\(element.expectation) each)"
    case .oneOrMore(let element): "\(element.expectation), or a list of such"
    case .pair: "a pair such as `[v1, v3]`"
    case .record(let schema): "a record with " + schema.fields.map { "`\($0.key)`" }.joined(separator: ", ")
    case .severities: "a map from codes to `error`, `warning` or `off`"
    }
  }

  /// Whether a plain YAML scalar can be it.
  var isScalar: Bool {
    switch self {
    case .list, .pair, .record, .severities: false
    case .oneOrMore(let element): element.isScalar
    default: true
    }
  }
}
