import Markup

/// Makes an article of a page of HTML: what its metadata says of it, and the text of its article.
enum PageReader {
  static func read(_ bytes: [UInt8], name: String) throws(IntakeRefusal) -> Article {
    if let nul = bytes.firstIndex(of: 0) { throw IntakeRefusal("`\(name)` is not text: a NUL byte stands in it", place: nul) }
    guard let page = HTMLDocument(bytes) else {
      throw IntakeRefusal("`\(name)` is too tangled to be a page that people read", help: "copy the article's text into a plain text file, and add that")
    }
    let block = ArticleBlock.find(in: page)
    let lines = PageText(page: page, block: block).lines
    guard !lines.isEmpty else {
      throw IntakeRefusal("no text of an article is to be found in `\(name)`", help: "copy the article's text into a plain text file, and add that")
    }
    var article = Article(text: Array((lines.joined(separator: "\n\n") + "\n").utf8))
    article.isFromPage = true
    PageMetadata(page: page, block: block).fill(&article)
    return article
  }
}
