import Dossier
import Evidence
import Markup

/// Reads what search is to know of each document.
struct SearchReader: Sendable {
  let site: SiteContext
  let languages: SearchLanguages

  /// Puts a document's words into `text`, which is emptied first.
  func read(_ document: SearchDocument, into text: inout SearchText) {
    text.removeAll()
    let dossier = site.dossier
    let entry = site.directory[document.page]
    if let index = document.extract {
      let extract = dossier.sources[document.page.index].extracts[index]
      let translation = document.translation.map { extract.translations[$0] }
      text.setTitle(entry.title, language: 0, isSearched: false)
      let language = translation?.language ?? dossier.sources[document.page.index].language
      append(translation?.quote ?? extract.quote, of: entry.header, language: languages.number(of: language), to: &text)
      return
    }
    let title = document.kind == .source ? titleLanguage(dossier.sources[document.page.index]) : 0
    text.setTitle(entry.fullTitle, language: title)
    text.append(entry.summary, language: 0, as: .above)
    if document.kind == .source {
      let source = dossier.sources[document.page.index]
      append(blocks: source.introduction, of: entry.header, to: &text)
      for extract in source.extracts { append(blocks: extract.annotation, of: entry.header, to: &text) }
    } else {
      append(blocks: 0..<entry.header.body.blocks.count, of: entry.header, to: &text)
    }
    appendFields(of: document, to: &text)
    for fact in entry.header.facts { text.append("\(ReadableID.label(fact.property)) \(fact.value)", language: 0, as: .above) }
  }

  /// What front matter says that a page shows and a reader may look for.
  private func appendFields(of document: SearchDocument, to text: inout SearchText) {
    let dossier = site.dossier
    let index = document.page.index
    switch document.kind {
    case .person: append(dossier.people[index].names, dossier.people[index].roles, dossier.people[index].aka, to: &text)
    case .organization:
      let organization = dossier.organizations[index]
      append(organization.names, organization.roles, organization.aka, to: &text)
    case .contract:
      for party in dossier.contracts[index].parties { text.append(site.directory[party].title, language: 0, as: .above) }
    case .version:
      let words = site.strings.dates
      text.append(dossier.versions[index].date.map { worded($0.date, words: words) }, language: 0, as: .above)
    case .event:
      text.append(site.eventDates[index].long, language: 0, as: .above)
      text.append(dossier.events[index].derived, language: 0, as: .above)
    case .question:
      for position in dossier.questions[index].positions { text.append(position.says, language: 0, as: .above) }
    case .statement:
      let statement = dossier.statements[index]
      text.append(statement.speaker.map { site.directory[$0].title }, language: 0, as: .above)
      text.append(statement.original, language: statement.originalLanguage.map(languages.number) ?? 0, as: .body)
      for witness in statement.witnesses {
        let language = languages.number(of: dossier[witness.cite.passage.source].language)
        text.append(witness.segments.joined(separator: " "), language: language, as: .body)
      }
    case .source:
      let credit = site.credits[index]
      text.append(credit.authors, language: 0, as: .above)
      text.append(credit.detail, language: 0, as: .above)
    case .note, .home, .extract, .translation: break
    }
  }

  private func append(_ names: [NameForm], _ roles: [Role], _ aka: [String], to text: inout SearchText) {
    for name in names {
      text.append(name.name, language: language(of: name.cites), as: .name)
      text.append(name.translation, language: 0, as: .name)
    }
    for name in aka { text.append(name, language: 0, as: .name) }
    for role in roles {
      text.append(role.title, language: language(of: role.cites), as: .above)
      text.append(role.translation, language: 0, as: .above)
    }
  }

  private func language(of cites: [Cite]) -> Int {
    cites.first.map { languages.number(of: site.dossier[$0.passage.source].language) } ?? 0
  }

  private func titleLanguage(_ source: Source) -> Int { source.isDescribed ? 0 : languages.number(of: source.language) }

  private func append(blocks: Range<Int>, of header: Header, to text: inout SearchText) {
    for block in blocks {
      append(block, of: header, language: header.body.blocks[block].language.map(languages.number) ?? 0, to: &text)
    }
  }

  /// A block's words. A link without a label shows its target's title, which the body's text cannot know.
  private func append(_ block: Int, of header: Header, language: Int, to text: inout SearchText) {
    let start = text.bytes.count
    let words = header.body.blocks[block].text
    var written = words.lowerBound
    for index in header.body.blocks[block].links {
      let place = header.body.links[index].text
      guard place.isEmpty, header.body.links[index].label == nil, place.lowerBound >= written else { continue }
      text.bytes += header.body.text[written..<place.lowerBound]
      text.bytes += site.directory[header.references.links[index].page].title.utf8
      written = place.lowerBound
    }
    text.bytes += header.body.text[written..<max(written, words.upperBound)]
    let field: SearchText.Field = if case .heading = header.body.blocks[block].kind { .above } else { .body }
    text.end(from: start, language: language, as: field)
  }
}
