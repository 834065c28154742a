import Dossier
import Mustache

extension PageBuilder {
  mutating func version(_ version: Version) -> Page {
    let contract = site.dossier.contracts[version.contract.index]
    frame(
      version.header,
      crumbs: [
        (path.href(to: Kind.contract.indexPath), strings.plural(.contract)),
        (href(contract.header.id), contract.header.title),
      ])
    set("status", .text(strings.word(version.status)))
    var rows = [infoLinks(.contract, [contract.header.id])].compactMap(\.self)
    if let date = version.date {
      rows.append(
        InfoRow(
          label: strings[.when],
          values: [infoValue(versionDate(version, style: .long) ?? "", datetime: date.date.machineForm())]))
    }
    rows.append(InfoRow(label: strings[.status], values: [infoValue(strings.word(version.status))]))
    if let earlier = version.follows {
      let title = site.directory[earlier.any].title
      rows.append(InfoRow(label: strings[.follows], values: [infoValue(title, href: href(earlier.any))]))
    }
    let language = version.originalLanguage.map(strings.languageName) ?? strings[.notKnown]
    rows.append(InfoRow(label: strings[.originalLanguage], values: [infoValue(language)]))
    let id = ID<Version>(index: version.header.id.index)
    let compared = RedlinePair.all(of: contract, in: site.dossier).filter { $0.older == id || $0.newer == id }
    if !compared.isEmpty { rows.append(InfoRow(label: strings[.redlines], values: compared.map(redlineValue))) }
    rows += facts(version.header)
    set("info", info(rows))
    set("introduction", text(version.header, blocks: version.introduction))
    var clauses: [Value] = []
    for (index, clause) in contract.clauses.enumerated() where index < version.clauses.count {
      let cell = ClauseCell(version, clause: index)
      section("_", anchor: clause.id, clause.label)
      clauses.append([
        "id": .text(clause.id), "title": .text(clause.label), "state": .text(strings.word(cell.state)),
        "class": .text(cell.state.rawValue), "meaning": .text(strings.meaning(cell.state)), "mark": marks(cell.stateCitations, of: version.header),
        "text": text(version.header, blocks: cell.blocks), "history": .text(href(contract.header.id, anchor: clause.id)),
      ])
    }
    set("clauses", .list(clauses))
    set("previous", neighbour(of: version, in: contract, by: -1))
    set("next", neighbour(of: version, in: contract, by: 1))
    return page(.version, of: version.header.id)
  }

  private func redlineValue(_ pair: RedlinePair) -> Value {
    infoValue(pair.title(site), href: path.href(to: pair.path(in: site.dossier)))
  }

  /// The version before or after in the contract's order.
  private func neighbour(of version: Version, in contract: Contract, by step: Int) -> Value {
    guard let place = contract.versions.firstIndex(where: { $0.index == version.header.id.index }),
      contract.versions.indices.contains(place + step)
    else { return .none }
    let id = contract.versions[place + step]
    return ["href": .text(href(id.any)), "title": .text(site.directory[id.any].title), "meta": .none]
  }
}
