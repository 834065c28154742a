import Dossier
import Mustache

extension PageBuilder {
  mutating func source(_ source: Source) -> Page {
    let id = source.header.id
    frame(source.header)
    set("lang", .text(source.isDescribed ? nil : site.foreign(source.language)))
    set("info", info(bibliography(source) + facts(source.header)))
    set("introduction", text(source.header, blocks: source.introduction))
    let handle = ID<Source>(index: id.index)
    set("bookNumber", bookNumber(Passage(source: handle, extract: nil)))
    section("extractsSection", anchor: "_extracts", strings[.extracts], if: !source.extracts.isEmpty)
    var extracts: [Value] = []
    for index in source.extractsInOrder(site.dossier.verification[handle]) {
      let extract = source.extracts[index]
      let citing = citing(Passage(source: handle, extract: index))
      extracts.append([
        "id": .text(extract.id), "quote": quoted(handle, block: extract.quote),
        "lang": .text(site.foreign(source.language)), "original": .text(strings.languageName(source.language)),
        "proof": proof(of: index, in: handle), "bookNumber": bookNumber(Passage(source: handle, extract: index)),
        "translations": .list(
          extract.translations.map {
            [
              "quote": quoted(handle, block: $0.quote), "lang": .text(site.foreign($0.language)),
              "name": .text(strings.languageName($0.language)), "proof": proofOfTranslation,
            ]
          }),
        "annotation": text(source.header, blocks: extract.annotation),
        "citing": citing.list, "citingCount": .text(strings.count(citing.count, .countPages)), "isUncited": .bool(citing.count == 0 && !isForBook), "citedBy": .text(CitedBy.anchor(extract.id)),
      ])
    }
    set("extracts", .list(extracts))
    article(of: source, handle)
    let whole = citing(Passage(source: handle, extract: nil))
    section("wholeSection", anchor: "_whole", strings[.citedAsWhole], if: whole.count > 0)
    set("citing", whole.list)
    set("citingCount", .text(strings.count(whole.count, .countPages)))
    return page(.source, of: id)
  }

  /// The number by which the book cites a passage, and its id there.
  private func bookNumber(_ passage: Passage) -> Value {
    guard let numbers = references.numbers else { return .none }
    let place = numbers[passage]
    guard let extract = place.extract else {
      return ["text": .text(ReferenceNumber.text(place.source)), "anchor": .text(ReferenceNumber.anchor(place.source))]
    }
    return [
      "text": .text(ReferenceNumber.text(place.source, extract)), "anchor": .text(ReferenceNumber.anchor(place.source, extract)),
    ]
  }

  /// The bibliographic fields, each in its row; an undated source says so.
  private func bibliography(_ source: Source) -> [InfoRow] {
    let credit = site.credits[source.header.id.index]
    var rows: [InfoRow] = []
    if !credit.authors.isEmpty { rows.append(InfoRow(label: strings[.author], values: [infoValue(credit.authors)])) }
    if let publisher = source.publisher {
      rows.append(InfoRow(label: strings[.publisher], values: [infoValue(publisher)]))
    }
    rows.append(
      InfoRow(label: strings[.issued], values: [infoValue(credit.date, datetime: credit.machineDate)]))
    rows.append(
      InfoRow(label: strings[.language], values: [infoValue(strings.languageName(source.language))]))
    if let url = source.url { rows.append(InfoRow(label: strings[.address], values: [infoValue(url, href: url)])) }
    rows += [infoLinks(.derivesFrom, source.derivesFrom.map(\.any))].compactMap(\.self)
    rows.append(InfoRow(label: strings[.rights], values: [infoValue(strings.word(source.rights))]))
    if let digest = source.sha256 { rows.append(InfoRow(label: strings[.sha256], values: [infoValue(digest, isCode: true)])) }
    return rows
  }
}
