import Dossier
import Evidence
import Mustache

extension PageBuilder {
  /// The article itself, where it may be published and is at hand; each extract leads to its place there and back.
  mutating func article(of source: Source, _ id: ID<Source>) {
    let proof = site.dossier.verification[id]
    section("articleSection", anchor: "_article", strings[.article], if: proof.fullText != nil)
    set("articleLang", .text(site.foreign(source.language)))
    guard let article = proof.fullText else { return set("article", .none) }
    let places = source.extracts.enumerated().compactMap { index, extract -> ArticleMarkup.Place? in
      let quote = source.header.body.blocks[extract.quote]
      guard let found = article.match(source.header.body.string(quote.text)).found else { return nil }
      return ArticleMarkup.Place(id: extract.id, pieces: found.pieces, note: note(on: extract, index, of: id))
    }
    let markup = ArticleMarkup(article: article, places: places) { [strings] in
      strings.fill(.paragraph, ["n": strings.numbers.whole($0)])
    }
    set("article", .html(markup.html))
  }

  /// `[excuses: cited by 2 pages]`, after the extract's last word in the article.
  private func note(on extract: Extract, _ index: Int, of source: ID<Source>) -> [UInt8] {
    let pages = Set(site.dossier.mentions.of(Passage(source: source, extract: index)).map(\.page)).count
    let language = site.foreign(site.dossier[source].language) == nil ? "" : " lang=\"\(site.language)\""
    var html: [UInt8] = []
    html.append(html: "<sup class=\"cite\"\(language)>[<a href=\"#\(extract.id)\">\(extract.id)</a>")
    if pages > 0, !isForBook {
      html.append(escaped: strings[.colon])
      html.append(html: "<a href=\"#\(CitedBy.anchor(extract.id))\">")
      html.append(escaped: strings.fill(.citedByCount, ["pages": strings.count(pages, .countPages)]))
      html.append(html: "</a>")
    }
    html.append(html: "]</sup>")
    return html
  }
}

/// The list of what cites an extract, on its source's page.
enum CitedBy {
  static func anchor(_ extract: String) -> String { "cited_\(extract)" }
}
