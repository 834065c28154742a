import Foundation

@testable import Site

/// The search index of a small dossier, read back from its files as the page's script reads them.
struct ReadIndex {
  struct Word {
    let relatives: [Int]
    /// Documents by their address, with the letter of their weight: `e` is a name, `a` the text alone.
    let weights: [String: Character]
  }

  let files: [String: String]
  private(set) var words: [(word: String, entry: Word)] = []
  /// Title, address and text of each document.
  private(set) var documents: [[String]] = []

  /// `texts` are files below `Content/`.
  init(_ texts: [String: String], language: String = "en", jobs: Int = 1) async throws {
    let site = try await WrittenSite.render(texts, language: language, jobs: jobs)
    files = site.pages.filter { $0.key.hasPrefix("search") || $0.key.hasPrefix("assets/search") || $0.key == "index.html" }
    for part in try parts("documents-") { documents += try JSONDecoder().decode([[String]].self, from: Data(part.utf8)) }
    for part in try parts("words-") {
      let entries = try JSONDecoder().decode(String.self, from: Data(part.replacing("\t", with: "\\t").utf8)).split(separator: "\t")
      for entry in entries { words.append(read(entry)) }
    }
  }

  subscript(word: String) -> Word? { words.first { $0.word == word }?.entry }

  /// The other forms that a word leads to.
  func relatives(of word: String) -> Set<String> { Set(self[word]?.relatives.map { words[$0].word } ?? []) }

  /// What stands between the parentheses of each file of a kind, in order.
  private func parts(_ name: String) throws -> [String] {
    try (0...).lazy.map { files["search/\(name)\($0).js"] }.prefix { $0 != nil }.map { text in
      guard let text, let comma = text.firstIndex(of: ","), let end = text.lastIndex(of: ")") else { throw CocoaError(.coderReadCorrupt) }
      return String(text[text.index(after: comma)..<end])
    }
  }

  private func read(_ entry: Substring) -> (String, Word) {
    let fields = entry.split(separator: " ", omittingEmptySubsequences: false)
    var weights: [String: Character] = [:]
    for list in fields.dropFirst(2) {
      guard let name = list.first else { continue }
      for document in Self.documents(list.dropFirst(), areBits: name.isUppercase) {
        weights[documents[document][0]] = Character(name.lowercased())
      }
    }
    return (String(fields[0]), Word(relatives: Self.numbers(fields[1]), weights: weights))
  }

  private static func digits(_ text: Substring) -> [Int] { text.utf8.map { Int($0) - 35 - ($0 > 92 ? 1 : 0) } }

  static func numbers(_ text: Substring) -> [Int] {
    var digits = digits(text)[...]
    var numbers: [Int] = []
    while let first = digits.popFirst() {
      if first == 90 {
        numbers.append(digits.prefix(4).reduce(0) { $0 * 91 + $1 })
        digits = digits.dropFirst(4)
      } else {
        numbers.append(first < 64 ? first : 64 + (first - 64) * 91 + (digits.popFirst() ?? 0))
      }
    }
    return numbers
  }

  static func documents(_ list: Substring, areBits: Bool) -> [Int] {
    if areBits { return digits(list).enumerated().flatMap { place, bits in (0..<6).filter { bits >> $0 & 1 == 1 }.map { place * 6 + $0 } } }
    var last = -1
    return numbers(list).map { distance in
      last += distance + 1
      return last
    }
  }
}
