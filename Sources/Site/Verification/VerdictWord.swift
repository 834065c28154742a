import Dossier
import Evidence

/// The parts that a verdict is put together from, each explained on the page *Verification*.
enum VerdictWord: CaseIterable {
  case exact, typographic, repairedApostrophes, restoredLigatures, elided, bracketed, translated, unchecked, altered, notFound

  /// The parts of a verdict, in the order in which they are said: `exact` goes without saying where typography differs.
  static func all(of verdict: Verdict) -> [VerdictWord] {
    switch verdict {
    case .matches(let rungs):
      let kinds = [(MatchRungs.typographic, typographic), (.repairedApostrophes, repairedApostrophes), (.restoredLigatures, restoredLigatures)]
      let differing = kinds.filter { rungs.contains($0.0) }.map(\.1)
      let edited = [(MatchRungs.elided, elided), (.bracketed, bracketed)].filter { rungs.contains($0.0) }.map(\.1)
      return (differing.isEmpty ? [.exact] : differing) + edited
    case .translated(let rungs):
      return [.translated] + [(MatchRungs.elided, elided), (.bracketed, bracketed)].filter { rungs.contains($0.0) }.map(\.1)
    case .altered: return [.altered]
    case .notFound: return [.notFound]
    case .unchecked: return [.unchecked]
    }
  }

  /// Where the page *Verification* explains it.
  var anchor: String {
    switch self {
    case .exact: "v_exact"
    case .typographic: "v_typographic"
    case .repairedApostrophes: "v_apostrophes"
    case .restoredLigatures: "v_ligatures"
    case .elided: "v_cuts"
    case .bracketed: "v_insertions"
    case .translated: "v_translated"
    case .unchecked: "v_unchecked"
    case .altered: "v_altered"
    case .notFound: "v_not-found"
    }
  }

  /// The class that the stylesheet draws its shape by.
  var shape: String {
    switch self {
    case .exact: "exact"
    case .typographic, .repairedApostrophes, .restoredLigatures: "near"
    case .elided, .bracketed: "edited"
    case .translated: "translated"
    case .unchecked: "unchecked"
    case .altered, .notFound: "refused"
    }
  }

  var word: StringKey {
    switch self {
    case .exact: .verdictExact
    case .typographic: .verdictTypographic
    case .repairedApostrophes: .verdictApostrophes
    case .restoredLigatures: .verdictLigatures
    case .elided: .verdictCuts
    case .bracketed: .verdictInsertions
    case .translated: .verdictTranslated
    case .unchecked: .verdictUnchecked
    case .altered: .verdictAltered
    case .notFound: .verdictMissing
    }
  }

  var meaning: StringKey {
    switch self {
    case .exact: .meaningExact
    case .typographic: .meaningTypographic
    case .repairedApostrophes: .meaningApostrophes
    case .restoredLigatures: .meaningLigatures
    case .elided: .meaningCuts
    case .bracketed: .meaningInsertions
    case .translated: .meaningTranslated
    case .unchecked: .meaningUnchecked
    case .altered: .meaningAltered
    case .notFound: .meaningMissing
    }
  }

  /// An invented article's words, and what somebody quotes from them with this verdict.
  var example: (article: StringKey, quoted: StringKey)? {
    switch self {
    case .exact: (.exampleExactArticle, .exampleExactQuoted)
    case .typographic: (.exampleTypographicArticle, .exampleTypographicQuoted)
    case .repairedApostrophes: (.exampleApostrophesArticle, .exampleApostrophesQuoted)
    case .restoredLigatures: (.exampleLigaturesArticle, .exampleLigaturesQuoted)
    case .elided: (.exampleCutsArticle, .exampleCutsQuoted)
    case .bracketed: (.exampleInsertionsArticle, .exampleInsertionsQuoted)
    case .altered: (.exampleAlteredArticle, .exampleAlteredQuoted)
    case .translated, .unchecked, .notFound: nil
    }
  }
}
