import Dossier
import Mustache

/// The rows of a page's reference list: sources, their extracts, and the ways back to the marks of each.
final class ReferenceList: Sendable {
  private let references: PageReferences
  private let site: SiteContext
  private let path: PagePath

  init(_ references: PageReferences, site: SiteContext, path: PagePath) {
    self.references = references
    self.site = site
    self.path = path
  }

  var rows: Value {
    .rows(references.entries.count) { [self] in fill($0, &$1) }
  }

  private func fill(_ index: Int, _ row: inout Row) {
    let entry = references.entries[index]
    row.set("number") { ReferenceNumber.write(index, nil, into: &$0) }
    row.set("id") { ReferenceNumber.writeAnchor(index, nil, into: &$0) }
    row.set("isCited", .bool(entry.marks.count > 0))
    row.set("back", back(entry.marks))
    row.set("extracts", extracts(of: entry, index))
    row.set(over: source(entry.source))
  }

  private func extracts(of entry: PageReferences.Entry, _ index: Int) -> Value {
    let extracts = references.extracts(of: entry)
    guard !extracts.isEmpty else { return .none }
    let source = entry.source
    return [
      "items": .rows(extracts.count) { [self] inner, row in
        row.set("number") { ReferenceNumber.write(index, inner, into: &$0) }
        row.set("id") { ReferenceNumber.writeAnchor(index, inner, into: &$0) }
        row.set("back", back(extracts[inner].marks))
        row.set(over: extract(extracts[inner].extract, of: source))
      }
    ]
  }

  /// The links back to the marks: one arrow, or a letter for each.
  private func back(_ marks: PageReferences.Chain) -> Value {
    guard marks.count > 0 else { return .none }
    let ids = references.ids(of: marks)
    return .rows(ids.count) { [site] index, row in
      row.set("href") {
        $0.append(UInt8(ascii: "#"))
        ids[index].write(into: &$0)
      }
      row.set("label", .text(ids.count == 1 ? "↑" : BackLetters.letter(index)))
      row.set("name", .text(ids.count == 1 ? site.strings[.backToText] : site.backNames.name(index)))
    }
  }

  // MARK: What is the same on most pages

  private func source(_ id: ID<Source>) -> SharedRecord {
    guard isShared(id) else { return builder.madeSourceRecord(id) }
    return site.cited.source(id) { builder.madeSourceRecord(id) }
  }

  private func extract(_ index: Int, of source: ID<Source>) -> SharedRecord {
    guard isShared(source) else { return builder.madeExtractRecord(source, index) }
    return site.cited.extract(index, of: source) { builder.madeExtractRecord(source, index) }
  }

  /// Whether this page says of a source what most others do.
  private func isShared(_ source: ID<Source>) -> Bool {
    path.root == PagePath.oneUp && path.text != site.directory[source.any].path.text
  }

  private var builder: PageBuilder { PageBuilder(site: site, path: path) }
}
