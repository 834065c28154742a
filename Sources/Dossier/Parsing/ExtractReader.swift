import Markup

/// Reads a source's extracts: under each heading a block quote to the letter, its translations, then remarks.
struct ExtractReader {
  let body: Body
  /// The source's language, where it is known.
  let language: String?
  private(set) var diagnostics: [Diagnostic] = []

  init(body: Body, language: String?) {
    self.body = body
    self.language = language
  }

  mutating func read(_ sections: Sections) -> [Extract] {
    var first: [String: Int] = [:]
    var extracts: [Extract] = []
    for section in sections.list {
      let heading = body.blocks[section.heading].span
      let title = section.title(in: body)
      checkID(title, at: heading)
      if let other = first[title] {
        diagnostics.append(
          Diagnostic(.duplicateID, at: heading, "the extract `\(title)` stands twice in this source", label: "again here")
            .note("first here", at: body.blocks[other].span))
        continue
      }
      first[title] = section.heading
      if let extract = extract(of: section, title) { extracts.append(extract) }
    }
    return extracts
  }

  private mutating func checkID(_ title: String, at heading: Span) {
    guard !PageID.isWellFormed(title) else { return }
    let diagnostic = Diagnostic(
      .badID, at: heading, "an extract's heading is its id: lowercase letters a–z, digits and hyphens", label: "this is no id")
    let better = Slug.make(title)
    diagnostics.append(PageID.isWellFormed(better) ? diagnostic.help("did you mean `\(better)`?") : diagnostic)
  }

  private mutating func extract(of section: Sections.Section, _ title: String) -> Extract? {
    let heading = body.blocks[section.heading].span
    guard let quote = section.content.first(where: { isQuote($0) }), isOriginal(quote) else {
      diagnostics.append(
        Diagnostic(
          .extractWithoutQuote, at: heading, "the extract `\(title)` has no words",
          label: "no block quote in the article's language follows"
        ).help("quote the article to the letter: `> …`"))
      return nil
    }
    if quote != section.content.lowerBound {
      diagnostics.append(
        Diagnostic(
          .textOutsideSection, at: body.blocks[section.content.lowerBound].span, "an extract begins with its block quote",
          label: "this stands before it"))
    }
    var translations: [Translation] = []
    var next = quote + 1
    while next < section.content.upperBound, isQuote(next) {
      if let translation = translation(next, after: translations) { translations.append(translation) }
      next += 1
    }
    for late in next..<max(next, section.content.upperBound) where isQuote(late) {
      diagnostics.append(
        fault(late, "a translation stands directly below its extract", "this comes after a remark"))
    }
    return Extract(
      id: section.anchor, heading: section.heading, quote: quote, translations: translations,
      annotation: next..<section.content.upperBound, span: body.blocks[quote].span)
  }

  private func isQuote(_ block: Int) -> Bool { body.blocks[block].kind == .quote }

  /// Whether a quote can be the article's own words: some words, in its language as far as it says one.
  private func isOriginal(_ block: Int) -> Bool {
    let quote = body.blocks[block]
    guard body.text[quote.text].contains(where: { $0 > 0x20 }) else { return false }
    guard let tag = quote.language, let language else { return true }
    return LanguageMatch.same(tag, language)
  }

  private mutating func translation(_ block: Int, after others: [Translation]) -> Translation? {
    guard let language = body.blocks[block].language else {
      diagnostics.append(
        fault(block, "a second block quote is a translation and names its language", "no language tag")
          .help("begin it with a tag, `> [en] …`; words from elsewhere in the article are an extract of their own"))
      return nil
    }
    if let own = self.language, LanguageMatch.same(own, language) {
      diagnostics.append(
        fault(block, "a translation is in another language than the article", "`\(language)` is the article's own"))
      return nil
    }
    if let other = others.first(where: { $0.language == language }) {
      diagnostics.append(
        fault(block, "the extract is translated twice into `\(language)`", "again here")
          .note("first here", at: body.blocks[other.quote].span))
      return nil
    }
    guard hasWords(block) else {
      diagnostics.append(
        Diagnostic(.translationMissing, at: body.blocks[block].span, "the extract is not translated into `\(language)` yet", label: "no words here")
          .help("write the translation after the tag, or delete the block"))
      return nil
    }
    return Translation(language: language, quote: block)
  }

  /// An ellipsis alone holds the place of words to come.
  private func hasWords(_ block: Int) -> Bool {
    !body.string(body.blocks[block].text).unicodeScalars.allSatisfy { $0 == "…" || $0 == "." || $0.properties.isWhitespace }
  }

  private func fault(_ block: Int, _ message: String, _ label: String) -> Diagnostic {
    Diagnostic(.translationLanguage, at: body.blocks[block].span, message, label: label)
  }
}
