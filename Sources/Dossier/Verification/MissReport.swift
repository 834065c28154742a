import Evidence
import Markup

/// What a fix may replace.
struct Fixes {
  /// The place of the words; `nil` where a replacement cannot be put in without knowing the markup around.
  let span: Span?

  init(span: Span?) {
    self.span = span
  }

  /// A block quote on one line without markup: what follows its `>`.
  init(_ block: Body.Block, of body: Body, in file: SourceFile) {
    let line = file.bytes[block.span.range]
    let start = line.firstIndex { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") } ?? line.endIndex
    let isPlain = line[start...].elementsEqual(body.text[block.text].dropLast(while: { $0 <= 0x20 }))
    self.init(span: isPlain ? Span(file: block.span.file, lower: start, upper: line.endIndex) : nil)
  }

  /// An inline quotation's inside is replaced as it is; a witness's segments and a block's lines are the author's to set.
  init(_ claim: Claim) {
    if claim.isReplaceable, claim.continues == nil { self.init(span: claim.span) } else { self.init(span: nil) }
  }}

extension ArraySlice<UInt8> {
  /// Without the bytes at the end that are so.
  fileprivate func dropLast(while isDropped: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var rest = self
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}

/// Says of a quotation that it is not what the source has, and what the source has.
struct MissReport {
  /// `the extract x`, `the quotation`.
  let what: String
  let source: Source
  /// What was searched: `the article`, `the extract x`.
  let whole: String

  func altered(_ missed: MissedQuotation, in article: ArticleText, at span: Span, fixes: Fixes) -> Diagnostic {
    var diagnostic = Diagnostic(.quoteAltered, at: span, "\(what) is not what `\(source.header.slug)` says", label: label(missed.reason))
    diagnostic = withPassage(diagnostic, missed, in: article)
    if let fix = missed.fix {
      diagnostic = diagnostic.help("these words would be exact: \(fix)")
      if let place = fixes.span { diagnostic = diagnostic.fix(place, with: fix) }
    }
    return diagnostic
  }

  func notFound(_ missed: MissedQuotation, in article: ArticleText, at span: Span) -> Diagnostic {
    let diagnostic = Diagnostic(
      .quoteNotFound, at: span, "\(what) stands nowhere in \(whole)", label: missed.reason == .empty ? "there are no words in it" : "nothing like it")
    return withPassage(diagnostic, missed, in: article)
      .help("cite the passage that has these words, or say it in your own words without quotation marks")
  }

  private func withPassage(_ diagnostic: Diagnostic, _ missed: MissedQuotation, in article: ArticleText) -> Diagnostic {
    guard let passage = missed.passage else { return diagnostic }
    let place = whole == "the article" ? missed.paragraphs.map { Self.paragraphs($0) + ", nearest" } ?? "nearest" : "nearest in \(whole)"
    let words = article.text(of: passage)
    return diagnostic.note("\(place): \(Self.oneLine(words))").note("the difference: \(Self.picture(missed.diff))")
  }

  private func label(_ reason: MissedQuotation.Reason) -> String {
    switch reason {
    case .differs: "the words differ"
    case .insideWord: "this begins or ends inside a word"
    case .cutChangesSense: "the cut leaves out what changes the sense"
    case .cutTooWide: "a cut or bracket stands for nothing, or for too much"
    case .empty: "there are no words in it"
    }
  }

  static func paragraphs(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "¶ \(range.lowerBound)" : "¶ \(range.lowerBound)–\(range.upperBound)"
  }

  /// `le contrat [-ne-] sera {+pas+} signé`: what the quotation has too much, and what it lacks, as word diffs are written.
  private static func picture(_ diff: [DiffOp]) -> String {
    var out = ""
    for op in diff {
      if op.hasSpaceBefore, !out.isEmpty { out += " " }
      let text = oneLine(op.text)
      switch op.kind {
      case .equal: out += shortened(text)
      case .delete: out += "[-\(text)-]"
      case .insert: out += "{+\(text)+}"
      }
    }
    return out
  }

  /// A long stretch that both have says nothing: its ends are enough.
  private static func shortened(_ text: String) -> String {
    let words = text.split(separator: " ")
    return words.count <= 12 ? text : (words.prefix(5) + ["…"] + words.suffix(5)).joined(separator: " ")
  }

  private static func oneLine(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }
}
