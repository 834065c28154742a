import Dossier
import Evidence

/// What readers see of an extract's proof, put into words once for all pages that show the extract.
final class ExtractProof: Sendable {
  let badge: VerdictBadge
  /// `¶ 12`.
  let locator: String?
  /// Its place in the article, where the source's page publishes that.
  let place: String?
  /// The article's address, with a fragment that leads to the passage.
  let address: String?

  init(_ extract: Int, of id: ID<Source>, in dossier: Dossier, strings: Strings) {
    let source = dossier[id]
    let verification = dossier.verification
    let proof = verification.extract(extract, of: id)
    badge = VerdictBadge(proof.verdict, strings: strings)
    locator = proof.locus.map { ExtractProof.locator($0.paragraphs, strings) }
    let article = verification[id].fullText
    place = article != nil && proof.verdict.isProven ? ArticleMarkup.place(of: source.extracts[extract].id) : nil
    let quote = source.header.body.blocks[source.extracts[extract].quote]
    address = source.url.map { url in
      // Without a proof brackets may be anybody's: what stands between them is the source's in any case.
      let isEdited = if case .matches(let rungs) = proof.verdict { !rungs.isDisjoint(with: [.elided, .bracketed]) } else { true }
      let fragment = TextFragment(quotation: source.header.body.string(quote.text), isEdited: isEdited, article: article)
      return fragment?.added(to: url) ?? url
    }
  }

  private static func locator(_ paragraphs: ClosedRange<Int>, _ strings: Strings) -> String {
    let numbers = strings.numbers
    guard paragraphs.count > 1 else { return strings.fill(.paragraph, ["n": numbers.whole(paragraphs.lowerBound)]) }
    return strings.fill(
      .paragraphs, ["from": numbers.whole(paragraphs.lowerBound), "to": numbers.whole(paragraphs.upperBound)])
  }
}

extension Source {
  /// The extracts as the article has them; those whose place is not known come last, as the file has them.
  func extractsInOrder(_ proof: SourceProof) -> [Int] {
    func place(_ index: Int) -> (Int, Int, Int) {
      let locus = proof.extracts.indices.contains(index) ? proof.extracts[index].locus : nil
      return (locus?.characters.lowerBound ?? .max, locus?.characters.upperBound ?? .max, index)
    }
    return extracts.indices.sorted { place($0) < place($1) }
  }
}
