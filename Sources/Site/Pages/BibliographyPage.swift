import Dossier
import Mustache

extension PageBuilder {
  /// Every source as a bibliography gives it, by author or, where none is named, by title.
  mutating func bibliography() -> Page {
    frame(title: strings[.bibliography], section: .bibliography, isSectionPage: true)
    set("count", .text(strings.count(site.dossier.sources.count, .countSources)))
    let ordered = site.dossier.sources.indices.map { (key: SortKey(site.credits[$0].sortKey), index: $0) }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    set("sources", .list(ordered.map { bibliographyEntry($0.index) }))
    return page(.bibliography)
  }

  private func bibliographyEntry(_ index: Int) -> Value {
    let source = site.dossier.sources[index]
    let credit = site.credits[index]
    return [
      "href": .text(href(source.header.id)), "title": .text(site.directory[source.header.id].title),
      "lang": .text(source.isDescribed ? nil : site.foreign(source.language)), "authors": .text(credit.authors),
      "publisher": .text(source.publisher), "date": .text(credit.date), "datetime": .text(credit.machineDate),
      "language": .text(strings.languageName(source.language)), "url": .text(source.url), "sha256": .text(source.sha256),
      "extracts": .text(strings.count(source.extracts.count, .countExtracts)),
      "derivesFrom": .group(source.derivesFrom.map { link($0.any) }),
    ]
  }
}
