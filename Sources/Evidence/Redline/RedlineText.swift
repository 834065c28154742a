/// A text as a redline reads it: words that may change, and the signs round them that may change quietly.
///
/// Finer marks would cut words in two, so what an editor reads as one word is one: *supply-chain*, *1,000*, *don’t*. An
/// elided French word is one of its own (*l’accord* is *l’* and *accord*): it changes with what follows it.
struct RedlineText {
  struct Token {
    /// In bytes of the text.
    var range: Range<Int>
    /// Whether it is a word, or a sign that a text cannot lose without saying something else: `%`, `€`, `[…]`.
    var isWord: Bool
    var hasSpaceBefore: Bool
  }

  let text: [UInt8]
  let tokens: [Token]
  /// The places in `tokens` of the words.
  let words: [Int]

  init(_ text: [UInt8]) {
    self.text = text
    tokens = RedlineTokens(text).tokens
    words = tokens.indices.filter { [tokens] in tokens[$0].isWord }
  }

  /// The token without what typography may change.
  func key(_ token: Int) -> ArraySlice<UInt8> {
    let bytes = text[tokens[token].range]
    return bytes.allSatisfy(Folded.isASCIIWord) ? bytes : FoldedText(Array(bytes)).bytes[...]
  }

  /// How much of a text a word is: its letters and digits, in bytes; a sign counts as one.
  func weight(_ token: Int) -> Int { max(1, text[tokens[token].range].count(where: Folded.isWordByte)) }

  /// The words of some tokens, compounds taken apart, to see whether they say the same in another typography.
  func spoken(_ tokens: Range<Int>) -> [ArraySlice<UInt8>] {
    var spoken: [ArraySlice<UInt8>] = []
    for token in tokens where self.tokens[token].isWord {
      let key = key(token)
      // The signs of a number say as much as its digits.
      if key.allSatisfy(Folded.isASCIIWord) || key.contains(where: { (0x30...0x39).contains($0) }) {
        spoken.append(key)
        continue
      }
      let folded = Array(key)
      let words = Folded.words(in: folded, 0..<folded.count)
      if words.isEmpty { spoken.append(key) }
      for word in words { spoken.append(folded[word]) }
    }
    return spoken
  }

  /// Whether a new line begins before a token.
  func beginsLine(_ token: Int) -> Bool {
    let start = token > 0 ? tokens[token - 1].range.upperBound : 0
    return text[start..<tokens[token].range.lowerBound].contains(UInt8(ascii: "\n"))
  }
}

/// Puts together the words and signs that are one to an editor.
private struct RedlineTokens {
  private let text: [UInt8]
  private let pieces: [WordTokens.Token]
  private(set) var tokens: [RedlineText.Token] = []

  init(_ text: [UInt8]) {
    self.text = text
    pieces = WordTokens(text).tokens
    tokens.reserveCapacity(pieces.count)
    var index = 0
    while index < pieces.count {
      let end = cut(from: index) ?? number(from: index) ?? word(from: index) ?? index + 1
      let range = pieces[index].range.lowerBound..<pieces[end - 1].range.upperBound
      tokens.append(
        RedlineText.Token(
          range: range, isWord: end > index + 1 || !isQuiet(index), hasSpaceBefore: pieces[index].hasSpaceBefore))
      index = end
    }
  }

  /// `[…]` and `[...]`: something is left out of what is quoted.
  private func cut(from index: Int) -> Int? {
    guard text[pieces[index].range].elementsEqual("[".utf8) else { return nil }
    var end = index + 1
    while end < pieces.count, isPoint(end) || kind(end) == .ellipsis { end += 1 }
    guard end > index + 1, end < pieces.count, text[pieces[end].range].elementsEqual("]".utf8) else { return nil }
    return end + 1
  }

  /// `-5`: a dash that makes a number another one.
  private func number(from index: Int) -> Int? {
    guard kind(index) == .dash, isJoined(index + 1), startsWithDigit(index + 1),
      index == 0 || pieces[index].hasSpaceBefore
    else { return nil }
    return word(from: index + 1) ?? index + 2
  }

  /// A word with what hangs on it; `nil` where nothing does.
  private func word(from index: Int) -> Int? {
    guard isWord(index) else { return nil }
    var end = index + 1
    while true {
      if isJoined(end), isEnglishEnding(end) {
        end += 1
      } else if isJoined(end), isJoined(end + 1), isWord(end + 1), joins(end) {
        end += 2
      } else {
        return end > index + 1 ? end : nil
      }
    }
  }

  /// Whether a sign between two words makes them one: a hyphen, or within a number a comma, a point, a colon, a dash.
  private func joins(_ index: Int) -> Bool {
    let sign = text[pieces[index].range]
    if sign.elementsEqual("-".utf8) || sign.elementsEqual("\u{2010}".utf8) || sign.elementsEqual("\u{2011}".utf8) {
      return true
    }
    let isNumberSign = [",", ".", ":"].contains { sign.elementsEqual($0.utf8) } || kind(index) == .dash
    return isNumberSign && endsWithDigit(index - 1) && startsWithDigit(index + 1)
  }

  /// *don’t*, *it’s*: in English what follows the apostrophe belongs to the word before.
  private func isEnglishEnding(_ index: Int) -> Bool {
    guard let last = text[pieces[index - 1].range].last, !Folded.isASCIIWord(last), isApostrophe(pieces[index - 1])
    else { return false }
    let ending = text[pieces[index].range]
    return ["s", "t", "re", "ve", "ll", "d", "m"].contains { ending.elementsEqual($0.utf8) }
  }

  private func isApostrophe(_ token: WordTokens.Token) -> Bool {
    text.withUnsafeBufferPointer { ScalarKind(UTF8Scan.scalar(in: $0, before: token.range.upperBound).value) == .quote }
  }

  private func isJoined(_ index: Int) -> Bool { index < pieces.count && !pieces[index].hasSpaceBefore }

  private func isWord(_ index: Int) -> Bool { Folded.isWord(first(index)) }

  private func startsWithDigit(_ index: Int) -> Bool { text[pieces[index].range].first.map(isDigit) ?? false }

  private func endsWithDigit(_ index: Int) -> Bool { text[pieces[index].range].last.map(isDigit) ?? false }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isPoint(_ index: Int) -> Bool { text[pieces[index].range].elementsEqual(".".utf8) }

  private func first(_ index: Int) -> UInt32 {
    text.withUnsafeBufferPointer { UTF8Scan.scalar(in: $0, at: pieces[index].range.lowerBound).value }
  }

  private func kind(_ index: Int) -> ScalarKind { ScalarKind(first(index)) }

  /// Whether a text says the same with the sign and without.
  private func isQuiet(_ index: Int) -> Bool {
    switch kind(index) {
    case .quote, .dash, .ellipsis: true
    case .other: RedlineTokens.quiet.contains(first(index))
    default: false
    }
  }

  private static let quiet = Set(",;:.!?()[]{}¿¡·•".unicodeScalars.map(\.value))
}
