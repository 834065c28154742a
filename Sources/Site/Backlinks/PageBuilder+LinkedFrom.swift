import Dossier
import Mustache

extension PageBuilder {
  /// Who links to a page, by kind; events in the order of time.
  func linkedFrom(_ page: AnyID) -> [Value] {
    let mentions = site.dossier.mentions.of(page).filter { $0.page != page }
    var groups: [(kind: Kind, pages: [(id: AnyID, mentions: ArraySlice<Mention>)])] = []
    for (id, own) in byPage(mentions[...]) {
      if groups.last?.kind != id.kind { groups.append((id.kind, [])) }
      groups[groups.count - 1].pages.append((id, own))
    }
    return groups.map { group in
      var pages = group.pages
      if group.kind == .event { pages.sort { site.eventPlaces[$0.id.index] < site.eventPlaces[$1.id.index] } }
      return [
        "label": .text(strings.plural(group.kind)), "anchor": .text(PageBuilder.linkedAnchor(group.kind)),
        // Many are folded, on a screen, behind their number.
        "count": .text(pages.count > 6 ? strings.count(pages.count, of: group.kind) : nil),
        "pages": .list(pages.map { mentioning($0.id, $0.mentions, of: page.kind) }),
      ]
    }
  }

  /// Where a page lists those of a kind that link to it.
  static func linkedAnchor(_ kind: Kind) -> String { "_linked-" + kind.rawValue }

  /// Who cites a passage, one entry a page.
  func citing(_ passage: Passage) -> [Value] {
    if isForBook { return [] }
    let mentions = site.dossier.mentions.of(passage)
    return byPage(mentions[...]).map { mentioning($0.id, $0.mentions, of: nil) }
  }

  /// Mentions come sorted by page: cuts them where the page changes.
  private func byPage(_ mentions: ArraySlice<Mention>) -> [(id: AnyID, mentions: ArraySlice<Mention>)] {
    var pages: [(id: AnyID, mentions: ArraySlice<Mention>)] = []
    var rest = mentions
    while let first = rest.first {
      let own = rest.prefix { $0.page == first.page }
      pages.append((first.page, own))
      rest = rest.dropFirst(own.count)
    }
    return pages
  }

  /// A page that refers to this one: how, and in which sentences.
  private func mentioning(_ id: AnyID, _ mentions: ArraySlice<Mention>, of target: Kind?) -> Value {
    let entry = site.directory[id]
    var ways: [String] = []
    var sentences: [String] = []
    var anchor: String?
    for mention in mentions {
      switch mention.place {
      case .field(let field):
        let way = strings.mention(field: field, of: target)
        if !ways.contains(way) { ways.append(way) }
      case .citation(let index):
        anchor = anchor ?? MarkID.citation(index)
        let sentence = SentenceText.at(entry.header.body.citations[index].offset, in: entry, site: site)
        if !sentences.contains(sentence) { sentences.append(sentence) }
      case .link(let index):
        anchor = anchor ?? MarkID.link(index)
        let sentence = SentenceText.at(entry.header.body.links[index].text.lowerBound, in: entry, site: site)
        if !sentences.contains(sentence) { sentences.append(sentence) }
      }
    }
    return [
      "href": .text(path.href(to: entry, anchor: anchor)), "title": .text(entry.fullTitle),
      "kind": .text(strings.singular(id.kind)), "ways": .text(ways.joined(separator: strings[.semicolon])),
      "sentences": .list(sentences.map { .text($0) }), "event": id.kind == .event ? eventMeta(id.index) : .none,
    ]
  }

  /// An event's date and modality, for every list that names it.
  func eventMeta(_ index: Int) -> Value { site.eventMetas[index] }
}
