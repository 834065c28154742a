import Dossier
import Evidence
import Mustache

extension PageBuilder {
  /// What differs between two versions of a contract, clause by clause. It never pretends: words are compared with words,
  /// and where they are not the contract’s own it says so first.
  mutating func redline(_ pair: RedlinePair) -> Page {
    let contract = site.dossier.contracts[site.dossier.versions[pair.newer.index].contract.index]
    let title = pair.title(site)
    frame(
      title: title, windowTitle: contract.header.title + strings[.colon] + title, section: .kind(.contract),
      crumbs: [
        (path.href(to: Kind.contract.indexPath), strings.plural(.contract)),
        (href(contract.header.id), contract.header.title),
      ])
    set("kicker", .text(strings[.redline]))
    set("older", versionRecord(pair.older))
    set("newer", versionRecord(pair.newer))
    let comparisons = site.comparisons.of(pair, of: contract, site: site)
    let total = comparisons.reduce(0) { $0 + $1.changes }
    set("count", .text(comparisons.contains(where: \.isInWords) ? strings.count(total, .countChanges) : strings[.redlineNothing]))
    set("first", total == 0 ? .none : ["inline": "#_d1", "wide": "#_w1"])
    set("banner", banner(comparisons))
    set("overview", .list(zip(contract.clauses, comparisons).map { overviewRecord($0, $1, of: contract) }))
    var markup = RedlineMarkup(strings: strings, language: site.language, total: total)
    var clauses: [Value] = []
    for (index, comparison) in comparisons.enumerated() {
      clauses.append(clauseRecord(comparison, contract.clauses[index], of: contract, pair, &markup))
    }
    set("clauses", .list(clauses))
    let others = RedlinePair.all(of: contract, in: site.dossier).filter { $0 != pair }
    set("others", .group(others.map { redlineLink($0) }))
    return page(.redline)
  }

  /// A link to the page that compares two versions of one contract.
  func redlineLink(_ pair: RedlinePair) -> Value {
    ["href": .text(path.href(to: pair.path(in: site.dossier))), "title": .text(pair.title(site))]
  }

  private func versionRecord(_ id: ID<Version>) -> Value {
    let version = site.dossier.versions[id.index]
    return [
      "href": .text(href(id.any)), "title": .text(version.header.title), "status": .text(strings.word(version.status)),
      "date": .text(versionDate(version)),
    ]
  }

  /// How many clauses are compared on what footing; nothing where all of it is the contract’s own wording.
  private func banner(_ comparisons: [ClauseComparison]) -> Value {
    let known = comparisons.count { $0.footing == .known }
    let translated = comparisons.count { $0.footing == .translated }
    guard known < comparisons.count else { return .none }
    let counts = [
      (StringKey.redlineCountKnown, known), (.redlineCountTranslated, translated),
      (.redlineCountOther, comparisons.count - known - translated),
    ]
    return [
      "counts": .list(counts.filter { $0.1 > 0 }.map { .text(strings.fill($0.0, ["n": strings.numbers.whole($0.1)])) })
    ]
  }

  private func overviewRecord(_ clause: Clause, _ comparison: ClauseComparison, of contract: Contract) -> Value {
    var said: String?
    if case .words = comparison.outcome { said = strings.count(comparison.changes, .countChanges) }
    if let to = comparison.movedTo { said = strings[.redlineMovedTo] + " " + contract.clauses[to].label }
    return [
      "href": .text("#" + clause.id), "title": .text(clause.label), "changes": .text(said),
      "olderState": .text(strings.word(comparison.older.cell.state)),
      "newerState": .text(strings.word(comparison.newer.cell.state)),
      "isCarried": .bool(comparison.isCarriedOver), "carried": .text(strings[.stateUnchanged]),
    ]
  }

