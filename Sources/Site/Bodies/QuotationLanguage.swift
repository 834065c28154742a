import Dossier
import Markup

/// In which language a quotation is: as its proof has it; without one, the source's where its words stand in a cited
/// extract, else the translation's. It only sets `lang`: whether the words are right is the verification's business.
enum QuotationLanguage {
  /// The language of `Body.quotations[index]` where it is another than the page's.
  static func of(quotation index: Int, in page: SiteDirectory.Entry, site: SiteContext) -> String? {
    let quotation = page.header.body.quotations[index]
    guard let citation = quotation.citation else { return nil }
    if let proof = site.dossier.verification.quotation(index, of: page.header.id), let language = of(proof, site: site) {
      return site.foreign(language)
    }
    return of(page.header.body.text[quotation.text], cites: page.header.references.citations[citation], site: site)
      .flatMap(site.foreign)
  }

  /// The language that a proof settles; `nil` where it does not say in which of several translations the words are.
  static func of(_ proof: Proof, site: SiteContext) -> String? {
    let source = site.dossier.sources[proof.passage.source.index]
    switch proof.verdict {
    case .matches: return source.language
    case .translated:
      let translations = proof.passage.extract.map { source.extracts[$0].translations } ?? []
      return translations.count == 1 ? translations[0].language : nil
    case .altered, .notFound, .unchecked: return nil
    }
  }

  /// The language of quoted words; `nil` where no cited extract holds them.
  static func of(_ words: ArraySlice<UInt8>, cites: [Cite], site: SiteContext) -> String? {
    let pieces = FoldedText.pieces(of: words)
    guard !pieces.isEmpty else { return nil }
    for cite in cites {
      let texts = site.extractTexts[cite.passage.source.index]
      let range = cite.passage.extract.map { $0..<$0 + 1 } ?? 0..<texts.count
      for extract in range {
        if texts[extract].original.contains(all: pieces) { return site.dossier.sources[cite.passage.source.index].language }
        for translation in texts[extract].translations where translation.text.contains(all: pieces) {
          return translation.language
        }
      }
    }
    return nil
  }
}

/// An extract's words, folded once to be searched.
struct ExtractText: Sendable {
  let original: FoldedText
  let translations: [(language: String, text: FoldedText)]

  init(_ extract: Extract, of source: Source) {
    let body = source.header.body
    original = FoldedText(body.text[body.blocks[extract.quote].text])
    translations = extract.translations.map { ($0.language, FoldedText(body.text[body.blocks[$0.quote].text])) }
  }
}
