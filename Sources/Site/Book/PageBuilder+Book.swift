import Dossier
import Mustache

extension PageBuilder {
  /// The whole dossier as one document: a cover, the contents, and every page's text. Pages are rendered one by one as they are
  /// written, so that no second copy of them all is held.
  mutating func book() -> Page {
    let plan = BookPlan(site)
    frame(
      title: site.dossier.settings.title, windowTitle: strings[.book], description: site.dossier.home.header.summary,
      section: .book, isSectionPage: true)
    set("subtitle", .text(site.dossier.settings.subtitle))
    let kinds = Kind.indexed.filter { site.directory.count($0) > 0 }
    set("counts", .text(kinds.map { strings.count(site.directory.count($0), of: $0) }.joined(separator: strings[.comma])))
    let numbers = BookNumbers(site, order: ordered(.source))
    let binder = BookBinder(pages: Set(plan.parts.flatMap { $0.leaves.map(\.path.text) }))
    set(
      "parts",
      .list(
        plan.parts.map { part in
          [
            "id": .text(part.anchor), "label": .text(part.label),
            "leaves": .group(part.leaves.count > 1 ? part.leaves.map(leafRecord) : []),
            "body": .writer { [site] in BookPart(site: site, numbers: numbers, binder: binder, part: part).write(into: &$0) },
          ]
        }))
    return page(.book)
  }

  private func leafRecord(_ leaf: (path: PagePath, title: String, leaf: BookPlan.Leaf)) -> Value {
    var date: String?
    if case .entity(let id) = leaf.leaf, id.kind == .event { date = site.eventDates[id.index].short }
    return ["href": .text("#" + BookBinder.anchor(leaf.path.text)), "title": .text(leaf.title), "date": .text(date)]
  }

  fileprivate mutating func page(_ leaf: BookPlan.Leaf) -> Page {
    switch leaf {
    case .entity(let id): page(id)
    case .redline(let pair): redline(pair)
    case .verification: verification()
    }
  }
}

/// One part of the book, ready to be written.
private struct BookPart: Sendable {
  let site: SiteContext
  let numbers: BookNumbers
  let binder: BookBinder
  let part: BookPlan.Part

  func write(into book: inout [UInt8]) {
    var html: [UInt8] = []
    for leaf in part.leaves {
      var builder = PageBuilder(site: site, path: leaf.path, numbers: numbers)
      let page = builder.page(leaf.leaf)
      html.removeAll(keepingCapacity: true)
      _ = site.templates.render(page.template.rawValue, page.record, into: &html)
      book.append(html: "<article id=\"")
      book.append(escaped: BookBinder.anchor(leaf.path.text))
      book.append(html: "\">\n")
      binder.bind(html, path: leaf.path, into: &book)
      book.append(html: "</article>\n")
    }
  }
}
