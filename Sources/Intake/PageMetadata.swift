import Evidence
import Markup

/// What a page says of its article: in `meta` elements (Open Graph, Dublin Core, Highwire's citation tags), in schema.org's JSON-LD,
/// and in its headings. What a reader of the page sees comes first.
struct PageMetadata {
  private let page: HTMLDocument
  private let block: Int
  /// `name`, `property` or `itemprop`, in lowercase, with each content.
  private let metas: [(name: String, content: String)]
  private let linked: LinkedArticle

  init(page: HTMLDocument, block: Int) {
    self.page = page
    self.block = block
    metas = page.elements("meta").compactMap { index in
      guard let name = page.attribute("property", of: index) ?? page.attribute("name", of: index) ?? page.attribute("itemprop", of: index) else { return nil }
      let content = HTMLDocument.oneLine(page.attribute("content", of: index) ?? "")
      return content.isEmpty ? nil : (name.lowercased(), content)
    }
    linked = LinkedArticle(page: page)
  }

  func fill(_ article: inout Article) {
    article.publisher = meta("og:site_name") ?? linked.publisher ?? meta("citation_journal_title", "dc.publisher", "application-name")
    article.title = title(publisher: article.publisher)
    article.authors = authors
    article.issued = issued
    article.language = language
    article.url = address
    if let modified = linked.modified ?? meta("article:modified_time", "og:updated_time"), modified != published {
      article.remarks.append("The page says that it was changed: \(modified).")
    }
    if let published, published.utf8.count > 10, article.issued != nil { article.remarks.append("The page gives the time: \(published).") }
  }

  private func meta(_ names: String...) -> String? {
    for name in names {
      if let found = metas.first(where: { $0.name == name }) { return found.content }
    }
    return nil
  }

  // MARK: Title

  /// The heading that the article has; where none is plain to see, what the metadata calls it.
  private func title(publisher: String?) -> String? {
    let named = meta("citation_title") ?? linked.headline ?? meta("og:title", "dc.title", "twitter:title") ?? documentTitle(publisher)
    let inside = page.elements("h1", in: block), all = page.elements("h1")
    let heading = inside.count == 1 ? inside.first : all.count == 1 ? all.first : nil
    guard let heading else { return named }
    let text = page.text(of: heading)
    guard !text.isEmpty, text != publisher else { return named }
    guard inside.isEmpty, let named else { return text }
    // Outside of the article it may be the site's name: then it has nothing of the title.
    return sharesWords(text, named) ? text : named
  }

  private func sharesWords(_ one: String, _ other: String) -> Bool {
    let words = Set(one.lowercased().split { !($0.isLetter || $0.isNumber) })
    let common = other.lowercased().split { !($0.isLetter || $0.isNumber) }.count { words.contains($0) }
    return common * 2 >= words.count
  }

  /// `title` without the site's name, which most pages add.
  private func documentTitle(_ publisher: String?) -> String? {
    guard let index = page.elements("title").first else { return nil }
    let text = page.text(of: index)
    guard let publisher, text.hasSuffix(publisher) else { return text.isEmpty ? nil : text }
    let rest = text.dropLast(publisher.count).reversed().drop { " -–—|·:".contains($0) }
    return rest.isEmpty ? nil : String(String(rest).reversed())
  }

  // MARK: Authors

  private var authors: [Article.Author] {
    if !linked.authors.isEmpty { return linked.authors }
    let catalogued = metas.filter { $0.name == "citation_author" }.compactMap { AuthorName.catalogued($0.content) }
    if !catalogued.isEmpty { return catalogued }
    for name in ["dc.creator", "author", "article:author", "parsely-author", "byl"] {
      // Some pages name an author by an address.
      let names = metas.filter { $0.name == name && !$0.content.contains("://") }.flatMap { AuthorName.list($0.content) }
      if !names.isEmpty { return names }
    }
    let marked = page.nodes.indices.filter { page.attribute("rel", of: $0, holds: "author") || page.attribute("itemprop", of: $0, holds: "author") }
    return marked.map { page.text(of: $0) }.first { !$0.isEmpty && $0.utf8.count < 120 }.map(AuthorName.list) ?? []
  }

  // MARK: Date

  /// As it is given.
  private var published: String? {
    linked.published
      ?? meta(
        "article:published_time", "citation_publication_date", "citation_date", "citation_online_date", "datepublished", "dc.date.issued", "dcterms.issued",
        "dc.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "date")
      ?? timeElement
  }

  private var issued: String? { published.flatMap(PublishedDate.read) }

  private var timeElement: String? {
    let times = page.elements("time", in: block) + page.elements("time")
    let marked = times.first { page.attribute("pubdate", of: $0) != nil || page.attribute("itemprop", of: $0, holds: "datepublished") }
    return (marked ?? times.first).flatMap { page.attribute("datetime", of: $0) }
  }

  // MARK: Language and address

  private var language: String? {
    let stated = page.attribute("lang", of: 0) ?? linked.language ?? meta("og:locale", "content-language", "dc.language")
    guard let stated else { return nil }
    let parts = stated.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first?.lowercased() else { return nil }
    let tag = ([first] + parts.dropFirst().map(String.init)).joined(separator: "-")
    return LanguageTag.isValid(tag) ? tag : LanguageTag.isValid(first) ? first : nil
  }

  private var address: String? {
    let canonical = page.elements("link").first { page.attribute("rel", of: $0, holds: "canonical") }.flatMap { page.attribute("href", of: $0) }
    let candidates = [canonical, meta("og:url"), linked.url, savedFrom]
    return candidates.compactMap { $0.map(HTMLDocument.oneLine) }.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }

  /// What browsers write into a page that they save: `saved from url=(0030)https://…`.
  private var savedFrom: String? {
    for case .comment(let text) in page.nodes.map(\.content) {
      guard let range = text.firstRange(of: "saved from url=(") else { continue }
      return text[range.upperBound...].split(separator: ")", maxSplits: 1).last.map { String($0.prefix { !$0.isWhitespace }) }
    }
    return nil
  }
}
