import Dossier
import Markup
import Mustache

extension PageBuilder {
  /// The page that lists all of a kind.
  mutating func list(_ kind: Kind) -> Page {
    frame(title: strings.plural(kind), section: .kind(kind), isSectionPage: true)
    set("count", .text(strings.count(site.directory.count(kind), of: kind)))
    let ids = ordered(kind)
    set("rows", .rows(ids.count) { [self] in row(ids[$0], &$1) })
    set("legend", kind == .event ? legend() : .none)
    return page(.list)
  }

  /// All of a kind as lists have them: events and sources by date, the rest by title.
  func ordered(_ kind: Kind) -> [AnyID] {
    switch kind {
    case .event: site.dossier.chronology.map(\.any)
    case .source:
      site.directory.all(kind).sorted {
        let (left, right) = (site.dossier.sources[$0.index].issued?.date, site.dossier.sources[$1.index].issued?.date)
        return switch (left, right) {
        case (let left?, let right?) where left != right: left < right
        case (.some, nil): true
        case (nil, .some): false
        default: $0 < $1
        }
      }
    default:
      site.directory.all(kind).map { (key: SortKey(site.directory[$0].title), id: $0) }
        .sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.id)
    }
  }

  /// A page in a list: its title, what is to be known before one opens it, and a contract's versions under it.
  private func row(_ id: AnyID, _ row: inout Row) {
    let entry = site.directory[id]
    var detail: String?
    var children: [Value] = []
    var language: String?
    switch id.kind {
    case .source:
      let source = site.dossier.sources[id.index]
      let credit = site.credits[id.index]
      language = source.isDescribed ? nil : site.foreign(source.language)
      detail = [credit.authors, credit.detail, strings.count(source.extracts.count, .countExtracts)]
        .filter { !$0.isEmpty }.joined(separator: strings[.semicolon])
    case .question:
      let question = site.dossier.questions[id.index]
      detail = strings.word(question.status) + strings[.comma] + strings.count(question.positions.count, .countPositions)
    case .statement:
      let statement = site.dossier.statements[id.index]
      let speaker = statement.speaker.map { site.directory[$0].title }
      detail = [speaker, strings.count(statement.witnesses.count, .countWordings)].compactMap(\.self)
        .joined(separator: strings[.comma])
    case .contract:
      let contract = site.dossier.contracts[id.index]
      detail = contract.parties.map { site.directory[$0].title }.joined(separator: strings[.comma])
      children = contract.versions.map { id in
        let version = site.dossier.versions[id.index]
        let detail = [versionDate(version), strings.word(version.status)].compactMap(\.self)
        return [
          "href": .text(href(id.any)), "title": .text(version.header.title),
          "detail": .text(detail.joined(separator: strings[.comma])),
        ]
      }
    default: break
    }
    row.set("event", id.kind == .event ? eventMeta(id.index) : .none)
    row.set("href", .text(path.href(to: entry.path)))
    row.set("title", .text(entry.title))
    row.set("lang", .text(language))
    row.set("detail", .text(detail))
    row.set("summary", .text(entry.summary))
    row.set("children", .group(children))
  }

  /// What the words for modality mean, for pages that list events.
  func legend() -> Value {
    .group(
      Modality.allCases.map {
        ["word": .text(strings.word($0)), "class": .text($0.rawValue), "meaning": .text(strings.meaning($0))]
      })
  }
}
