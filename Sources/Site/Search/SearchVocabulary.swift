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

  /// Calls `use` with the documents of a word that it counts alike in, by rising number: once for each weight that there is, the
  /// highest first.
  func withDocuments(of word: Int, _ use: (_ weight: Int, UnsafeBufferPointer<Int>) -> Void) {
    var count = 0
    for place in starts[word]..<starts[word + 1] {
      let (chunk, own) = (Int(places[place].chunk), Int(places[place].word))
      count += chunks[chunk].starts[own + 1] - chunks[chunk].starts[own]
    }
    // Room for all of them under each weight, and before them how many there are.
    let room = count + 1
    withUnsafeTemporaryAllocation(of: Int.self, capacity: room * SearchWeight.count) { lists in
      for weight in 0..<SearchWeight.count { lists.initializeElement(at: weight * room, to: 0) }
      forEachPosting(of: word) { posting in
        let list = Int(posting & 7) * room
        lists[list] += 1
        lists.initializeElement(at: list + lists[list], to: Int(posting >> 3))
      }
      for weight in (0..<SearchWeight.count).reversed() where lists[weight * room] > 0 {
        let first = weight * room + 1
        use(weight, UnsafeBufferPointer(rebasing: lists[first..<first + lists[first - 1]]))
      }
    }
  }

  /// Calls `use` with every posting of a word, by rising document: `document << 3 | weight`.
  @inline(__always)
  private func forEachPosting(of word: Int, _ use: (UInt32) -> Void) {
    for place in starts[word]..<starts[word + 1] {
      let (chunk, own) = (Int(places[place].chunk), Int(places[place].word))
      let (first, end) = (chunks[chunk].starts[own], chunks[chunk].starts[own + 1])
      chunks[chunk].postings.withUnsafeBufferPointer { postings in
        for index in first..<end { use(postings[index]) }
      }
    }
  }

  /// Groups words by their stems, language by language. A word looks for its relatives in every language: whoever asks in one for
  /// what texts say in the other finds it. In a language that it does not occur in, a short stem would mean nothing.
  private static func relatives(
    of count: Int, forms: [(form: Form, languages: UInt64)], languages: SearchLanguages
  ) -> [[Int]] {
    var relatives = [[Int]](repeating: [], count: count)
    var stem: [UInt8] = []
    for language in languages.stemmed {
      guard let stemmer = Stemmer(language: languages.tags[language]) else { continue }
      var stems = WordTable(expecting: count)
      /// By stem: how many words that are spoken have it, then where their numbers end in `members`.
      var ends: [Int] = []
      var seekers: [(word: Int, stem: Int, isSpoken: Bool)] = []
      seekers.reserveCapacity(forms.count)
      for (form, spoken) in forms {
        stem.removeAll(keepingCapacity: true)
        stemmer.stem(form.letters).withUnsafeBufferPointer { WordFolding.append($0, to: &stem) }
        let isSpoken = spoken & 1 << UInt64(language) != 0
        guard isSpoken || stem.count >= 4 else { continue }
        let number = stems.number(of: stem[...])
        if number == ends.count { ends.append(0) }
        if isSpoken { ends[number] += 1 }
        seekers.append((form.word, number, isSpoken))
      }
      let counts = ends
      var end = 0
      for stem in ends.indices {
        ends[stem] = end
        end += counts[stem]
      }
      var members = [Int](repeating: 0, count: end)
      for seeker in seekers where seeker.isSpoken {
        members[ends[seeker.stem]] = seeker.word
        ends[seeker.stem] += 1
      }
      for (word, stem, _) in seekers {
        let own = members[ends[stem] - counts[stem]..<ends[stem]]
        if own.count > 1 || own.first != word { relatives[word] += own }
      }
    }
    for word in relatives.indices where !relatives[word].isEmpty {
      var rising: [Int] = []
      for relative in relatives[word].sorted() where relative != word && relative != rising.last { rising.append(relative) }
      relatives[word] = rising
    }
    return relatives
  }
}
