/// A text’s words and signs. White space parts them and is none; an apostrophe stays with the word before it.
struct WordTokens {
  struct Token {
    /// In bytes of the text.
    var range: Range<Int>
    var hasSpaceBefore: Bool
  }

  let text: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ text: [UInt8]) {
    self.text = text
    tokens = text.withUnsafeBufferPointer { Self.tokens(in: $0) }
  }

  private static func tokens(in text: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var word: Int?
    var hasSpace = false
    var index = 0
    func add(_ range: Range<Int>) {
      tokens.append(Token(range: range, hasSpaceBefore: hasSpace))
      hasSpace = false
    }
    while index < text.count {
      let scalar = UTF8Scan.scalar(in: text, at: index)
      let end = index + scalar.length
      let kind = ScalarKind(scalar.value)
      if Folded.isWord(scalar.value) || (kind == .invisible && word != nil) {
        word = word ?? index
      } else {
        let nextIsWord = end < text.count && Folded.isWord(UTF8Scan.scalar(in: text, at: end).value)
        if let start = word, kind == .quote, nextIsWord {
          add(start..<end)
        } else {
          if let start = word { add(start..<index) }
          if kind == .space { hasSpace = true } else if kind != .invisible { add(index..<end) }
        }
        word = nil
      }
      index = end
    }
    if let start = word { add(start..<text.count) }
    return tokens
  }
}
