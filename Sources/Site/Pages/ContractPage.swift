import Dossier
import Evidence
import Mustache

extension PageBuilder {
  mutating func contract(_ contract: Contract) -> Page {
    frame(contract.header)
    let rows = [infoLinks(.parties, contract.parties)].compactMap(\.self) + facts(contract.header)
    set("info", info(rows))
    set("introduction", text(contract.header, blocks: contract.introduction))
    section(
      "matrixSection", anchor: "_matrix", strings[.matrix],
      if: !contract.versions.isEmpty && !contract.clauses.isEmpty)
    set("columns", .list(contract.versions.map(versionColumn)))
    set("rows", .list(contract.clauses.indices.map { matrixRow(contract, clause: $0) }))
    section("lifecycleSection", anchor: "_lifecycle", strings[.lifecycle], if: !contract.versions.isEmpty)
    set("lifecycle", .list(contract.versions.map(lifecycleEntry)))
    let clauses = contract.clauses.map { clause -> Value in
      ["id": .text(clause.id), "title": .text(clause.label), "text": text(contract.header, blocks: clause.text)]
    }
    set("clauses", .list(clauses))
    return page(.contract, of: contract.header.id)
  }

  private func versionColumn(_ id: ID<Version>) -> Value {
    let version = site.dossier.versions[id.index]
    return [
      "href": .text(href(id.any)), "title": .text(version.header.title), "date": .text(versionDate(version)),
      "status": .text(strings.word(version.status)),
    ]
  }

  func versionDate(_ version: Version, style: DateStyle = .short) -> String? {
    version.date.map { worded($0.date, words: strings.dates, style: style) }
  }

  private mutating func matrixRow(_ contract: Contract, clause index: Int) -> Value {
    let clause = contract.clauses[index]
    var cells: [Value] = []
    for id in contract.versions {
      let version = site.dossier.versions[id.index]
      let cell = ClauseCell(version, clause: index)
      cells.append([
        "state": .text(strings.word(cell.state)), "class": .text(cell.state.rawValue),
        "href": .text(href(id.any, anchor: clause.id)), "excerpt": .text(cell.excerpt),
        "lang": .text(cell.language(site)), "mark": mark(cell.cites), "version": .text(version.header.title),
        "name": .text(clause.label + strings[.comma] + version.header.title),
      ])
    }
    return ["title": .text(clause.label), "href": .text("#" + clause.id), "cells": .list(cells)]
  }

  /// A version in the order of the contract's life, with the events that name it.
  private func lifecycleEntry(_ id: ID<Version>) -> Value {
    let version = site.dossier.versions[id.index]
    let events = site.dossier.mentions.of(id.any).filter { $0.page.kind == .event && $0.place == .field("contracts") }
      .map(\.page).sorted { site.eventPlaces[$0.index] < site.eventPlaces[$1.index] }
    return [
      "href": .text(href(id.any)), "title": .text(version.header.title), "summary": .text(version.header.summary),
      "date": .text(versionDate(version, style: .long) ?? strings[.undated]),
      "datetime": .text(version.date?.date.machineForm()), "status": .text(strings.word(version.status)),
      "events": .group(
        events.map {
          ["href": .text(href($0)), "title": .text(site.directory[$0].title), "event": eventMeta($0.index)]
        }),
    ]
  }
}
