import Evidence
import Markup

/// The share of an article that a dossier may quote, `quotation-limit:`; one with `rights: full` has none.
package enum LimitReport {
  static func fault(_ share: QuotedShare, limit: Double, of source: Source) -> Diagnostic? {
    // What may be published whole is not quoted too much.
    guard source.rights != .full, share.share > limit else { return nil }
    return Diagnostic(
      .quotationLimit, at: source.header.titleSpan,
      "\(percent(share.share)) of the article is quoted, more than \(percent(limit))",
      label: "\(share.quotedWords) of its \(share.allWords) words"
    ).help("shorten or drop extracts, or cite a paragraph without quoting it: `[@\(source.header.slug), ¶ 3]`")
      .help("`quotation-limit:` in dossier.yml sets the limit")
  }

  /// With one decimal, rounded up, so that what is over a limit never looks as if it kept to it.
  package static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded(.up))
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}
