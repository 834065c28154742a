import Dossier
import Markup
import Mustache

/// A page ready for its template.
struct Page {
  let template: PageTemplate
  let record: Record
}

/// Gathers what one page declares to its template. Citations are numbered as they come, so a page asks for its parts in
/// the order in which they stand on it, and for its references last.
struct PageBuilder {
  let site: SiteContext
  let path: PagePath
  var references: PageReferences
  /// The page's sections, for its table of contents.
  private var contents: [(anchor: String, label: String)] = []
  private var fields: [(Key, Value)] = []

  /// `numbers` are those of the book, if the page is made for that.
  init(site: SiteContext, path: PagePath, numbers: BookNumbers? = nil) {
    self.site = site
    self.path = path
    references = PageReferences(numbers: numbers, locators: LocatorLinks(site: site, path: path))
    fields.reserveCapacity(PageBuilder.usualFields)
  }

  /// Few pages declare more.
  private static let usualFields = 48

  /// Whether the page is made for the book, which has its own references and shows no ways in.
  var isForBook: Bool { references.numbers != nil }

  var strings: Strings { site.strings }

  mutating func set(_ key: Key, _ value: Value) {
    fields.append((key, value))
  }

  /// Names a section of the page, its heading and where it stands; one that is not there is declared as nothing.
  mutating func section(_ key: Key, anchor: String, _ label: String, if isThere: Bool = true) {
    guard isThere else { return set(key, .none) }
    contents.append((anchor, label))
    set(key, ["anchor": .text(anchor), "label": .text(label)])
  }

  /// What every page declares: title, navigation, breadcrumbs from the home page down.
  mutating func frame(
    title: String, windowTitle: String? = nil, description: String? = nil, section: SiteSection?,
    isSectionPage: Bool = false, crumbs: [(href: String, label: String)] = []
  ) {
    let name = site.dossier.settings.title
    set("language", .text(site.language))
    set("root", .text(path.root))
    let style = site.frame.style(root: path.root, section: section)
    set("style", .text(style.text))
    set("styleHash", .text(style.hash))
    set("loader", .html(site.frame.loader.text))
    set("loaderHash", .text(site.frame.loader.hash))
    set("icon", .text(site.frame.icon.href(root: path.root)))
    set("home", .text(path.root + PagePath.home.text))
    set("title", .text(title))
    set("windowTitle", .text(path == .home ? name : "\(windowTitle ?? title) – \(name)"))
    set("description", .text(description))
    set("siteTitle", .text(name))
    set("t", .record(strings.record))
    set("navigation", site.frame.navigation(root: path.root, section: section, isSectionPage: isSectionPage))
    set("footer", site.frame.footer(root: path.root))
    guard path != .home else { return set("crumbs", .none) }
    let home = path.root + PagePath.home.text
    set(
      "crumbs",
      .rows(1 + crumbs.count) { [strings] index, row in
        row.set("href", .text(index == 0 ? home : crumbs[index - 1].href))
        row.set("label", .text(index == 0 ? strings[.home] : crumbs[index - 1].label))
      })
  }

  /// The frame of a page that an author wrote.
  mutating func frame(_ header: Header, crumbs: [(href: String, label: String)]? = nil) {
    let entry = site.directory[header.id]
    let kind = header.id.kind
    frame(
      title: entry.title, windowTitle: entry.fullTitle, description: header.summary,
      section: kind == .home ? .home : .kind(kind == .version ? .contract : kind), isSectionPage: kind == .home,
      crumbs: crumbs ?? [(path.href(to: kind.indexPath), strings.plural(kind))])
    set("summary", .text(header.summary))
    set("questionsHere", questionsHere(header.id))
  }

  /// The questions that are about a page, to be said near its top.
  private func questionsHere(_ page: AnyID) -> Value {
    .group(
      (site.questions[page] ?? []).map {
        let question = site.dossier.questions[$0.index]
        return [
          "href": .text(href($0.any)), "title": .text(question.header.title), "status": .text(strings.word(question.status)),
          "statusClass": .text(question.status.rawValue),
        ]
      })
  }

