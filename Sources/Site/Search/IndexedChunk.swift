/// How much a word counts in a document, from the least to the most.
enum SearchWeight {
  /// In the text, once or twice.
  static let text: UInt32 = 0
  /// In the text, three times or more.
  static let often: UInt32 = 1
  /// Beside the text: summary, headings, facts.
  static let above: UInt32 = 2
  /// In a title or name.
  static let title: UInt32 = 3
  /// In one of at most three words: most of what it says.
  static let name: UInt32 = 4
  static let count = 5
}

/// The words of some documents, and which documents each stands in. Chunks are made in parallel and put together by `SearchVocabulary`.
struct IndexedChunk: Sendable {
  /// A word as it is written, small and with its accents, where that differs from the folded word.
  struct Form: Sendable {
    var letters: [UInt8]
    var word: Int
    /// In which languages, a bit each.
    var languages: UInt64
  }

  /// The folded words.
  private(set) var words = WordTable()
  /// As `words`: in which languages a word is written just so.
  private(set) var languages: [UInt64] = []
  private(set) var forms: [Form] = []
  /// `document << 3 | weight`, sorted by word, then document.
  private(set) var postings: [UInt32] = []
  /// As `words`: where its postings begin; one more at the end.
  private(set) var starts: [Int] = []
  /// The bytes of each document's text.
  private(set) var lengths: [Int] = []

  /// Indexes the documents of a range.
  init(_ documents: [SearchDocument], _ range: Range<Int>, reader: SearchReader) {
    var builder = Builder()
    var text = SearchText()
    lengths.reserveCapacity(range.count)
    for number in range {
      reader.read(documents[number], into: &text)
      lengths.append(text.bytes.count)
      for piece in text.pieces { builder.add(piece, of: text) }
      builder.endDocument(UInt32(truncatingIfNeeded: number))
    }
    words = builder.words
    languages = builder.languages
    forms = builder.forms
    (postings, starts) = builder.sortedPostings()
  }
}

private struct Builder {
  private(set) var words = WordTable()
  private(set) var languages: [UInt64] = []
  private(set) var forms: [IndexedChunk.Form] = []
  /// Words as the texts have them, so that each is folded once.
  private var raw = WordTable(expecting: 4096)
  /// As `raw`.
  private var rawWords: [RawWord] = []
  private var formTable = WordTable()
  /// As `words`, for the document at hand.
  private var tallies: [Tally] = []
  private var touched: [Int32] = []
  private var emittedWords: [Int32] = []
  private var emitted: [UInt32] = []
  /// Used again for one word after another.
  private var folding: [UInt8] = []
  private var small: [UInt8] = []

  private struct RawWord {
    let folded: Int32
    /// -1 where that is the folded word.
    let form: Int32
    /// Where it was already noted, a bit each.
    var languages: UInt64 = 0
  }

  private struct Tally {
    var count: UInt16 = 0
    var weight: UInt8 = 0
  }

  mutating func add(_ piece: SearchText.Piece, of text: SearchText) {
    let mask = UInt64(1) << UInt64(piece.language)
    text.bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[piece.range])
      switch piece.field {
      case .body: WordScanner.words(in: part) { _ = count(UnsafeBufferPointer(rebasing: part[$0]), mask) }
      case .above:
        WordScanner.words(in: part) {
          let word = count(UnsafeBufferPointer(rebasing: part[$0]), mask)
          tallies[word].weight = max(tallies[word].weight, UInt8(SearchWeight.above))
        }
      case .name:
        var found: [Int] = []
        WordScanner.words(in: part) { found.append(count(UnsafeBufferPointer(rebasing: part[$0]), mask)) }
        let weight = UInt8(found.count <= 3 ? SearchWeight.name : SearchWeight.title)
        for word in found { tallies[word].weight = max(tallies[word].weight, weight) }
      }
    }
  }

  /// Counts an occurrence; the word's number.
  private mutating func count(_ letters: UnsafeBufferPointer<UInt8>, _ mask: UInt64) -> Int {
    let number = raw.number(of: letters)
    if number == rawWords.count { rawWords.append(rawWord(letters)) }
    let word = Int(rawWords[number].folded)
    if rawWords[number].languages & mask == 0 { note(number, word, mask) }
    let count = tallies[word].count
    if count == 0 { touched.append(Int32(truncatingIfNeeded: word)) }
    if count < .max { tallies[word].count = count + 1 }
    return word
  }

  private mutating func rawWord(_ letters: UnsafeBufferPointer<UInt8>) -> RawWord {
    if WordFolding.isFolded(letters) { return RawWord(folded: word(words.number(of: letters)), form: -1) }
    folding.removeAll(keepingCapacity: true)
    WordFolding.append(letters, to: &folding)
    let folded = word(words.number(of: folding[...]))
    small.removeAll(keepingCapacity: true)
    if !WordFolding.isASCII(letters) { WordFolding.append(small: letters, to: &small) }
    guard !small.isEmpty, small != folding else { return RawWord(folded: folded, form: -1) }
    let number = formTable.number(of: small[...])
    if number == forms.count { forms.append(IndexedChunk.Form(letters: small, word: Int(folded), languages: 0)) }
    return RawWord(folded: folded, form: Int32(truncatingIfNeeded: number))
  }

  /// The number of a folded word, with room for what is known of it.
  private mutating func word(_ number: Int) -> Int32 {
    if number == languages.count {
      languages.append(0)
      tallies.append(Tally())
    }
    return Int32(truncatingIfNeeded: number)
  }

  private mutating func note(_ number: Int, _ word: Int, _ mask: UInt64) {
    rawWords[number].languages |= mask
    let form = Int(rawWords[number].form)
    if form < 0 { languages[word] |= mask } else { forms[form].languages |= mask }
  }

  mutating func endDocument(_ document: UInt32) {
    for word in touched {
      let tally = tallies[Int(word)]
      let weight = tally.weight > 0 ? UInt32(tally.weight) : tally.count > 2 ? SearchWeight.often : SearchWeight.text
      emitted.append(document << 3 | weight)
      tallies[Int(word)] = Tally()
    }
    emittedWords += touched
    touched.removeAll(keepingCapacity: true)
  }

  /// The postings by word; within a word they keep their order, which is that of the documents.
  func sortedPostings() -> ([UInt32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: words.count + 1)
    for word in emittedWords { starts[Int(word) + 1] += 1 }
    for word in 0..<words.count { starts[word + 1] += starts[word] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: emitted.count)
    for (index, word) in emittedWords.enumerated() {
      sorted[next[Int(word)]] = emitted[index]
      next[Int(word)] += 1
    }
    return (sorted, starts)
  }
}
