import ArgumentParser
import Evidence

/// What `dossier quote` looks for in an article, and what it says where that is not there.
struct PassageSearch {
  let article: QuotedArticle
  /// Empty where a whole paragraph is asked for.
  let words: String
  let paragraph: Int?

  var hasCuts: Bool { words.contains("[…]") || words.contains("[...]") }

  /// At least one passage; throws, told, where there is none.
  func passages() throws -> [FoundQuotation] {
    let text = article.text
    if let paragraph, text.paragraphRange(paragraph) == nil {
      throw Refusal.tell("`\(article.slug)` has no ¶ \(paragraph)", help: "it has \(Words.count(text.paragraphRanges.count, "paragraph"))")
    }
    if words.allSatisfy(\.isWhitespace), let paragraph, let range = text.paragraphRange(paragraph) {
      return [FoundQuotation(range, of: text)]
    }
    let all = text.passages(of: words)
    let found = paragraph.map { number in all.filter { $0.paragraphs.contains(number) } } ?? all
    if !found.isEmpty { return found }
    if let paragraph, let first = all.first {
      let places = Set(all.map(\.paragraphs.lowerBound)).sorted().map { "¶ \($0)" }.joined(separator: ", ")
      throw Refusal.tell(
        "¶ \(paragraph) of `\(article.slug)` does not have these words", help: "they stand in \(first.paragraphs.count == 1 ? "" : "and after ")\(places)")
    }
    throw missing()
  }

  private func missing() -> ExitCode {
    let near = article.text.nearest(to: words, limit: 3)
    let code = Refusal.tell("no passage of `\(article.slug)` has these words: \(words)")
    switch article.text.match(words).missed?.reason {
    case .cutChangesSense: Stream.error.write("note: what the cut leaves out changes the sense\n")
    case .cutTooWide: Stream.error.write("note: the cut stands for nothing, or for too much\n")
    case .insideWord: Stream.error.write("note: they begin or end inside a word\n")
    case .differs, .empty, nil: break
    }
    for passage in near {
      let count = "\(passage.matched) of \(Words.count(passage.wanted, "word"))"
      Stream.error.write("near: ¶ \(passage.paragraph), \(count): … \(article.text.text(of: passage.range)) …\n")
    }
    let help = near.isEmpty ? "nothing in it is near; look into `\(article.path)`" : "take the article's own words, or cite the paragraph without quoting it"
    Stream.error.write("help: \(help)\n")
    return code
  }
}
