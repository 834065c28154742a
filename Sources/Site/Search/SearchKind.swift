/// What a result is. The order numbers the documents, and so settles which of two that match alike comes first.
enum SearchKind: Int, CaseIterable, Sendable {
  case person, organization, contract, version, event, question, statement, note, source, home, extract, translation
}

extension Strings {
  /// The word that a result shows for its kind.
  func word(_ kind: SearchKind) -> String {
    switch kind {
    case .person: singular(.person)
    case .organization: singular(.organization)
    case .contract: singular(.contract)
    case .version: singular(.version)
    case .event: singular(.event)
    case .question: singular(.question)
    case .statement: singular(.statement)
    case .note: singular(.note)
    case .source: singular(.source)
    case .home: singular(.home)
    case .extract: self[.searchExtract]
    case .translation: self[.searchTranslation]
    }
  }
}
