import Dossier

/// The ways from one page to the paragraphs of articles that the site publishes whole.
struct LocatorLinks: Sendable {
  let site: SiteContext
  let path: PagePath

  /// Where the paragraph stands that a citation names, or the first of several; `nil` where the article is not published.
  func href(_ cite: Cite) -> String? {
    let source = cite.passage.source
    let count = site.publishedParagraphs[source.index]
    guard count > 0, let locator = Locator(cite.suffix), (1...count).contains(locator.paragraphs.lowerBound) else { return nil }
    return path.href(to: site.directory[source.any], anchor: ArticleMarkup.paragraph(locator.paragraphs.lowerBound))
  }
}
