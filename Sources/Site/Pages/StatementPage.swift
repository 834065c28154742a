import Dossier
import Mustache

extension PageBuilder {
  mutating func statement(_ statement: Statement) -> Page {
    frame(statement.header)
    var rows = [infoLinks(.speaker, statement.speaker.map { [$0] } ?? [])].compactMap(\.self)
    rows.append(
      InfoRow(
        label: strings[.originalLanguage],
        values: [infoValue(statement.originalLanguage.map(strings.languageName) ?? strings[.notKnown])]))
    rows.append(
      InfoRow(
        label: strings[.originalWords],
        values: [
          statement.original.map { infoValue($0, language: statement.originalLanguage.flatMap(site.foreign)) }
            ?? infoValue(strings[.originalUnknown])
        ]))
    rows += facts(statement.header)
    set("info", info(rows))
    set("body", text(statement.header))
    section("wordingsSection", anchor: "_wordings", strings[.wordings])
    var columns: [Value] = []
    for witness in statement.witnesses {
      let passage = witness.cite.passage
      columns.append([
        "href": .text(href(passage.source.any, anchor: anchor(of: passage))),
        "title": .text(site.directory[passage.source.any].title), "date": .text(site.credits[passage.source.index].date),
        "extract": .text(anchor(of: passage)), "mark": mark([witness.cite]),
      ])
    }
    set("columns", .list(columns))
    set("rows", .list(segments(of: statement)))
    return page(.statement, of: statement.header.id)
  }

  /// One row a segment: the same part of the statement in each witness's words.
  private func segments(of statement: Statement) -> [Value] {
    let languages = statement.witnesses.map { witness in
      QuotationLanguage.of(Array(witness.segments.joined(separator: " […] ").utf8)[...], cites: [witness.cite], site: site)
        ?? site.dossier.sources[witness.cite.passage.source.index].language
    }
    return (0..<(statement.witnesses.map(\.segments.count).max() ?? 0)).map { row in
      [
        "number": .text("\(row + 1)"),
        "cells": .list(
          statement.witnesses.enumerated().map { column, witness in
            let source = witness.cite.passage.source
            return [
              "text": .text(witness.segments.indices.contains(row) ? witness.segments[row] : nil),
              "lang": .text(site.foreign(languages[column])), "witness": .text(site.directory[source.any].title),
            ]
          }),
      ]
    }
  }
}
