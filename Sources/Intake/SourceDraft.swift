import Dossier
import Evidence
import Markup

/// The file of a source that an article is the text of: what is known filled in, the rest ready to fill.
package struct SourceDraft {
  package let article: Article
  package let id: String
  /// The text's name in the archive folder.
  package let archive: String
  /// The page that the text was taken from, by its name in the archive folder and with its digest.
  package let original: (name: String, sha256: String)?

  package init(article: Article, id: String, archive: String, original: (name: String, sha256: String)?) {
    self.article = article
    self.id = id
    self.archive = archive
    self.original = original
  }

  /// The file's bytes; `nil` where the id can be no source's.
  package var bytes: [UInt8]? {
    guard var page = NewPage(.source, slug: id, title: article.title.map(Self.clean)) else { return nil }
    if !article.authors.isEmpty { page.values["author"] = "[\(article.authors.map(author).joined(separator: ", "))]" }
    if let publisher = article.publisher { page.values["publisher"] = scalar(publisher) }
    if let issued = article.issued { page.values["issued"] = issued }
    if let language = article.language { page.values["language"] = language }
    if let url = article.url, NewPage.isURL(url) { page.values["url"] = url }
    page.values["archive"] = archive
    page.values["sha256"] = SHA256.hexDigest(article.text)
    page.values["rights"] = "quotation"
    page.remarks = ["\(size)."] + article.remarks.map(Self.clean)
    if let original { page.remarks.append("Taken from the page \(original.name), whose SHA-256 is \(original.sha256).") }
    return Array(page.text.utf8)
  }

  /// `12 paragraphs, 843 words`.
  package var size: String {
    let text = ArticleText(article.text)
    let paragraphs = text.paragraphRanges.count, words = QuotedShare(of: [], in: text).allWords
    return "\(paragraphs) paragraph\(paragraphs == 1 ? "" : "s"), \(words) word\(words == 1 ? "" : "s")"
  }

  /// The fields that the article says nothing for and that every source needs.
  package var missing: [String] {
    (article.title == nil ? ["title:` or `describe"] : []) + (article.language == nil ? ["language"] : [])
  }

  private func scalar(_ text: String) -> String { NewPage.scalar(Self.clean(text)) }

  /// On one line, without what YAML takes for the end of one or refuses (YAML 1.2.2, section 5.1).
  private static func clean(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter {
      let value = $0.value
      return (value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D) && !(0x7F...0x9F).contains(value) && value & 0xFFFE != 0xFFFE
        && value != 0x2028 && value != 0x2029 && value != 0xFDD0 && value != 0xFEFF
    }
    return HTMLDocument.oneLine(String(String.UnicodeScalarView(scalars)))
  }

  private func author(_ author: Article.Author) -> String {
    switch author {
    case .person(let given, let family): "{family: \(scalar(family)), given: \(scalar(given))}"
    case .literal(let name): "{literal: \(scalar(name))}"
    }
  }
}
