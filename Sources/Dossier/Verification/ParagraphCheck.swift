import Markup

/// A locator names a paragraph that the article has.
enum ParagraphCheck {
  /// A page's citations with a locator.
  static func located(on page: AnyID, in dossier: Dossier) -> [Cite] {
    var located: [Cite] = []
    dossier.eachFieldCite(of: page) { if !$0.suffix.isEmpty { located.append($0) } }
    for cites in dossier.header(page, { $0.references.citations }) {
      for cite in cites where !cite.suffix.isEmpty { located.append(cite) }
    }
    return located
  }

  static func run(_ located: some Sequence<Cite>, in dossier: Dossier, _ verification: Verification) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for cite in located {
      guard let locator = Locator(cite.suffix), let count = verification[cite.passage.source].paragraphs,
        locator.paragraphs.lowerBound < 1 || locator.paragraphs.upperBound > count
      else { continue }
      let slug = dossier[cite.passage.source].header.slug
      found.append(
        Diagnostic(
          .unknownParagraph, at: cite.span, "`\(slug)` has no \(MissReport.paragraphs(locator.paragraphs))",
          label: "the article has \(count) paragraphs"
        ).help("paragraphs are the lines of the archived text that are not blank, counted from 1"))
    }
    return found
  }
}
