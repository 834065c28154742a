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
      checkID(section, at: heading)
      if let other = first[section.title] {
        report(.duplicateID, at: heading, "the extract `\(section.title)` stands twice in this source", label: "again here")
        diagnostics[diagnostics.count - 1] = diagnostics[diagnostics.count - 1].note("first here", at: body.blocks[other].span)
        continue
      }
      first[section.title] = section.heading
      if let extract = extract(of: section) { extracts.append(extract) }
    }
    return extracts
  }

  private mutating func checkID(_ section: Sections.Section, at heading: Span) {
    guard !PageID.isWellFormed(section.title) else { return }
    let slug = Slug.make(section.title)
    report(.badID, at: heading, "an extract's heading is its id: lowercase letters a–z, digits and hyphens", label: "this is no id")
    if PageID.isWellFormed(slug) { diagnostics[diagnostics.count - 1] = diagnostics[diagnostics.count - 1].help("did you mean `\(slug)`?") }
  }

  private mutating func extract(of section: Sections.Section) -> Extract? {
    let heading = body.blocks[section.heading].span
    guard let quote = section.content.first(where: { isQuote($0) }), isOriginal(quote) else {
      report(.extractWithoutQuote, at: heading, "the extract `\(section.title)` has no words", label: "no block quote in the article's language follows")
      diagnostics[diagnostics.count - 1] = diagnostics[diagnostics.count - 1].help("quote the article to the letter: `> …`")
      return nil
    }
    if quote != section.content.lowerBound {
      report(
        .textOutsideSection, at: body.blocks[section.content.lowerBound].span, "an extract begins with its block quote",
        label: "this stands before it")
    }
    var translations: [Translation] = []
    var next = quote + 1
    while next < section.content.upperBound, isQuote(next) {
      if let translation = translation(next, after: translations) { translations.append(translation) }
      next += 1
    }
    for late in next..<max(next, section.content.upperBound) where isQuote(late) {
      report(
        .translationLanguage, at: body.blocks[late].span, "a translation stands directly below its extract",
        label: "this comes after a remark")
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
    let span = body.blocks[block].span
    guard let language = body.blocks[block].language else {
      report(.translationLanguage, at: span, "a second block quote is a translation and names its language", label: "no language tag")
      diagnostics[diagnostics.count - 1] = diagnostics[diagnostics.count - 1].help(
        "begin it with a tag, `> [en] …`; words from elsewhere in the article are an extract of their own")
      return nil
    }
    if let own = self.language, LanguageMatch.same(own, language) {
      report(.translationLanguage, at: span, "a translation is in another language than the article", label: "`\(language)` is the article's own")
      return nil
    }
    if let other = others.first(where: { $0.language == language }) {
      report(.translationLanguage, at: span, "the extract is translated twice into `\(language)`", label: "again here")
      diagnostics[diagnostics.count - 1] = diagnostics[diagnostics.count - 1].note("first here", at: body.blocks[other.quote].span)
      return nil
    }
    return Translation(language: language, quote: block)
  }

  private mutating func report(_ code: DiagnosticCode, at span: Span, _ message: String, label: String) {
    diagnostics.append(Diagnostic(code, at: span, message, label: label))
  }
}