  private mutating func clauseRecord(
    _ comparison: ClauseComparison, _ clause: Clause, of contract: Contract, _ pair: RedlinePair, _ markup: inout RedlineMarkup
  ) -> Value {
    var moves: [Value] = []
    if let from = comparison.movedFrom { moves.append(move(strings[.redlineMovedFrom], contract.clauses[from])) }
    if let to = comparison.movedTo { moves.append(move(strings[.redlineMovedTo], contract.clauses[to])) }
    var fields: [(Key, Value)] = [
      ("id", .text(clause.id)), ("title", .text(clause.label)), ("moves", .list(moves)),
      ("history", .text(href(contract.header.id, anchor: clause.id))), ("note", .text(note(comparison))),
    ]
    switch comparison.outcome {
    case .words(let redline):
      fields += [
        ("older", stateRecord(comparison.older, of: pair.older)), ("newer", stateRecord(comparison.newer, of: pair.newer)),
        ("redline", redlineRecord(redline, comparison, &markup)), ("cells", .none),
      ]
    case .carriedOver:
      // What is unchanged, and beside it who says so.
      let cell = cellRecord(comparison.newer.version, comparison.newer.cell, clause, label: strings[.redlineBefore])
      let said = cellRecord(pair.newer, comparison.newer.own, clause, label: strings[.redlineAfter])
      fields += [("older", .none), ("newer", .none), ("redline", .none), ("cells", .group([cell, said]))]
    case .languages, .report, .unknown, .absent:
      var cells: [Value] = []
      if !comparison.isUnknownInBoth {
        cells.append(cellRecord(comparison.older.version, comparison.older.cell, clause, label: strings[.redlineBefore]))
        cells.append(cellRecord(comparison.newer.version, comparison.newer.cell, clause, label: strings[.redlineAfter]))
      }
      fields += [("older", .none), ("newer", .none), ("redline", .none), ("cells", .group(cells))]
    }
    return .record(Record(fields))
  }

  private func move(_ label: String, _ clause: Clause) -> Value {
    ["label": .text(label), "href": .text("#" + clause.id), "title": .text(clause.label)]
  }

  /// On what footing the clause is compared, where that is not plain.
  private func note(_ comparison: ClauseComparison) -> String? {
    if comparison.movedTo != nil, comparison.newer.cell.words == nil { return nil }
    switch comparison.outcome {
    case .carriedOver: return strings[.redlineCarried]
    case .languages: return strings[.redlineLanguages]
    case .report: return strings[.redlineReports]
    case .unknown: return strings[comparison.isUnknownInBoth ? .redlineUnknownBoth : .redlineUnknown]
    case .absent: return strings[.redlineAbsent]
    case .words(let redline):
      let said: String? =
        if comparison.older.cell.state == .absent { strings[.redlineAdded] }
        else if comparison.newer.cell.state == .absent { strings[.redlineRemoved] }
        else if redline.isUnchanged { strings[.redlineSame] }
        else if redline.changes == 0 { strings[.redlineSigns] }
        else { nil }
      let isOneSided = comparison.older.cell.state == .absent || comparison.newer.cell.state == .absent
      let footing = isOneSided ? strings[.redlineTranslation] : strings[.redlineTranslations]
      return [said, comparison.isKnown ? nil : footing].compactMap(\.self).joined(separator: " ")
    }
  }

  private mutating func stateRecord(_ side: ClauseSide, of version: ID<Version>) -> Value {
    [
      // Where the version itself says only that it is unchanged.
      "via": .text(side.version == version ? nil : site.directory[side.version.any].title),
      "state": .text(strings.word(side.cell.state)), "class": .text(side.cell.state.rawValue), "mark": mark(side.cites),
    ]
  }

  private func redlineRecord(_ redline: Redline, _ comparison: ClauseComparison, _ markup: inout RedlineMarkup) -> Value {
    let language = comparison.language.flatMap(site.foreign)
    let html = markup.write(redline, isForeign: language != nil)
    return [
      "inline": .html(html.inline), "before": .html(html.older), "after": .html(html.newer), "lang": .text(language),
      "isMarked": .bool(!redline.isUnchanged),
    ]
  }

  /// A clause’s words or report as its version has them.
  private mutating func cellRecord(_ version: ID<Version>, _ cell: ClauseCell, _ clause: Clause, label: String) -> Value {
    [
      "label": .text(label), "state": .text(strings.word(cell.state)), "class": .text(cell.state.rawValue),
      "meaning": .text(strings.meaning(cell.state)), "mark": mark(cell.stateCites), "text": copied(cell.header, blocks: cell.blocks),
      "href": .text(href(version.any, anchor: clause.id)), "version": .text(site.directory[version.any].title),
    ]
  }
}

extension ClauseComparison {
  enum Footing { case known, translated, other }

  /// What a marked difference would say.
  var footing: Footing {
    switch outcome {
    case .words: isKnown ? .known : .translated
    case .carriedOver: newer.cell.state == .verbatim ? .known : newer.cell.state == .translated ? .translated : .other
    case .languages, .report, .unknown, .absent: .other
    }
  }

  var isUnknownInBoth: Bool { older.cell.state == .unknown && newer.cell.state == .unknown }

  var isCarriedOver: Bool { if case .carriedOver = outcome { true } else { false } }
}
