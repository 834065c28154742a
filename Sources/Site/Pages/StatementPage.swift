import Dossier
import Evidence
import Mustache

extension PageBuilder {
  mutating func statement(_ statement: Statement) -> Page {
    frame(statement.header)
    var rows = [infoLinks(.speaker, statement.speaker.map { [$0] } ?? [])].compactMap(\.self)
    rows.append(
      InfoRow(
        label: strings[.originalLanguage],
        values: [infoValue(statement.originalLanguage.map(strings.languageName) ?? strings[.notKnown])]))
    rows += facts(statement.header)
    set("info", info(rows))
    set("body", text(statement.header))
    section("wordingsSection", anchor: "_wordings", strings[.wordings])
    set("original", .text(statement.original))
    set("originalLang", .text(statement.originalLanguage.flatMap(site.foreign)))
    set("note", .text(concordanceNote(statement)))
    set("columns", .list(statement.witnesses.indices.map { witnessColumn($0, of: statement) }))
    let languages = statement.witnesses.indices.map { language(ofWitness: $0, of: statement) }
    set("rows", .list(segments(of: statement, languages: languages)))
    section("apparatusSection", anchor: "_apparatus", strings[.apparatus], if: statement.witnesses.count > 1)
    let base = Siglum.of(statement.base ?? 0)
    set("apparatusNote", .text(strings.fill(.apparatusNote, ["base": base])))
    set("apparatus", .group(apparatus(of: statement, languages: languages)))
    return page(.statement, of: statement.header.id)
  }

  /// With what each witness is compared; nothing where there is only one.
  private func concordanceNote(_ statement: Statement) -> String? {
    guard statement.witnesses.count > 1 else { return nil }
    return statement.base.map { strings.fill(.concordanceBase, ["base": Siglum.of($0)]) } ?? strings[.concordanceNeighbours]
  }

  private mutating func witnessColumn(_ index: Int, of statement: Statement) -> Value {
    let cite = statement.witnesses[index].cite
    let passage = cite.passage
    let proof = site.dossier.verification.witness(index, of: ID(index: statement.header.id.index))
    return [
      "siglum": .text(Siglum.of(index)), "isBase": .bool(statement.base == index),
      "href": .text(href(passage.source.any, anchor: anchor(of: passage))),
      "title": .text(site.directory[passage.source.any].title), "date": .text(site.credits[passage.source.index].date),
      "extract": .text(anchor(of: passage)), "mark": mark([cite]),
      "badge": proof.map { badge(VerdictBadge($0.verdict, strings: strings)) } ?? .none,
    ]
  }

  /// The language of a witness’s words: as proven, else as found in its passage, else its source’s.
  private func language(ofWitness index: Int, of statement: Statement) -> String {
    let witness = statement.witnesses[index]
    let proof = site.dossier.verification.witness(index, of: ID(index: statement.header.id.index))
    return proof.flatMap { QuotationLanguage.of($0, site: site) }
      ?? QuotationLanguage.of(
        Array(witness.segments.joined(separator: " […] ").utf8)[...], cites: [witness.cite], site: site)
      ?? site.dossier.sources[witness.cite.passage.source.index].language
  }

  /// One row a segment: the same part of the statement in each witness’s words, its differences marked.
  private func segments(of statement: Statement, languages: [String]) -> [Value] {
    let witnesses = statement.witnesses
    return (0..<(witnesses.map(\.segments.count).max() ?? 0)).map { row in
      let texts = witnesses.map { $0.segments.indices.contains(row) ? $0.segments[row] : "" }
      let cells = texts.indices.map { column -> Value in
        let foreign = site.foreign(languages[column])
        let markup = ConcordanceMarkup(strings: strings, language: foreign == nil ? nil : site.language)
        let html: [UInt8]
        if let pair = compared(column, of: statement), languages[pair.older] == languages[pair.newer] {
          html = markup.html(Redline(from: texts[pair.older], to: texts[pair.newer]), isOlder: pair.older == column)
        } else {
          html = markup.html(texts[column])
        }
        let title = site.directory[witnesses[column].cite.passage.source.any].title
        return [
          "html": .html(html), "isEmpty": .bool(texts[column].isEmpty),
          "lang": .text(foreign), "witness": .text(Siglum.of(column) + strings[.comma] + title),
        ]
      }
      return ["number": .text("\(row + 1)"), "cells": .list(cells)]
    }
  }

  /// The two witnesses whose comparison a column shows: the base and itself, or else its left neighbour and itself; the
  /// first column shows its own side of its comparison with the second.
  private func compared(_ column: Int, of statement: Statement) -> (older: Int, newer: Int)? {
    if let base = statement.base { return base == column ? nil : (base, column) }
    if column > 0 { return (column - 1, column) }
    return statement.witnesses.count > 1 ? (0, 1) : nil
  }

  /// The variants of every segment against the base, or the first witness; witnesses in another language are left out.
  private func apparatus(of statement: Statement, languages: [String]) -> [Value] {
    let base = statement.base ?? 0
    guard statement.witnesses.indices.contains(base) else { return [] }
    let lang = site.foreign(languages[base])
    return statement.witnesses[base].segments.enumerated().flatMap { row, segment -> [Value] in
      let others = statement.witnesses.enumerated().map { column, witness in
        column != base && languages[column] == languages[base] && witness.segments.indices.contains(row) ? witness.segments[row] : nil
      }
      return Apparatus(base: segment, witnesses: others).entries.map { entry in
        [
          "segment": .text("\(row + 1)"), "lemma": .text(entry.lemma), "lang": .text(lang),
          "readings": .list(
            entry.readings.enumerated().map { place, reading in
              readingRecord(reading, lang: lang, isLast: place == entry.readings.count - 1)
            }),
        ]
      }
    }
  }

  private func readingRecord(_ reading: Apparatus.Reading, lang: String?, isLast: Bool) -> Value {
    let (verb, words): (String?, String?) =
      switch reading.variant {
      case .reads(let words): (nil, words)
      case .adds(let words): (strings[.apparatusAdds], words)
      case .omits: (strings[.apparatusOmits], nil)
      }
    return [
      "verb": .text(verb), "words": .text(words), "lang": .text(lang),
      "sigla": .text(reading.witnesses.map(Siglum.of).joined(separator: " ")), "end": .text(isLast ? nil : strings[.semicolon]),
    ]
  }
}
