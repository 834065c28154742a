import CStemmer

/// Cuts the endings of a language's words by one of the Snowball algorithms (libstemmer), so that the forms of a word meet.
///
/// A stem is a key to compare by, not a word. One stemmer belongs to one thread.
public struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer

  /// The stemmer for a BCP 47 tag; `nil` where Snowball has none for the language.
  public init?(language: String) {
    let tag = language.utf8.prefix { $0 != ASCII.dash }
    // Both written forms of Norwegian have one algorithm, which is named after neither; the rest go by their ISO 639 code.
    let code = tag.elementsEqual("nb".utf8) || tag.elementsEqual("nn".utf8) ? "no" : String(decoding: tag, as: UTF8.self).lowercased()
    guard (2...3).contains(code.utf8.count), let stemmer = sb_stemmer_new(code, nil) else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in UTF-8. The algorithms expect small letters, with their accents.
  public borrowing func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count <= Int32.max, let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return word }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}
