import Markup

/// The index that `search.js` looks things up in: classic scripts under `search/`, each of which hands its part over by calling
/// `dossierSearch(name, part)`, so that it works from `file://`. They are cut so that a query loads only the few that it needs:
///
/// - `index.js`: which words, beginnings and documents stand in which of the others, the kinds, the page's words;
/// - `words-N.js`: words in order, with their relatives and documents (`WordEntry`);
/// - `beginnings-N.js`: what to show for a beginning that too many words share (`WordBeginnings`);
/// - `documents-N.js`: what results show and quote (`SearchRecord`).
struct SearchIndex: Sendable {
  enum File: Sendable {
    case directory
    case words(Int)
    case beginnings(Int)
    case documents(Int)
  }

  /// Most bytes of a file, unless a single entry is larger. Smaller ones make a query lighter and a build slower: with these, at
  /// 10,000 notes, the first key loads 31 KB and the worst query 180 KB, of the 64 and 200 that `Bench/run` holds it to.
  private enum Limit {
    static let words = 8_000
    static let beginnings = 8_000
    static let documents = 16_000
  }

  /// What a site without search does without.
  static let assets: Set = ["assets/search.css", "assets/search.js"]

  private let site: SiteContext
  private let reader: SearchReader
  private let documents: [SearchDocument]
  private let words: [[UInt8]]
  private let entries: [WordEntry]
  private let beginnings: WordBeginnings
  private let wordShards: [Range<Int>]
  private let beginningShards: [Range<Int>]
  private let documentShards: [Range<Int>]

  /// Indexes a site on at most `jobs` cores.
  init(_ site: SiteContext, jobs: Int) async {
    let documents = SearchDocument.all(of: site.dossier)
    let languages = SearchLanguages(site.dossier)
    let reader = SearchReader(site: site, languages: languages)
    // Large chunks share most of their words; too few would leave cores without work.
    let size = max(64, min(4096, documents.count / (jobs * 4) + 1))
    let ranges = stride(from: 0, to: documents.count, by: size).map { $0..<min($0 + size, documents.count) }
    let chunks = await parallelMap(count: ranges.count, jobs: jobs) { IndexedChunk(documents, ranges[$0], reader: reader) }
    let vocabulary = SearchVocabulary(chunks, languages: languages)
    let entries = await parallelMap(count: vocabulary.words.count, jobs: jobs) {
      WordEntry($0, of: vocabulary, documents: documents.count)
    }
    wordShards = Shards.cut(entries.map { $0.bytes.count }, limit: Limit.words)
    beginnings = WordBeginnings(words: vocabulary.words, best: entries.map { $0.best }, shardStarts: wordShards.map(\.lowerBound))
    // A record without its text is about a hundred bytes.
    beginningShards = Shards.cut(beginnings.entries.map { 20 + $0.hits.count * 110 }, limit: Limit.beginnings)
    documentShards = Shards.cut(chunks.flatMap(\.lengths).map { $0 + 80 }, limit: Limit.documents)
    words = vocabulary.words
    self.site = site
    self.reader = reader
    self.documents = documents
    self.entries = entries
  }

  /// Every file with its path.
  var files: [(path: String, file: File)] {
    [("search/index.js", .directory)] + wordShards.indices.map { ("search/words-\($0).js", .words($0)) }
      + beginningShards.indices.map { ("search/beginnings-\($0).js", .beginnings($0)) }
      + documentShards.indices.map { ("search/documents-\($0).js", .documents($0)) }
  }

  /// Appends a file's bytes.
  func render(_ file: File, into script: inout [UInt8]) {
    switch file {
    case .directory:
      begin("index", &script)
      appendDirectory(to: &script)
    case .words(let number):
      begin("words-\(number)", &script)
      script.append(UInt8(ascii: "\""))
      for entry in entries[wordShards[number]] { script += entry.bytes }
      script.append(UInt8(ascii: "\""))
    case .beginnings(let number):
      begin("beginnings-\(number)", &script)
      appendList(beginnings.entries[beginningShards[number]], to: &script) { entry, script in
        script.append(UInt8(ascii: "["))
        script.append(quoted: String(decoding: entry.beginning, as: UTF8.self))
        for hit in entry.hits {
          script.append(html: ",\(hit.document),")
          SearchRecord(documents[hit.document], site: site).append(text: nil, to: &script)
        }
        script.append(UInt8(ascii: "]"))
      }
    case .documents(let number):
      begin("documents-\(number)", &script)
      var text = SearchText()
      appendList(documents[documentShards[number]], to: &script) { document, script in
        reader.read(document, into: &text)
        SearchRecord(document, site: site).append(text: text.text, to: &script)
      }
    }
    script.append(html: ")\n")
  }

  private func begin(_ name: String, _ script: inout [UInt8]) { script.append(html: "dossierSearch(\"\(name)\",") }

  private func appendList<List: Collection>(
    _ list: List, to script: inout [UInt8], _ append: (List.Element, inout [UInt8]) -> Void
  ) {
    script.append(UInt8(ascii: "["))
    for (index, element) in list.enumerated() {
      if index > 0 { script.append(html: ",\n") }
      append(element, &script)
    }
    script.append(UInt8(ascii: "]"))
  }

  private func appendDirectory(to script: inout [UInt8]) {
    /// The first of each shard, and how many stand in each.
    func append(_ name: String, firsts: [[UInt8]]?, _ shards: [Range<Int>]) {
      if let firsts {
        script.append(html: "\"\(name)\":")
        script.append(quoted: firsts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
        script.append(html: ",\n")
      }
      var sizes: [UInt8] = []
      for shard in shards { IndexCode.append(shard.count, to: &sizes) }
      script.append(html: "\"\(name)Counts\":\"")
      script += sizes
      script.append(html: "\",\n")
    }
    script.append(html: "{")
    append("words", firsts: wordShards.map { words[$0.lowerBound] }, wordShards)
    append("beginnings", firsts: beginningShards.map { beginnings.entries[$0.lowerBound].beginning }, beginningShards)
    append("documents", firsts: nil, documentShards)
    script.append(html: "\"kinds\":")
    let counts = documents.reduce(into: [Int](repeating: 0, count: SearchKind.allCases.count)) { $0[$1.kind.rawValue] += 1 }
    appendList(SearchKind.allCases, to: &script) { kind, script in
      script.append(UInt8(ascii: "["))
      script.append(quoted: site.strings.word(kind))
      script.append(html: ",\(counts[kind.rawValue])]")
    }
    script.append(html: ",\n\"text\":{")
    for (index, (name, text)) in SearchWords.all(site.strings).enumerated() {
      if index > 0 { script.append(html: ",\n") }
      script.append(html: "\"\(name)\":")
      script.append(quoted: text)
    }
    script.append(html: "}}")
  }
}
