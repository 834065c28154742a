/// Pandoc's citation syntax inside brackets: items parted by `;`, each `prefix -@key suffix`.
struct CitationItems {
  /// The bytes between the brackets, in pieces where they span lines: for each byte its place in the file.
  let bytes: [UInt8]
  let places: [Int]
  let file: FileID

  /// Whether an `@` here begins a key: a key's first byte follows, and nothing goes before that would make it an address.
  static func beginsKey(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == ASCII.at, index + 1 < bytes.count else { return false }
    guard bytes[index + 1].isAlphanumeric || bytes[index + 1] == UInt8(ascii: "_") else { return false }
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    return !before.isAlphanumeric && before != UInt8(ascii: ".") && before < 0x80
  }

  /// The items, or `nil` where a part between two `;` names no key.
  func parse() -> [Body.Citation.Item]? {
    var items: [Body.Citation.Item] = []
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: ASCII.semicolon) ?? bytes.count
      guard let item = item(start..<end) else { return nil }
      items.append(item)
      start = end + 1
    }
    return items
  }

  private func item(_ range: Range<Int>) -> Body.Citation.Item? {
    guard let at = range.first(where: { Self.beginsKey(bytes, at: $0) }) else { return nil }
    var end = at + 1
    while end < range.upperBound, Self.isKeyByte(bytes[end]) { end += 1 }
    while let last = bytes[..<end].last, last == UInt8(ascii: ".") || last == ASCII.colon { end -= 1 }
    let suppresses = at > range.lowerBound && bytes[at - 1] == ASCII.dash
    let key = bytes[at + 1..<end]
    let hash = key.firstIndex(of: ASCII.hash)
    var suffix = bytes[end..<range.upperBound].trimmed
    if suffix.first == UInt8(ascii: ",") { suffix = suffix.dropFirst().trimmed }
    return Body.Citation.Item(
      prefix: text(bytes[range.lowerBound..<(suppresses ? at - 1 : at)].trimmed),
      key: text(key[..<(hash ?? end)]),
      extract: hash.map { text(key[($0 + 1)...]) },
      suffix: text(suffix),
      suppressesAuthor: suppresses,
      span: Span(file: file, lower: places[at], upper: places[end - 1] + 1))
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == ASCII.dash || byte == UInt8(ascii: "_") || byte == ASCII.hash
      || byte == UInt8(ascii: "/") || byte == ASCII.colon || byte == UInt8(ascii: ".")
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// Citations in front matter.
public enum Citations {
  /// Reads `source`, `source#extract` or either with a suffix after a comma: `source, ¶ 4`. A leading `@` is allowed.
  /// `nil` where the text names no key.
  public static func item(_ text: String, span: Span) -> Body.Citation.Item? {
    let bytes = Array(text.utf8)
    let key = bytes.first == ASCII.at ? bytes : [ASCII.at] + bytes
    let items = CitationItems(bytes: key, places: Array(repeating: span.lower, count: key.count), file: span.file).parse()
    guard let items, items.count == 1, var item = items.first, item.prefix.isEmpty else { return nil }
    item.span = span
    return item
  }
}
