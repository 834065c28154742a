import Dossier
import Markup
import Mustache

extension PageBuilder {
  /// The page's reference list. Taken last: what is cited after it would be missing.
  func referenceList() -> Value {
    .group(
      references.entries.enumerated().map { index, entry in
        // Of the source itself only what is needed is copied: most of a page's time can go into copies of such structures.
        let place = entry.source.index
        let language = site.foreign(site.dossier.sources[place].language)
        let credit = site.credits[place]
        let directory = site.directory[entry.source.any]
        return [
          "number": .text(ReferenceNumber.text(index)), "id": .text(ReferenceNumber.anchor(index)),
          "source": .text(path.href(to: directory.path)), "isCited": .bool(!entry.marks.isEmpty), "title": .text(directory.title), "authors": .text(credit.authors),
          "titleLang": .text(site.dossier.sources[place].isDescribed ? nil : language), "detail": .text(credit.detail),
          "back": back(entry.marks),
          "extracts": .group(
            entry.extracts.enumerated().map { inner, cited in
              extractRecord(
                entry.source, cited.extract, language: language, number: ReferenceNumber.text(index, inner),
                id: ReferenceNumber.anchor(index, inner),
                back: back(cited.marks))
            }),
        ]
      })
  }

  /// An extract as other pages show it, with its way to the source's page.
  private func extractRecord(
    _ source: ID<Source>, _ index: Int, language: String?, number: String, id: String, back: Value
  ) -> Value {
    let extract = site.dossier.sources[source.index].extracts[index]
    let path = site.directory[source.any].path
    return [
      "number": .text(number), "id": .text(id), "href": .text(self.path.href(to: path, anchor: extract.id)),
      "name": .text(extract.id), "quote": quoted(source, block: extract.quote), "lang": .text(language),
      "proof": proof(of: index, in: source),
      "translations": .list(
        extract.translations.map {
          [
            "quote": quoted(source, block: $0.quote), "lang": .text(site.foreign($0.language)),
            "proof": proofOfTranslation,
          ]
        }),
      "back": back,
    ]
  }

  /// The links back to the marks: one arrow, or a letter for each.
  private func back(_ marks: [String]) -> Value {
    if marks.count == 1 {
      return [["href": .text("#" + marks[0]), "label": "↑", "name": .text(site.strings[.backToText])]]
    }
    return .list(
      marks.enumerated().map { index, mark in
        let letter = BackLetters.letter(index)
        return [
          "href": .text("#" + mark), "label": .text(letter), "name": .text(site.backNames.name(index)),
        ]
      })
  }
}
