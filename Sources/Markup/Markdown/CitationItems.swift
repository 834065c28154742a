/// Pandoc's citation syntax inside brackets: items parted by `;`, each `prefix -@key suffix`.
struct CitationItems {
  /// The bytes between the brackets, lines joined.
  let bytes: UnsafeBufferPointer<UInt8>
  let file: FileID
  /// The place in the file of one of the bytes.
  let place: (Int) -> Int

  /// The first `@` of a range that begins a key.
  static func firstKey(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while let at = bytes.first(ASCII.at, from: place, upTo: range.upperBound) {
      if beginsKey(bytes, at: at) { return at }
      place = at + 1
    }
    return nil
  }

  /// Whether an `@` here begins a key: a key's first byte follows, and nothing goes before that would make it an address.
  private static func beginsKey(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index + 1].isAlphanumeric || bytes[index + 1] == UInt8(ascii: "_") else { return false }
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    if before >= 0x80 { return !letterBefore(bytes, index) }
    return !before.isAlphanumeric && before != UInt8(ascii: ".")
  }

  /// Whether a letter beyond ASCII ends before `index`: a no-break space or a dash there is none.
  private static func letterBefore(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isLetter(bytes.string(start..<index))
  }

  private static func isLetter(_ text: String) -> Bool { text.unicodeScalars.first?.properties.isAlphabetic ?? false }

  /// The end of a letter beyond ASCII at `index`.
  private func letterEnd(_ index: Int, _ upper: Int) -> Int? {
    guard bytes[index] >= 0x80 else { return nil }
    var end = index + 1
    while end < upper, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Self.isLetter(bytes.string(index..<end)) ? end : nil
  }

  /// The items, or `nil` where a part between two `;` names no key, or two.
  func parse() -> [Body.Citation.Item]? {
    var items: [Body.Citation.Item] = []
    var start = 0
    while start <= bytes.count {
      let end = bytes.first(ASCII.semicolon, from: start, upTo: bytes.count) ?? bytes.count
      guard let item = item(start..<end) else { return nil }
      items.append(item)
      start = end + 1
    }
    return items
  }

  private func item(_ range: Range<Int>) -> Body.Citation.Item? {
    guard let at = Self.firstKey(bytes, in: range) else { return nil }
    var end = at + 1
    // No id has letters beyond ASCII, but who types one means it as part of the key.
    while end < range.upperBound {
      if Self.isKeyByte(bytes[end]) { end += 1 } else if let next = letterEnd(end, range.upperBound) { end = next } else { break }
    }
    while end > 0, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == ASCII.colon { end -= 1 }
    guard Self.firstKey(bytes, in: end..<range.upperBound) == nil else { return nil }
    let suppresses = at > range.lowerBound && bytes[at - 1] == ASCII.dash
    let hash = bytes.first(ASCII.hash, from: at + 1, upTo: end)
    var suffix = bytes.trimmed(end..<range.upperBound)
    if !suffix.isEmpty, bytes[suffix.lowerBound] == UInt8(ascii: ",") { suffix = bytes.trimmed(suffix.lowerBound + 1..<suffix.upperBound) }
    return Body.Citation.Item(
      prefix: text(bytes.trimmed(range.lowerBound..<(suppresses ? at - 1 : at))),
      key: text(at + 1..<(hash ?? end)),
      extract: hash.map { text($0 + 1..<end) },
      suffix: text(suffix),
      suppressesAuthor: suppresses,
      span: Span(file: file, lower: place(at), upper: place(end - 1) + 1))
  }

  static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == ASCII.dash || byte == UInt8(ascii: "_") || byte == ASCII.hash
      || byte == UInt8(ascii: "/") || byte == ASCII.colon || byte == UInt8(ascii: ".")
  }

  private func text(_ range: Range<Int>) -> String {
    guard bytes.first(ASCII.backslash, from: range.lowerBound, upTo: range.upperBound) != nil else { return bytes.string(range) }
    return String(decoding: Escapes.removed(Array(bytes[range])), as: UTF8.self)
  }
}

/// Citations in front matter.
public enum Citations {
  /// Reads `source`, `source#extract` or either with a suffix after a comma: `source, ¶ 4`. A leading `@` is allowed.
  /// `nil` where the text names no key.
  public static func item(_ text: String, span: Span) -> Body.Citation.Item? {
    if let item = plain(text, span: span) { return item }
    var text = text.utf8.first == ASCII.at ? text : "@" + text
    let items = text.withUTF8 { CitationItems(bytes: $0, file: span.file, place: { _ in span.lower }).parse() }
    guard let items, items.count == 1, var item = items.first, item.prefix.isEmpty else { return nil }
    item.span = span
    return item
  }

  /// `source` or `source#extract` of letters, digits and hyphens, which nearly all are.
  private static func plain(_ text: String, span: Span) -> Body.Citation.Item? {
    var text = text
    return text.withUTF8 { bytes -> Body.Citation.Item? in
      var hash: Int?
      for place in bytes.indices where !bytes[place].isAlphanumeric && (bytes[place] != ASCII.dash || place == 0) {
        guard bytes[place] == ASCII.hash, hash == nil, place > 0, place + 1 < bytes.count else { return nil }
        hash = place
      }
      guard !bytes.isEmpty else { return nil }
      return Body.Citation.Item(
        prefix: "", key: bytes.string(0..<(hash ?? bytes.count)), extract: hash.map { bytes.string($0 + 1..<bytes.count) }, suffix: "",
        suppressesAuthor: false, span: span)
    }
  }
}
