extension TextFragment {
  /// Above this many characters the terms name the passage's beginning and end only.
  static let longest = 300
  /// A run of fewer words is hard to tell from others: its whole piece is taken, its signs as they are typed.
  private static let fewestWords = 3
  /// How many words begin and end a long passage.
  private static let edgeWords = 8

  /// The fragment that leads to a quotation in its source: the longest run of the longest unbroken piece.
  ///
  /// It holds words of the quotation alone. `isEdited` says whether brackets in it are the editor's. Only from an `article` that
  /// may be published are words beside the passage added, where the article has the same words earlier. `nil` where the
  /// quotation has no word to look for.
  public init?(quotation: String, isEdited: Bool, article: ArticleText? = nil) {
    let text = Array(quotation.utf8)
    guard let piece = QuotationRun.pieces(of: text, isEdited: isEdited).longest(by: { Self.extent($0).count }),
      let run = piece.longest(by: { $0.range.count })
    else { return nil }
    let chosen = run.words.count >= Self.fewestWords ? [run.withoutElidedBeginning(of: text, in: piece, atLeast: Self.fewestWords)] : piece
    let words = chosen.flatMap(\.words)
    let whole = Self.extent(chosen)
    let term = Self.term(text[whole])
    if term.unicodeScalars.count <= Self.longest || words.count < 2 * Self.edgeWords {
      self.init(start: term)
    } else {
      let first = words[0].lowerBound..<words[Self.edgeWords - 1].upperBound
      let last = words[words.count - Self.edgeWords].lowerBound..<whole.upperBound
      self.init(start: Self.term(text[first]), end: Self.term(text[last]))
    }
    if let article, let place = article.match(quotation).found { tellApart(in: article, at: place.pieces) }
  }

  private static func extent(_ runs: [QuotationRun]) -> Range<Int> {
    guard let first = runs.first, let last = runs.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// Words as a fragment names them: every space plain and single, nothing invisible.
  static func term(_ bytes: some Sequence<UInt8>) -> String {
    var text = String(decoding: Array(bytes), as: UTF8.self)
    return text.withUTF8 { text in
      var term: [UInt8] = []
      term.reserveCapacity(text.count)
      var isSpaced = false
      var index = 0
      while index < text.count {
        let scalar = UTF8Scan.scalar(in: text, at: index)
        switch ScalarKind(scalar.value) {
        case .space: isSpaced = true
        case .invisible: break
        default:
          if isSpaced, !term.isEmpty { term.append(UInt8(ascii: " ")) }
          isSpaced = false
          term += text[index..<index + scalar.length]
        }
        index += scalar.length
      }
      return String(decoding: term, as: UTF8.self)
    }
  }
}

extension Array {
  /// The first of the longest.
  fileprivate func longest(by length: (Element) -> Int) -> Element? {
    self.max { length($0) < length($1) }
  }
}
