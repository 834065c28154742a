import Dossier
import Markup
import Mustache

extension PageBuilder {
  /// The page's reference list. Taken last: what is cited after it would be missing.
  func referenceList() -> Value {
    references.entries.isEmpty ? .none : ["items": ReferenceList(references, site: site, path: path).rows]
  }

  /// A source as reference lists show it.
  func madeSourceRecord(_ id: ID<Source>) -> SharedRecord {
    let credit = site.credits[id.index]
    let entry = site.directory[id.any]
    let language = site.dossier.sources[id.index].isDescribed ? nil : site.foreign(site.dossier.sources[id.index].language)
    var record: Record = [
      "source": .text(path.href(to: entry)), "title": .text(entry.title), "authors": .text(credit.authors),
      "titleLang": .text(language), "detail": .text(credit.detail),
    ]
    record["credit"] = rendered(.credit, record)
    return SharedRecord(record)
  }

  /// An extract as other pages show it, with its way to the source's page.
  func madeExtractRecord(_ source: ID<Source>, _ index: Int) -> SharedRecord {
    let extract = site.dossier.sources[source.index].extracts[index]
    let passage: Record = [
      "quote": quoted(source, block: extract.quote), "lang": .text(site.foreign(site.dossier.sources[source.index].language)),
      "proof": proof(of: index, in: source),
      "translations": .list(
        extract.translations.map {
          [
            "quote": quoted(source, block: $0.quote), "lang": .text(site.foreign($0.language)),
            "proof": proofOfTranslation,
          ]
        }),
    ]
    return SharedRecord([
      "href": .text(href(source.any, anchor: extract.id)), "name": .text(extract.id), "passage": rendered(.passage, passage),
    ])
  }

  /// A part of the list that is the same for every page, rendered once, without the line end that its file leaves.
  private func rendered(_ template: PageTemplate, _ record: Record) -> Value {
    var record = record
    record["t"] = .record(strings.record)
    var html: [UInt8] = []
    _ = site.templates.render(template.rawValue, record, into: &html)
    if html.last == UInt8(ascii: "\n") { html.removeLast() }
    return .html(html)
  }
}
