import Markup

/// Reads a byline's name into CSL's parts.
enum AuthorName {
  /// Parts only where they are certain: a comma says which is which, and two words are a given and a family name.
  static func read(_ text: String) -> Article.Author? {
    var name = HTMLDocument.oneLine(text)
    for opening in ["by ", "par ", "von ", "por ", "di "] where name.lowercased().hasPrefix(opening) { name = String(name.dropFirst(opening.count)) }
    guard !name.isEmpty else { return nil }
    let parts = name.split(separator: ",").map { HTMLDocument.oneLine(String($0)) }
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[1].split(separator: " ").count <= 2 {
      return .person(given: parts[1], family: parts[0])
    }
    let words = name.split(separator: " ")
    guard words.count == 2, words.allSatisfy({ $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-’'.".contains($0) } }),
      !["The", "Le", "La", "Les", "L’", "AFP", "Redaction", "Rédaction"].contains(String(words[0]))
    else { return .literal(name) }
    return .person(given: String(words[0]), family: String(words[1]))
  }
}
