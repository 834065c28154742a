import Dossier
import Mustache

/// A verdict as readers see it: words, a shape, and where it is explained.
struct VerdictBadge: Sendable {
  let words: String
  /// “Verdict: exact”, for who hears it out of its place.
  let name: String
  /// The class that the stylesheet draws its shape by: that of the part which is furthest from the letter.
  let shape: String
  /// A place of the page *Verification*.
  let anchor: String

  init(_ verdict: Verdict, strings: Strings) {
    let parts = VerdictWord.all(of: verdict)
    words = parts.map { strings[$0.word] }.joined(separator: strings[.comma])
    name = strings[.verdict] + strings[.colon] + words
    let chief = parts.first == .translated ? parts.first : parts.last
    shape = chief?.shape ?? ""
    anchor = chief?.anchor ?? ""
  }
}

extension PageBuilder {
  /// The badge as a link to its explanation.
  func badge(_ badge: VerdictBadge) -> Value {
    [
      "words": .text(badge.words), "shape": .text(badge.shape), "href": .text(path.href(to: .verification, anchor: badge.anchor)),
      "name": .text(badge.name),
    ]
  }

  /// What stands under an extract: its verdict, its place in the article, the way to the article itself.
  func proof(of extract: Int, in source: ID<Source>) -> Value {
    let proof = site.proofs[source.index][extract]
    return [
      "badge": badge(proof.badge), "locator": .text(proof.locator),
      "place": .text(proof.place.map { href(source.any, anchor: $0) }), "address": .text(proof.address),
    ]
  }

  /// What stands under a translation of an extract.
  var proofOfTranslation: Value {
    ["badge": badge(site.translationBadge), "locator": .none, "place": .none, "address": .none]
  }
}
