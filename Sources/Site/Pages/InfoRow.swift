import Dossier
import Evidence
import Mustache

/// One line of an info box: a property and its values.
struct InfoRow {
  let label: String
  let values: Value
  /// Whether the values exclude each other, each having its own source.
  let disagrees: Bool

  init(label: String, values: [Value], disagrees: Bool = false) {
    self.init(label: label, list: .list(values), disagrees: disagrees)
  }

  /// `list` is that of the values.
  init(label: String, list: Value, disagrees: Bool = false) {
    self.label = label
    values = list
    self.disagrees = disagrees
  }
}

extension PageBuilder {
  /// A value of an info box. `mark` is the HTML of its citation.
  func infoValue(
    _ text: String, href: String? = nil, language: String? = nil, datetime: String? = nil, isCode: Bool = false,
    modality: Modality? = nil, mark: Value = .none
  ) -> Value {
    [
      "text": .text(text), "href": .text(href), "lang": .text(language), "datetime": .text(datetime), "code": .bool(isCode),
      "modality": .text(modality.map(strings.word)), "modalityClass": .text(modality?.rawValue), "mark": mark,
    ]
  }

  /// Links to pages, each a value.
  func infoLinks(_ label: StringKey, _ pages: [AnyID]) -> InfoRow? {
    guard !pages.isEmpty else { return nil }
    let list = Value.rows(pages.count) { [site, path] index, row in
      let entry = site.directory[pages[index]]
      let modality = pages[index].kind == .event ? site.dossier.events[pages[index].index].status : nil
      row.set("href") { path.writeHref(to: entry, mark: nil, intoText: &$0) }
      row.set("text", .text(entry.fullTitle))
      row.set("modality", .text(modality.map(site.strings.word)))
      row.set("modalityClass", .text(modality?.rawValue))
      for other: Key in ["lang", "datetime", "code", "mark"] { row.set(other, .none) }
    }
    return InfoRow(label: strings[label], list: list)
  }

  /// A page's facts, the values of one property together; different values of one property are shown as a disagreement.
  mutating func facts(_ header: Header) -> [InfoRow] {
    if header.facts.isEmpty { return [] }
    return FactGroup.groups(header.facts).map { group in
      if header.id.kind == .event, group.isDate, let dates = group.dates { return dateRow(group, dates, of: header.id) }
      return InfoRow(
        label: ReadableID.label(group.property),
        values: group.values.map { value in infoValue(value.text, mark: mark(value.cites)) }, disagrees: group.disagrees)
    }
  }

  /// The dates that sources give an event, in words. Different ones need not exclude each other.
  private mutating func dateRow(_ group: FactGroup, _ dates: [EDTF], of event: AnyID) -> InfoRow {
    InfoRow(
      label: strings[.datesBySource],
      values: zip(group.values, dates).map { value, date in
        infoValue(worded(date, words: strings.dates), datetime: date.machineForm(), mark: mark(value.cites))
      },
      disagrees: site.disputedDates.contains(event.index))
  }

  func info(_ rows: [InfoRow]) -> Value {
    .group(rows.count) { index, row in
      row.set("label", .text(rows[index].label))
      row.set("values", rows[index].values)
      row.set("disagrees", .bool(rows[index].disagrees))
    }
  }
}
