import Markup

/// Reads bylines into CSL's name parts.
enum AuthorName {
  /// Every name of a byline: `Par Anne Durand et Paul Roy, AFP`.
  static func list(_ byline: String) -> [Article.Author] {
    var text = HTMLDocument.oneLine(byline)
    for opening in ["by ", "par ", "von ", "por ", "di "] where text.lowercased().hasPrefix(opening) { text = String(text.dropFirst(opening.count)) }
    for word in [" and ", " et ", " und ", " y ", " & ", ";"] { text = text.replacing(word, with: ",") }
    return text.split(separator: ",").compactMap { read(String($0)) }
  }

  /// A name as libraries give it, the family name first: `Durand, Anne` (the form of Highwire's `citation_author`).
  static func catalogued(_ text: String) -> Article.Author? {
    let parts = text.split(separator: ",").map { HTMLDocument.oneLine(String($0)) }
    return parts.count == 2 && !parts.contains("") ? .person(given: parts[1], family: parts[0]) : read(text)
  }

  /// One name; in parts only where they are certain, which two words are: a given and a family name.
  static func read(_ text: String) -> Article.Author? {
    let name = HTMLDocument.oneLine(text)
    guard !name.isEmpty else { return nil }
    let words = name.split(separator: " ")
    guard words.count == 2, words.allSatisfy(isName), !notGiven.contains(words[0].lowercased()) else { return .literal(name) }
    return .person(given: String(words[0]), family: String(words[1]))
  }

  private static func isName(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-’'.".contains($0) }
  }

  /// What a desk or an agency begins with.
  private static let notGiven: Set<String> = ["the", "le", "la", "les", "el", "die", "der", "das", "rédaction", "redaction", "editorial", "staff", "agence", "news"]
}
