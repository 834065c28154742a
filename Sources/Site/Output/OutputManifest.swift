import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
    func precedes(_ a: Entry, _ b: Entry) -> Bool { a.path == b.path ? a.sha256 < b.sha256 : utf8Precedes(a.path, b.path) }
    // A plan's files come in order.
    let isSorted = !zip(entries, entries.dropFirst()).contains { precedes($1, $0) }
    self.entries = isSorted ? entries : entries.sorted(by: precedes)
  }

  /// Every path with the digests it may bear.
  var digests: [String: [String]] {
    Dictionary(entries.map { ($0.path, [$0.sha256]) }, uniquingKeysWith: +)
  }

  /// The entries of both, each once.
  func union(_ other: OutputManifest) -> OutputManifest {
    if entries.isEmpty { return other }
    if other.entries.isEmpty { return self }
    let mine = digests
    return OutputManifest(entries + other.entries.filter { mine[$0.path]?.contains($0.sha256) != true })
  }

  /// The file's bytes. The layout is fixed, so that the same files give the same bytes and reading takes no JSON parser.
  var bytes: [UInt8] {
    var out = Array(Self.opening.utf8)
    out.reserveCapacity(entries.count * 160)
    for (index, entry) in entries.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out += "\n    {\"path\": ".utf8
      out += JSONString.quoted(entry.path)
      out += ", \"size\": ".utf8
      out.append(decimal: entry.size)
      out += ", \"sha256\": \"".utf8
      out += entry.sha256.utf8
      out += "\"}".utf8
    }
    out += Self.closing.utf8
    return out
  }

  /// Reads what `bytes` wrote; `nil` for anything else, a path that leads out of the folder among it.
  init?(bytes: [UInt8]) {
    let (opening, closing) = (Array(Self.opening.utf8), Array(Self.closing.utf8))
    guard bytes.starts(with: opening), bytes.count >= opening.count + closing.count, bytes[(bytes.count - closing.count)...] == closing[...]
    else { return nil }
    var entries = [Entry]()
    var rest = bytes[opening.count..<bytes.count - closing.count]
    while let start = rest.firstIndex(where: { $0 != UInt8(ascii: "\n") }) {
      let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      guard let entry = Entry(line: rest[start..<end]) else { return nil }
      entries.append(entry)
      rest = rest[end...]
    }
    self.init(entries)
    // What reads the same but is written otherwise is not ours.
    guard self.bytes == bytes else { return nil }
  }

  private static let opening = "{\n  \"dossier-manifest\": 1,\n  \"files\": ["
  private static let closing = "\n  ]\n}\n"
}

extension OutputManifest.Entry {
  /// One line of the list: `{"path": "…", "size": …, "sha256": "…"}`, perhaps with a comma after it.
  fileprivate init?(line: ArraySlice<UInt8>) {
    var rest = line
    func skip(_ word: String) -> Bool {
      guard rest.starts(with: word.utf8) else { return false }
      rest = rest.dropFirst(word.utf8.count)
      return true
    }
    guard skip("    {\"path\": "), let path = JSONString.unquoted(&rest), RelativePath.isSafe(path) else { return nil }
    guard skip(", \"size\": ") else { return nil }
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let size = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    rest = rest[digits.endIndex...]
    guard skip(", \"sha256\": \"") else { return nil }
    let digest = rest.prefix(64)
    guard digest.count == 64, digest.allSatisfy(Self.isHexDigit) else { return nil }
    rest = rest.dropFirst(64)
    guard skip("\"}"), rest.isEmpty || (rest.count == 1 && skip(",")) else { return nil }
    self.init(path: path, size: size, sha256: String(decoding: digest, as: UTF8.self))
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

/// The order of paths: by bytes, the same on every machine.
func utf8Precedes(_ a: String, _ b: String) -> Bool {
  // Strings lie in one piece, and thousands of paths share their beginnings.
  let precedes = a.utf8.withContiguousStorageIfAvailable { left in
    b.utf8.withContiguousStorageIfAvailable { right in
      guard let first = left.baseAddress, let second = right.baseAddress else { return left.count < right.count }
      let order = memcmp(first, second, min(left.count, right.count))
      return order == 0 ? left.count < right.count : order < 0
    }
  }
  return (precedes ?? nil) ?? a.utf8.lexicographicallyPrecedes(b.utf8)
}
