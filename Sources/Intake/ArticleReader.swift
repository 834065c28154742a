import Evidence
import Markup

/// Makes an article of a file's bytes.
package enum ArticleReader {
  /// Reads plain text or HTML, told apart by what stands in it, and by the file's name where that says nothing.
  package static func read(_ bytes: [UInt8], name: String) throws(IntakeRefusal) -> Article {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw IntakeRefusal("`\(name)` is empty") }
    if let format = KnownFormat.of(bytes) { throw IntakeRefusal("`\(name)` is \(format.name), not an article's text", help: format.help(name)) }
    var article: Article
    if HTMLSign.isHTML(bytes, name: name) {
      let (page, encoding) = try PageEncoding.decoded(bytes, name: name)
      article = try PageReader.read(page, name: name)
      if let encoding { article.remarks.append("The page was in \(encoding).") }
    } else {
      try PlainText.check(bytes, name: name)
      article = PlainText.article(bytes)
    }
    let text = ArticleText(article.text)
    guard !text.paragraphRanges.isEmpty else { throw IntakeRefusal("`\(name)` has no text") }
    guessLanguage(&article)
    return article
  }

  /// The language that most of the words are of; a page that calls its text something else is usually made from a foreign template.
  private static func guessLanguage(_ article: inout Article) {
    let guess = LanguageGuess.language(of: String(decoding: article.text, as: UTF8.self))
    guard let guess else { return }
    guard let stated = article.language else {
      article.language = guess
      article.remarks.append("The language is guessed from the words.")
      return
    }
    if stated.prefix(while: { $0 != "-" }) != guess {
      article.language = guess
      article.remarks.append("The page says that its language is `\(stated)`; its words are `\(guess)`.")
    }
  }
}