  /// A link to a page by its title, with its own language where that is not the page's.
  func link(_ id: AnyID) -> Value {
    let entry = site.directory[id]
    return ["href": .text(path.href(to: entry)), "title": .text(entry.fullTitle)]
  }

  func href(_ id: AnyID, anchor: String? = nil) -> String {
    path.href(to: site.directory[id], anchor: anchor)
  }

  /// A citation's mark.
  mutating func mark(_ cites: [Cite]) -> Value {
    var html: [UInt8] = []
    references.writeMark(cites, into: &html)
    return .html(html)
  }

  /// The marks of citations that stand in the page's own text, apart from it.
  mutating func marks(_ citations: [Int], of header: Header) -> Value {
    var html: [UInt8] = []
    for index in citations {
      references.writeMark(header.references.citations[index], id: MarkID.citation(index), into: &html)
    }
    return .html(html)
  }

  /// The page's own text, or some of its blocks; its headings go into the table of contents.
  mutating func text(_ header: Header, blocks: Range<Int>? = nil) -> Value {
    let blocks = blocks ?? 0..<header.body.blocks.count
    for block in header.body.blocks[blocks] {
      if case .heading(2, let anchor) = block.kind { contents.append((anchor, heading(block, of: header.body))) }
    }
    var html: [UInt8] = []
    if let first = blocks.first, let last = blocks.last {
      // A half more for marks and links saves most of the growing.
      html.reserveCapacity((header.body.blocks[last].html.upperBound - header.body.blocks[first].html.lowerBound) * 3 / 2)
    }
    var writer = BodyWriter(site: site, path: path, page: site.directory[header.id], use: .own)
    writer.write(blocks: blocks, references: &references, into: &html)
    return .html(html)
  }

  /// Blocks of another page’s text, with the marks of their citations.
  mutating func copied(_ header: Header, blocks: Range<Int>) -> Value {
    var html: [UInt8] = []
    var writer = BodyWriter(site: site, path: path, page: site.directory[header.id], use: .copied)
    writer.write(blocks: blocks, references: &references, into: &html)
    return .html(html)
  }

  /// A heading's words. A block's text ends each of its lines.
  private func heading(_ block: Body.Block, of body: Body) -> String {
    String(decoding: body.text[block.text].filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The words of an extract: the inside of its block quotation.
  func quoted(_ source: ID<Source>, block: Int) -> Value {
    let page = site.directory[source.any]
    let words = page.header.body.blocks[block].inner
    // Mostly there is nothing to fill in, and the words can be shown from where they are.
    guard page.header.body.hasSlots(in: words) else { return .html(page.header.body.html[words]) }
    var html: [UInt8] = []
    var none = PageReferences()
    var writer = BodyWriter(site: site, path: path, page: page, use: .quoted)
    writer.write(words, references: &none, into: &html)
    return .html(html)
  }

  /// The page with all it has declared, its reference list, and who links to it.
  mutating func page(_ template: PageTemplate, of id: AnyID? = nil) -> Page {
    let list = referenceList()
    set("references", list)
    if !references.entries.isEmpty { contents.append(("_references", strings[.references])) }
    let linkedFrom = isForBook ? [] : id.map(linkedFrom) ?? []
    set("linkedFrom", .group(linkedFrom))
    if !linkedFrom.isEmpty { contents.append(("_linked-from", strings[.linkedFrom])) }
    // A short page shows its parts by itself.
    set("contents", contents.count >= 4 ? ["items": contentsRows()] : .none)
    return Page(template: template, record: Record(fields))
  }

  private func contentsRows() -> Value {
    .rows(contents.count) { [contents] index, row in
      row.set("href") {
        $0.append(UInt8(ascii: "#"))
        $0 += contents[index].anchor.utf8
      }
      row.set("label", .text(contents[index].label))
    }
  }
}
