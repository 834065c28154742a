import Dossier

/// One thing that search finds: a page or, on a source's page, an extract or a translation of one.
struct SearchDocument: Sendable {
  let kind: SearchKind
  let page: AnyID
  /// Index into the source's extracts.
  var extract: Int?
  /// Index into the extract's translations.
  var translation: Int?

  /// Everything that can be found, in the order of its kinds and, within one, of its ids.
  static func all(of dossier: Dossier) -> [SearchDocument] {
    var documents: [SearchDocument] = []
    for kind in SearchKind.allCases {
      switch kind {
      case .person: documents += pages(.person, as: kind, in: dossier)
      case .organization: documents += pages(.organization, as: kind, in: dossier)
      case .contract: documents += pages(.contract, as: kind, in: dossier)
      case .version: documents += pages(.version, as: kind, in: dossier)
      case .event: documents += pages(.event, as: kind, in: dossier)
      case .question: documents += pages(.question, as: kind, in: dossier)
      case .statement: documents += pages(.statement, as: kind, in: dossier)
      case .note: documents += pages(.note, as: kind, in: dossier)
      case .source: documents += pages(.source, as: kind, in: dossier)
      case .home: documents += pages(.home, as: kind, in: dossier)
      case .extract:
        for (index, source) in dossier.sources.enumerated() {
          for extract in source.extracts.indices {
            documents.append(SearchDocument(kind: kind, page: ID<Source>(index: index).any, extract: extract))
          }
        }
      case .translation:
        for (index, source) in dossier.sources.enumerated() {
          for (extract, passage) in source.extracts.enumerated() {
            for translation in passage.translations.indices {
              let page = ID<Source>(index: index).any
              documents.append(SearchDocument(kind: kind, page: page, extract: extract, translation: translation))
            }
          }
        }
      }
    }
    return documents
  }

  private static func pages(_ page: Kind, as kind: SearchKind, in dossier: Dossier) -> [SearchDocument] {
    (0..<dossier.count(of: page)).map { SearchDocument(kind: kind, page: AnyID(kind: page, index: $0)) }
  }
}
