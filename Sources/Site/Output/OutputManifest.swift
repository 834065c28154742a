import Markup

/// What a build wrote: `.dossier-manifest.json`, one file a line, sorted by path. It says which files are ours.
///
/// While a build puts its files into place, a path that it replaces is listed twice, as it was and as it will be: stopped
/// at any moment, the next build still knows its own files.
struct OutputManifest: Equatable {
  static let name = ".dossier-manifest.json"

  struct Entry: Equatable {
    /// Relative to the output folder, with `/` between its parts.
    var path: String
    /// In bytes.
    var size: Int
    /// Lowercase hexadecimal SHA-256.
    var sha256: String
  }

  private(set) var entries: [Entry]

  init(_ entries: [Entry] = []) {
    self.entries = entries.sorted { $0.path == $1.path ? $0.sha256 < $1.sha256 : utf8Precedes($0.path, $1.path) }
  }

  /// Every path with the digests it may bear.
  var digests: [String: [String]] {
    Dictionary(entries.map { ($0.path, [$0.sha256]) }, uniquingKeysWith: +)
  }

  /// The entries of both, each once.
  func union(_ other: OutputManifest) -> OutputManifest {
    let mine = digests
    return OutputManifest(entries + other.entries.filter { mine[$0.path]?.contains($0.sha256) != true })
  }

  /// The file's bytes. The layout is fixed, so that the same files give the same bytes and reading takes no JSON parser.
  var bytes: [UInt8] {
    var out = Array(Self.opening.utf8)
    for (index, entry) in entries.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out += Array("\n    {\"path\": ".utf8)
      out += JSONString.quoted(entry.path)
      out += Array(", \"size\": \(entry.size), \"sha256\": \"\(entry.sha256)\"}".utf8)
    }
    out += Array(Self.closing.utf8)
    return out
  }

  /// Reads what `bytes` wrote; `nil` for anything else, a path that leads out of the folder among it.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self),
      text.hasPrefix(Self.opening), text.hasSuffix(Self.closing),
      text.utf8.count >= Self.opening.utf8.count + Self.closing.utf8.count
    else { return nil }
    var entries = [Entry]()
    let body = text.utf8.dropFirst(Self.opening.utf8.count).dropLast(Self.closing.utf8.count)
    for line in body.split(separator: UInt8(ascii: "\n")) {
      guard let entry = Entry(line: line) else { return nil }
      entries.append(entry)
    }
    self.init(entries)
    guard self.bytes == bytes else { return nil }
  }

  private static let opening = "{\n  \"dossier-manifest\": 1,\n  \"files\": ["
  private static let closing = "\n  ]\n}\n"
}

extension OutputManifest.Entry {
  /// One line of the list: `{"path": "…", "size": …, "sha256": "…"}`, perhaps with a comma after it.
  fileprivate init?(line: Substring.UTF8View) {
    var rest = line[...]
    func skip(_ word: String) -> Bool {
      guard rest.starts(with: word.utf8) else { return false }
      rest = rest.dropFirst(word.utf8.count)
      return true
    }
    guard skip("    {\"path\": "), let path = JSONString.unquoted(&rest), RelativePath.isSafe(path) else { return nil }
    guard skip(", \"size\": ") else { return nil }
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let size = Int(String(Substring(digits))) else { return nil }
    rest = rest[digits.endIndex...]
    guard skip(", \"sha256\": \"") else { return nil }
    let digest = String(Substring(rest.prefix(64)))
    guard digest.utf8.count == 64, digest.utf8.allSatisfy(Self.isHexDigit) else { return nil }
    rest = rest.dropFirst(64)
    guard skip("\"}"), rest.isEmpty || (rest.count == 1 && skip(",")) else { return nil }
    self.init(path: path, size: size, sha256: digest)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

/// The order of paths: by bytes, the same on every machine.
func utf8Precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
