import Evidence
import Intake

/// Passages as they are shown: the extracts on standard output, ready to paste; where they stand, on standard error.
struct PassageList {
  let article: QuotedArticle
  let drafts: [ExtractDraft]

  /// More than anybody reads.
  private static let most = 12

  func print() {
    for (index, draft) in drafts.prefix(Self.most).enumerated() {
      Stream.error.write("\(index > 0 ? "\n" : "")\(article.slug), \(place(draft)):\n\(context(draft))")
      Stream.output.write("\(index > 0 ? "\n" : "")\(draft.markdown)")
    }
    if drafts.count > Self.most {
      Stream.error.write("\nand \(drafts.count - Self.most) more: give more of the words, or choose with --paragraph\n")
    }
  }

  private func place(_ draft: ExtractDraft) -> String {
    let known = article.extract(with: draft).map { ", in the extract `\($0)` already" } ?? ""
    let range = draft.paragraphs
    return "¶ \(range.lowerBound)\(range.count > 1 ? "–\(range.upperBound)" : "")\(known)"
  }

  /// The words around the passage, so that one can see whether more of them is wanted.
  private func context(_ draft: ExtractDraft) -> String {
    guard let first = draft.ranges.first, let last = draft.ranges.last, draft.paragraphs.count == 1,
      let paragraph = article.text.paragraphRange(draft.paragraphs.lowerBound)
    else { return "" }
    let start = max(paragraph.lowerBound, first.lowerBound), end = min(paragraph.upperBound, last.upperBound)
    let before = clipped(paragraph.lowerBound..<start, fromEnd: true), after = clipped(end..<paragraph.upperBound, fromEnd: false)
    if before.isEmpty, after.isEmpty { return "" }
    let (on, off) = Stream.error.isColored ? ("\u{1B}[1m", "\u{1B}[22m") : ("", "")
    return "  | \(before)\(on)\(article.text.text(of: start..<end))\(off)\(after)\n"
  }

  /// Up to a line's worth of a range, whole words, with an ellipsis where it was cut.
  private func clipped(_ range: Range<Int>, fromEnd: Bool) -> String {
    let text = article.text.text(of: range)
    guard text.count > 100 else { return text }
    if fromEnd {
      let part = text.suffix(100)
      return "… " + (part.firstIndex(of: " ").map { part[part.index(after: $0)...] } ?? part)
    }
    let part = text.prefix(100)
    return (part.lastIndex(of: " ").map { part[..<$0] } ?? part) + " …"
  }
}
