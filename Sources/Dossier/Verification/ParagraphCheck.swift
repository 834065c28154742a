import Markup

/// A locator names a paragraph that the article has.
enum ParagraphCheck {
  static func run(on dossier: Dossier, _ verification: Verification) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(_ cites: [Cite]) {
      for cite in cites where !cite.suffix.isEmpty {
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
    }
    for page in dossier.pages {
      check(dossier.fieldCites(of: page))
      for cites in dossier.header(page).references.citations { check(cites) }
    }
    return found
  }
}
