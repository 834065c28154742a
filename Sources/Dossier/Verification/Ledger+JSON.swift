import Markup

// The ledger's file: JSON, an entry a line, sorted, without a clock's time, so that a change shows as the lines it touches.
extension Ledger {
  /// The file's bytes.
  public var json: [UInt8] {
    var lines = ["{", "\"version\": 1,", "\"sources\": {"]
    let names = sources.keys.sorted()
    for name in names {
      guard let source = sources[name] else { continue }
      let facts = Self.object {
        $0.member("sha256", source.sha256)
        $0.member("paragraphs", source.paragraphs)
        $0.member("words", source.words)
        $0.member("quoted", source.quoted)
      }
      lines.append("\(Self.quoted(name)): \(facts.dropLast()),\"extracts\":{")
      let extracts = source.extracts.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)): \(Self.object($0.value.write))" }
      lines += Self.separated(extracts)
      lines.append(name == names.last ? "}}" : "}},")
    }
    lines += ["},", "\"quotations\": ["]
    lines += Self.separated(
      quotations.sorted { $0.key < $1.key }.map { key, entry in
        Self.object {
          $0.member("page", key.page)
          $0.member("cites", key.cites)
          entry.write(to: &$0)
        }
      })
    lines += ["]", "}", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func separated(_ entries: [String]) -> [String] {
    entries.enumerated().map { $0 + 1 < entries.count ? $1 + "," : $1 }
  }

  private static func object(_ body: (inout JSONText) -> Void) -> String {
    var json = JSONText()
    json.object(body)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONText()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Reads a file. JSON is YAML, so the one reader serves; what it cannot make sense of is `nil`, since a ledger is written by
  /// the program alone and can be written again.
  init?(json bytes: [UInt8]) {
    var faults: [Diagnostic] = []
    let file = TextDecoding.sourceFile(path: "", bytes: bytes, id: FileID(index: 0), diagnostics: &faults)
    guard let root = YAML.parse(0..<file.bytes.count, of: file, id: FileID(index: 0), diagnostics: &faults), faults.isEmpty,
      root["version"]?.text == "1", case .mapping(let sources)? = root["sources"]?.content,
      case .sequence(let quotations)? = root["quotations"]?.content
    else { return nil }
    self.init()
    for source in sources {
      guard let entry = SourceEntry(source.value) else { return nil }
      self.sources[source.key] = entry
    }
    for node in quotations {
      guard let page = node["page"]?.text, let cites = node["cites"]?.text, let entry = Entry(node) else { return nil }
      self.quotations[QuotationKey(page: page, cites: cites, text: entry.text)] = entry
    }
  }
}

extension Ledger.SourceEntry {
  fileprivate init?(_ node: YAMLNode) {
    guard let sha256 = node["sha256"]?.text, let paragraphs = node["paragraphs"]?.text.flatMap({ Int($0) }),
      let words = node["words"]?.text.flatMap({ Int($0) }), let quoted = node["quoted"]?.text.flatMap({ Int($0) }),
      case .mapping(let extracts)? = node["extracts"]?.content
    else { return nil }
    self.init(sha256: sha256, paragraphs: paragraphs, words: words, quoted: quoted)
    for extract in extracts {
      guard let entry = Ledger.Entry(extract.value) else { return nil }
      self.extracts[extract.key] = entry
    }
  }
}

extension Ledger.Entry {
  fileprivate func write(to json: inout JSONText) {
    json.member("text", text)
    json.member("verdict", verdict.name)
    guard let locus else { return }
    json.member("paragraphs", "\(locus.paragraphs.lowerBound)-\(locus.paragraphs.upperBound)")
    json.member("characters", "\(locus.characters.lowerBound)-\(locus.characters.upperBound)")
  }

  /// What is not proven is never written: an entry that says so is not the program's.
  fileprivate init?(_ node: YAMLNode) {
    guard let text = node["text"]?.text, let verdict = node["verdict"]?.text.flatMap({ Verdict(name: $0) }), verdict.isProven else { return nil }
    self.init(text: text, verdict: verdict, locus: nil)
    guard let paragraphs = Self.pair(node["paragraphs"]), let characters = Self.pair(node["characters"]) else { return }
    locus = Locus(paragraphs: paragraphs.0...paragraphs.1, characters: characters.0..<characters.1)
  }

  /// `3-4`, in order.
  private static func pair(_ node: YAMLNode?) -> (Int, Int)? {
    guard let parts = node?.text?.split(separator: "-").map({ Int($0) }), parts.count == 2, let first = parts[0], let last = parts[1],
      first <= last
    else { return nil }
    return (first, last)
  }
}
