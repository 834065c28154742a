/// Guesses a text's language by its commonest words, or by its letters.
enum LanguageGuess {
  /// A tag; `nil` where the text is too short or nothing stands out.
  static func language(of text: String) -> String? {
    if let language = byLetters(text) { return language }
    let head = String(decoding: text.utf8.prefix(40_000), as: UTF8.self)
    let words = head.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count >= 12 else { return nil }
    let shares = CommonWords.byLanguage.map { entry in
      (language: entry.language, share: Double(words.count { entry.words.contains($0) }) / Double(words.count))
    }.sorted { $0.share > $1.share }
    guard shares.count > 1, shares[0].share >= 0.2, shares[0].share >= shares[1].share * 1.2 else { return nil }
    return shares[0].language
  }

  /// Of languages that have a script to themselves, nearly.
  private static func byLetters(_ text: String) -> String? {
    var counts: [String: Int] = [:]
    var letters = 0
    for scalar in text.unicodeScalars.prefix(20000) where scalar.properties.isAlphabetic {
      letters += 1
      switch scalar.value {
      case 0x370...0x3FF: counts["el", default: 0] += 1
      case 0x454, 0x456, 0x457, 0x491: counts["uk", default: 0] += 1
      case 0x400...0x4FF: counts["ru", default: 0] += 1
      case 0x590...0x5FF: counts["he", default: 0] += 1
      case 0x600...0x6FF: counts["ar", default: 0] += 1
      case 0xAC00...0xD7AF: counts["ko", default: 0] += 1
      case 0x3040...0x30FF: counts["ja", default: 0] += 1
      case 0x4E00...0x9FFF: counts["zh", default: 0] += 1
      default: break
      }
    }
    guard letters > 0 else { return nil }
    func share(_ languages: String...) -> Double { Double(languages.reduce(0) { $0 + counts[$1, default: 0] }) / Double(letters) }
    if share("uk", "ru") > 0.5 { return share("uk") > 0.02 ? "uk" : "ru" }
    // Japanese is written with Chinese characters too.
    if share("ja", "zh") > 0.5 { return share("ja") > 0.1 ? "ja" : "zh" }
    return ["el", "he", "ar", "ko"].first { share($0) > 0.5 }
  }
}
