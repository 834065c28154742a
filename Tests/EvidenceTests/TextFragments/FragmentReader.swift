/// A small browser: reads a directive and looks for it in blocks of text (WICG URL Fragment Text Directives, sections 3.5 and 3.6).
struct FragmentReader {
  let blocks: [String]

  /// What the first directive that leads anywhere highlights: from which block and words to which.
  func target(of fragment: String) -> String? {
    guard let directives = fragment.components(after: ":~:") else { return nil }
    for directive in directives.split(separator: "&") where directive.hasPrefix("text=") {
      if let found = find(String(directive.dropFirst("text=".count))) { return found }
    }
    return nil
  }

  private func find(_ directive: String) -> String? {
    var terms = directive.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var prefix: String?
    var suffix: String?
    if let first = terms.first, first.hasSuffix("-") {
      prefix = String(first.dropLast())
      terms.removeFirst()
    }
    if let last = terms.last, last.hasPrefix("-") {
      suffix = String(last.dropFirst())
      terms.removeLast()
    }
    guard let start = terms.first, terms.count <= 2 else { return nil }
    let end = terms.count > 1 ? decoded(terms[1]) : nil
    return find(prefix.map(decoded), decoded(start), end, suffix.map(decoded))
  }

  private func find(_ prefix: String?, _ start: String, _ end: String?, _ suffix: String?) -> String? {
    let text = folded(blocks.joined(separator: "\n"))
    for begin in places(start, in: text, from: 0) {
      // A prefix begins at a word's edge, and so does what has none; between the two only spaces may stand.
      if let prefix {
        let before = String(text[..<begin].reversed().drop { $0.isWhitespace }.reversed())
        guard before.hasSuffix(folded(prefix).string), isEdge(text, before.count - prefix.count) else { continue }
      } else if !isEdge(text, begin) {
        continue
      }
      var last = begin + start.count
      if let end {
        guard isEdge(text, last),
          let found = places(end, in: text, from: last).first(where: { isEdge(text, $0) && (suffix != nil || isEdge(text, $0 + end.count)) })
        else { continue }
        last = found + end.count
      }
      if let suffix {
        let after = text[last...].drop { $0.isWhitespace }
        guard after.starts(with: folded(suffix)), isEdge(text, after.startIndex + suffix.count) else { continue }
      } else if !isEdge(text, last) {
        continue
      }
      return String(Array(blocks.joined(separator: "\n"))[begin..<last])
    }
    return nil
  }

  private func places(_ term: String, in text: [Character], from start: Int) -> [Int] {
    let term = folded(term)
    guard !term.isEmpty, term.count <= text.count else { return [] }
    return (start...(text.count - term.count)).filter { $0 >= start && text[$0..<$0 + term.count].elementsEqual(term) }
  }

  private func isEdge(_ text: [Character], _ place: Int) -> Bool {
    guard place > 0, place < text.count else { return true }
    let (before, after) = (text[place - 1], text[place])
    // An apostrophe or a point between two letters or digits is a part of their word (UAX #29, rules 6, 7, 11 and 12).
    if joins(before), isLetter(after), place > 1, isLetter(text[place - 2]) { return false }
    if joins(after), isLetter(before), place + 1 < text.count, isLetter(text[place + 1]) { return false }
    return !(isLetter(before) && isLetter(after))
  }

  private func joins(_ character: Character) -> Bool { character == "'" || character == "." }

  private func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private func folded(_ text: String) -> [Character] {
    text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 == "’" ? "'" : Character($0.lowercased()) }
  }

  private func decoded(_ term: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(term.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [Character] {
  fileprivate var string: String { String(self) }
}

extension String {
  fileprivate func components(after mark: String) -> Substring? {
    guard let range = self.firstRange(of: mark) else { return nil }
    return self[range.upperBound...]
  }
}
