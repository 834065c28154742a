import Dossier
import Markup

/// The languages that a dossier's texts are in, by number.
struct SearchLanguages: Sendable {
  /// BCP 47; the dossier's own first. At most as many as a mask has bits: words of more are taken for the dossier's own.
  private(set) var tags: [String]

  init(_ dossier: Dossier) {
    tags = [dossier.settings.language]
    for source in dossier.sources {
      add(source.language)
      for extract in source.extracts { for translation in extract.translations { add(translation.language) } }
    }
  }

  private mutating func add(_ tag: String) {
    if tags.count < UInt64.bitWidth, !tags.contains(tag) { tags.append(tag) }
  }

  func number(of tag: String) -> Int { tags.firstIndex(of: tag) ?? 0 }

  /// Those for which there is a stemmer, each algorithm once for tags that share it.
  var stemmed: [Int] { tags.indices.filter { Stemmer(language: tags[$0]) != nil } }
}
