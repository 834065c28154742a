/// Words whose loss turns a sentence round.
enum Negations {
  /// Whether folded bytes have one.
  static func isIn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    Folded.words(in: bytes, range).contains { isOne($0, bytes) }
  }

  /// Whether folded bytes have words, and all of them are such.
  static func isAll(_ bytes: [UInt8]) -> Bool {
    let found = Folded.words(in: bytes, 0..<bytes.count)
    return !found.isEmpty && found.allSatisfy { isOne($0, bytes) }
  }

  private static func isOne(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes[word], as: UTF8.self).lowercased()
    if text == "n" { return word.upperBound < bytes.count && bytes[word.upperBound] == Folder.quote }
    // The end of *didn’t*.
    if text == "t" {
      return word.lowerBound > 1 && bytes[word.lowerBound - 1] == Folder.quote && bytes[word.lowerBound - 2] == 0x6E
    }
    return words.contains(text)
  }

  private static let words: Set<String> = [
    "ne", "pas", "jamais", "aucun", "aucune", "rien", "ni", "non", "sans", "guère", "nul", "nulle",
    "not", "no", "never", "none", "nor", "neither", "nothing", "nobody", "without", "cannot",
    "nicht", "kein", "keine", "keinen", "keiner", "nie", "niemals", "niet", "geen", "nooit",
    "nunca", "jamás", "ningún", "ninguno", "ninguna", "sin", "mai", "nessun", "nessuno", "nessuna", "senza", "não",
  ]

  /// Whether folded bytes have a digit.
  static func hasFigure(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].contains { (0x30...0x39).contains($0) }
  }
}
