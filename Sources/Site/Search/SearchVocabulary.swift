import Markup

/// All words of all chunks in the order of their bytes, and where their postings are.
struct SearchVocabulary: Sendable {
  /// Folded.
  let words: [[UInt8]]
  /// As `words`: other forms of the word, in whatever language of the dossier that makes them so; sorted numbers into `words`.
  let relatives: [[Int]]
  private let chunks: [IndexedChunk]
  /// Which chunks hold a word, and under which number there: `places[starts[word]..<starts[word + 1]]`.
  private let starts: [Int]
  private let places: [(chunk: Int32, word: Int32)]

  /// A longer word is no word, and would fill what is meant for many.
  private static let longest = 64

  init(_ chunks: [IndexedChunk], languages: SearchLanguages) {
    var table = WordTable(expecting: chunks.map(\.words.count).max().map { $0 * 2 } ?? 0)
    let numbers = chunks.map { chunk in (0..<chunk.words.count).map { table.number(of: chunk.words[$0]) } }
    let order = (0..<table.count).map { (word: Array(table[$0]), number: $0) }
      .filter { !$0.word.isEmpty && $0.word.count <= SearchVocabulary.longest }
      .sorted { $0.word.lexicographicallyPrecedes($1.word) }
    var ranks = [Int](repeating: -1, count: table.count)
    for (rank, entry) in order.enumerated() { ranks[entry.number] = rank }

    var starts = [Int](repeating: 0, count: order.count + 1)
    for number in numbers.joined() where ranks[number] >= 0 { starts[ranks[number] + 1] += 1 }
    for word in order.indices { starts[word + 1] += starts[word] }
    var next = starts
    var places = [(chunk: Int32, word: Int32)](repeating: (0, 0), count: starts[order.count])
    var written = [UInt64](repeating: 0, count: order.count)
    var forms: [Form: UInt64] = [:]
    for (chunk, own) in numbers.enumerated() {
      for (word, number) in own.enumerated() where ranks[number] >= 0 {
        places[next[ranks[number]]] = (Int32(truncatingIfNeeded: chunk), Int32(truncatingIfNeeded: word))
        next[ranks[number]] += 1
        written[ranks[number]] |= chunks[chunk].languages[word]
      }
      for form in chunks[chunk].forms where ranks[own[form.word]] >= 0 {
        forms[Form(word: ranks[own[form.word]], letters: form.letters), default: 0] |= form.languages
      }
    }
    words = order.map(\.word)
    var all = forms.map { (form: $0.key, languages: $0.value) }
    for word in words.indices where written[word] != 0 { all.append((Form(word: word, letters: words[word]), written[word])) }
    relatives = SearchVocabulary.relatives(of: words.count, forms: all, languages: languages)
    self.chunks = chunks
    self.starts = starts
    self.places = places
  }

  private struct Form: Hashable {
    let word: Int
    let letters: [UInt8]
  }

  /// Calls `use` with every posting of a word, by rising document: `document << 3 | weight`.
  func forEachPosting(of word: Int, _ use: (UInt32) -> Void) {
    for place in places[starts[word]..<starts[word + 1]] {
      let chunk = chunks[Int(place.chunk)]
      for index in chunk.starts[Int(place.word)]..<chunk.starts[Int(place.word) + 1] { use(chunk.postings[index]) }
    }
  }

  /// Groups words by their stems, language by language. A word looks for its relatives in every language: whoever asks in one for
  /// what texts say in the other finds it. In a language that it does not occur in, a short stem would mean nothing.
  private static func relatives(
    of count: Int, forms: [(form: Form, languages: UInt64)], languages: SearchLanguages
  ) -> [[Int]] {
    var relatives = [[Int]](repeating: [], count: count)
    for language in languages.stemmed {
      guard let stemmer = Stemmer(language: languages.tags[language]) else { continue }
      var stems = WordTable(expecting: count)
      var members: [[Int]] = []
      var seekers: [(word: Int, stem: Int)] = []
      for (form, spoken) in forms {
        var stem: [UInt8] = []
        stemmer.stem(form.letters).withUnsafeBufferPointer { WordFolding.append($0, to: &stem) }
        let isSpoken = spoken & 1 << UInt64(language) != 0
        guard isSpoken || stem.count >= 4 else { continue }
        let number = stems.number(of: stem[...])
        if number == members.count { members.append([]) }
        if isSpoken { members[number].append(form.word) }
        seekers.append((form.word, number))
      }
      for seeker in seekers where members[seeker.stem].count > 1 || members[seeker.stem].first != seeker.word {
        relatives[seeker.word] += members[seeker.stem]
      }
    }
    for word in relatives.indices where !relatives[word].isEmpty {
      relatives[word] = Array(Set(relatives[word]).subtracting([word])).sorted()
    }
    return relatives
  }
}
