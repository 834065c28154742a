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
    let pairs = RedlinePair.all(of: contract, in: site.dossier)
    section("redlinesSection", anchor: "_redlines", strings[.redlines], if: !pairs.isEmpty)
    set("redlines", .list(pairs.map { redlineLink($0) }))
    section("lifecycleSection", anchor: "_lifecycle", strings[.lifecycle], if: !contract.versions.isEmpty)
    set("lifecycle", .list(contract.versions.map(lifecycleEntry)))
    around(contract.header.id)
    var clauses: [Value] = []
    for (index, clause) in contract.clauses.enumerated() {
      clauses.append([
        "id": .text(clause.id), "title": .text(clause.label), "text": text(contract.header, blocks: clause.text),
        "history": .group(history(of: index, in: contract)),
      ])
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
      let excerpt = cell.excerpt
      cells.append([
        "state": .text(strings.word(cell.state)), "class": .text(cell.state.rawValue),
        "href": .text(href(id.any, anchor: clause.id)), "excerpt": .text(excerpt.text), "isCut": .bool(excerpt.isCut),
        "lang": .text(cell.wordsLanguage(site).flatMap(site.foreign)), "mark": mark(cell.cites), "version": .text(version.header.title),
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
          [
            "href": .text(href($0)), "title": .text(site.directory[$0].title), "event": eventMeta($0.index), "who": .text(who($0)),
          ]
        }),
    ]
  }

  /// Who took part in an event, in a line.
  private func who(_ event: AnyID) -> String? {
    let event = site.dossier.events[event.index]
    let parties = event.people.map(\.any) + event.organizations.map(\.any)
    return parties.isEmpty ? nil : parties.map { site.directory[$0].title }.joined(separator: strings[.comma])
  }

  /// One clause through all versions, whole, in the contract’s order.
  private mutating func history(of clause: Int, in contract: Contract) -> [Value] {
    var entries: [Value] = []
    for id in contract.versions {
      let version = site.dossier.versions[id.index]
      let cell = ClauseCell(version, clause: clause)
      entries.append([
        "href": .text(href(id.any, anchor: contract.clauses[clause].id)), "title": .text(version.header.title),
        "date": .text(versionDate(version)), "status": .text(strings.word(version.status)),
        "state": .text(strings.word(cell.state)), "class": .text(cell.state.rawValue),
        "meaning": .text(strings.meaning(cell.state)), "mark": mark(cell.stateCites),
        "text": copied(version.header, blocks: cell.blocks),
      ])
    }
    return entries
  }
}
