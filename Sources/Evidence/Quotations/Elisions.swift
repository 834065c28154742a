/// Words that French elides before a vowel, and what English contracts: what can stand round an apostrophe.
enum Elisions {
  /// Whether these lower-case letters are a word that French writes before an apostrophe.
  static func isPrefix(_ letters: [UInt8]) -> Bool {
    switch letters.count {
    case 0: false
    case 1: "cdjlmnst".utf8.contains(letters[0])
    case 2: letters == Array("qu".utf8)
    default: longPrefixes.contains(String(decoding: letters, as: UTF8.self))
    }
  }

  /// Whether a quotation may begin after these lower-case letters and their apostrophe: not after *n’*, a negation.
  static func canBePartedFrom(_ letters: [UInt8]) -> Bool {
    letters != [UInt8(ascii: "n")]
      && (isPrefix(letters) || italianPrefixes.contains(String(decoding: letters, as: UTF8.self)))
  }

  private static let italianPrefixes: Set<String> = [
    "all", "coll", "dall", "dell", "nell", "quell", "quest", "sull", "un",
  ]

  private static let longPrefixes: Set<String> = ["jusqu", "lorsqu", "puisqu", "quoiqu"]

  /// Whether a lost apostrophe may be put back after these lower-case letters, before a word in `rest`.
  static func canPrecede(_ letters: String, _ rest: String) -> Bool {
    if letters == "aujourd" { return rest == "hui" }
    if letters == "c" { return afterC.contains(rest) }
    return inseparable.contains(letters) || isPrefix(Array(letters.utf8))
  }

  /// These are elided inside one word, which a quotation can’t begin in the middle of.
  private static let inseparable: Set<String> = ["quelqu", "presqu", "entr"]

  static func isVowelOrH(_ letter: Character) -> Bool { vowels.contains(letter) }

  private static let vowels = Set("aeiouyhàâäéèêëîïôöùûüœæAEIOUYHÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ")

  /// What follows *c’*: nothing else does.
  static let afterC: Set<String> = [
    "est", "était", "étaient", "en", "eut", "eût", "a", "aurait", "aura", "avait", "eussent", "eussions", "étais",
  ]

  /// English contractions without their apostrophe, where that makes no other word: not *its*, *were* or *well*.
  static let englishWithout: Set<String> = [
    "arent", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent", "hes", "im", "isnt", "itll", "ive",
    "mustnt", "neednt", "shes", "shouldnt", "thats", "theres", "theyd", "theyll", "theyre", "theyve", "wasnt",
    "werent", "weve", "whats", "wouldnt", "youd", "youll", "youre", "youve",
  ]
}
