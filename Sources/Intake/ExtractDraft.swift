import Dossier
import Evidence
import Markup

/// A passage of an article on its way into the source's file: a heading, the words to the letter, a place for their translation.
package struct ExtractDraft {
  /// The heading.
  package let id: String
  package let paragraphs: ClosedRange<Int>
  /// The article's bytes, what a cut leaves out not among them.
  package let ranges: [Range<Int>]
  /// The language that a translation is wanted in, if any.
  package let translation: String?
  private let words: String

  /// - Parameter cuts: whether the parts of the passage are what was asked for with `[…]` between them; else it goes from its
  ///   first part to its last.
  package init(_ passage: FoundQuotation, of article: ArticleText, cuts: Bool, id: String?, taken: Set<String>, translation: String?) {
    paragraphs = passage.paragraphs
    let whole = (passage.pieces.first?.lowerBound ?? 0)..<(passage.pieces.last?.upperBound ?? 0)
    ranges = cuts ? passage.pieces : [whole]
    let parts = ranges.map { article.text(of: $0) }
    words = parts.map(ExtractMarkdown.quote).enumerated().reduce("") { text, part in
      // After a cut the quotation goes on in the same paragraph.
      text.isEmpty ? part.element : text + " […] " + part.element.dropFirst(2)
    }
    self.id = id ?? ExtractID.suggestion(for: parts.joined(separator: " "), taken: taken)
    self.translation = translation
  }

  /// The extract's section, ended by LF.
  package var markdown: String {
    "## \(id)\n\(words)\n" + (translation.map { "\n> [\($0)] …\n" } ?? "")
  }

  /// Whether the section says what it should: read as a source's is, its words are found in the article.
  package func isFaithful(to article: ArticleText, language: String?) -> Bool {
    let front = "---\nlanguage: \(language ?? "und")\n---\n"
    let reading = SourceReading(path: "", bytes: Array((front + markdown).utf8))
    guard reading.extracts.count == 1, reading.extracts[0].id == id, let words = reading.extracts[0].words else { return false }
    return article.match(words).found != nil
  }

  /// A source's bytes with the section at their end, its lines ended as the file's are.
  package func added(to bytes: [UInt8]) -> [UInt8] {
    let usesCR = bytes.contains(0x0D)
    var text = markdown
    if let last = bytes.last { text = (last == 0x0A ? "\n" : "\n\n") + text }
    // A file that ends in a blank line has the gap already.
    if bytes.suffix(2) == [0x0A, 0x0A] || bytes.suffix(4) == [0x0D, 0x0A, 0x0D, 0x0A] { text = String(text.dropFirst()) }
    return bytes + Array((usesCR ? text.replacing("\n", with: "\r\n") : text).utf8)
  }
}
