import Markup

/// Tells what a version's section says of its clause.
struct ClauseStateReader {
  struct Fault: Error {
    var diagnostic: Diagnostic
  }

  let body: Body
  /// The contract's own language, where the version names it.
  let original: String?
  /// Whether the version names one that it follows.
  let follows: Bool

  /// `language` gives that of a cited source.
  func state(
    of section: Sections.Section, language: (Body.Citation.Item) -> String?
  ) -> Result<ClauseText.State, Fault> {
    let heading = body.blocks[section.heading].span
    guard let first = section.content.first else {
      return fault(heading, "the section `\(section.title(in: body))` says nothing", "nothing follows", "where nothing is known, write `Unknown.`")
    }
    let block = body.blocks[first]
    if block.kind == .quote { return quoted(block, language) }
    if block.kind == .paragraph {
      let text = body.string(block.text).trimmedOfSpace
      switch text {
      case "Absent.": return isCited(first..<first + 1) ? .success(.absent) : uncited("`Absent.`", block.span)
      case "Unknown.": return .success(.unknown)
      case "Unchanged.":
        guard follows else {
          return fault(
            block.span, "`Unchanged.` needs a version before", "unchanged from what?", "name it in the front matter: `follows: …`")
        }
        return .success(.unchanged)
      default:
        if let word = Self.nearKeyword(text) {
          return fault(block.span, "`\(text)` is none of the forms of a clause", "nearly one", "write `\(word)`, as a paragraph of its own")
        }
      }
    }
    return isCited(section.content) ? .success(.reported) : uncited("what a clause is said to hold", block.span)
  }

  /// Words in quotation: *verbatim* where every passage cited is in the contract's own language. Where the version names no
  /// language, its author says nothing of a translation, and the words stand as the contract's.
  private func quoted(
    _ block: Body.Block, _ language: (Body.Citation.Item) -> String?
  ) -> Result<ClauseText.State, Fault> {
    guard block.endsWithCitation, let last = block.citations.last else {
      return block.citations.isEmpty
        ? uncited("a clause's wording", block.span)
        : fault(block.span, "a clause's wording ends with its citation", "the citation stands earlier", "put it after the last word")
    }
    guard let original else { return .success(.verbatim) }
    // A tag says that these words are in another language than the passage's own: they are its translation.
    if let tag = block.language, !LanguageMatch.same(tag, original) { return .success(.translated) }
    let languages = body.citations[last].items.compactMap(language)
    let isOriginal = languages.allSatisfy { LanguageMatch.same($0, original) }
    return .success(isOriginal ? .verbatim : .translated)
  }

  private func isCited(_ blocks: Range<Int>) -> Bool { blocks.contains { !body.blocks[$0].citations.isEmpty } }

  private func uncited(_ what: String, _ span: Span) -> Result<ClauseText.State, Fault> {
    fault(span, "\(what) needs a citation", "nothing bears this", "end it with the passage that says so, `[@source#extract]`")
  }

  private func fault(_ span: Span, _ message: String, _ label: String, _ help: String) -> Result<ClauseText.State, Fault> {
    .failure(Fault(diagnostic: Diagnostic(.clauseState, at: span, message, label: label).help(help)))
  }

  /// `absent`, `Unchanged` and the like, which would else pass for a report.
  private static func nearKeyword(_ text: String) -> String? {
    guard text.utf8.count < 16 else { return nil }
    let folded = text.lowercased().utf8.filter { $0 &- 0x61 < 26 }
    return ["Absent.", "Unknown.", "Unchanged."].first { $0.lowercased().utf8.dropLast().elementsEqual(folded) }
  }
}
