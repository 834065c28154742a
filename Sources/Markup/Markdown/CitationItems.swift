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
    if before >= 0x80 { return !letterBefore(bytes, index) }
    return !before.isAlphanumeric && before != UInt8(ascii: ".")
  }

  /// Whether a letter beyond ASCII ends before `index`: a no-break space or a dash there is none.
  private static func letterBefore(_ bytes: [UInt8], _ index: Int) -> Bool {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isLetter(bytes[start..<index])
  }

  private static func isLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.properties.isAlphabetic ?? false
  }

  /// The end of a letter beyond ASCII at `index`.
  private func letterEnd(_ index: Int, _ upper: Int) -> Int? {
    guard bytes[index] >= 0x80 else { return nil }
    var end = index + 1
    while end < upper, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Self.isLetter(bytes[index..<end]) ? end : nil
  }

  /// The items, or `nil` where a part between two `;` names no key, or two.
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
    // No id has letters beyond ASCII, but who types one means it as part of the key.
    while end < range.upperBound {
      if Self.isKeyByte(bytes[end]) { end += 1 } else if let next = letterEnd(end, range.upperBound) { end = next } else { break }
    }
    while let last = bytes[..<end].last, last == UInt8(ascii: ".") || last == ASCII.colon { end -= 1 }
    guard !(end..<range.upperBound).contains(where: { Self.beginsKey(bytes, at: $0) }) else { return nil }
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

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: Escapes.removed(Array(bytes)), as: UTF8.self)
  }
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
