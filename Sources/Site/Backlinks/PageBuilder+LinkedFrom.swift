import Dossier
import Mustache

extension PageBuilder {
  /// Who links to a page, by kind; events in the order of time.
  func linkedFrom(_ page: AnyID) -> [Value] {
    let mentions = site.dossier.mentions.of(page)
    var groups: [(kind: Kind, pages: [MentionList.Item])] = []
    for item in byPage(mentions) where item.id != page {
      if groups.last?.kind != item.id.kind { groups.append((item.id.kind, [])) }
      groups[groups.count - 1].pages.append(item)
    }
    return groups.map { group in
      var pages = group.pages
      if group.kind == .event { pages.sort { site.eventPlaces[$0.id.index] < site.eventPlaces[$1.id.index] } }
      return [
        "label": .text(strings.plural(group.kind)), "anchor": .text(PageBuilder.linkedAnchor(group.kind)),
        // Many are folded, on a screen, behind their number.
        "count": .text(pages.count > 6 ? strings.count(pages.count, of: group.kind) : nil),
        "pages": MentionList(pages, of: page.kind, site: site, path: path).rows,
      ]
    }
  }

  /// Where a page lists those of a kind that link to it.
  static func linkedAnchor(_ kind: Kind) -> String { "_linked-" + kind.rawValue }

  /// Who cites a passage, one entry a page.
  func citing(_ passage: Passage) -> (count: Int, list: Value) {
    if isForBook { return (0, .none) }
    let pages = byPage(site.dossier.mentions.of(passage))
    return (pages.count, pages.isEmpty ? .none : ["items": MentionList(pages, of: nil, site: site, path: path).rows])
  }

  /// Mentions come sorted by page: cuts them where the page changes.
  private func byPage(_ mentions: ArraySlice<Mention>) -> [MentionList.Item] {
    var pages: [MentionList.Item] = []
    var start = mentions.startIndex
    while start < mentions.endIndex {
      let page = mentions[start].page
      var end = start + 1
      while end < mentions.endIndex, mentions[end].page == page { end += 1 }
      pages.append((page, mentions[start..<end]))
      start = end
    }
    return pages
  }

  /// An event's date and modality, for every list that names it.
  func eventMeta(_ index: Int) -> Value { site.eventMetas[index] }
}
