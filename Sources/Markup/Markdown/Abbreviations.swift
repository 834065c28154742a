/// Full stops that end no sentence: titles, initials, units and months, French and English.
enum Abbreviations {
  /// Whether the full stop at `dot` belongs to an abbreviation.
  static func standsBefore(dot: Int, in text: UnsafeBufferPointer<UInt8>, run: Range<Int>) -> Bool {
    var start = dot
    let bound = max(run.lowerBound, dot - longest)
    while start > bound, isWordByte(text[start - 1]) { start -= 1 }
    if start == bound, start > run.lowerBound, isWordByte(text[start - 1]) { return false }
    guard start < dot else { return false }
    let hasDot = text.first(UInt8(ascii: "."), from: start, upTo: dot) != nil
    // Nearly every word is longer than any abbreviation.
    if !hasDot, dot - start > longestWord { return false }
    let word = text[start..<dot]
    let first = text[start]
    var next = dot + 1
    while next < run.upperBound, text[next].isSpace { next += 1 }
    let beforeDigit = next < run.upperBound && text[next].isDigit
    if word.count == 1, first.isASCIILetter { return (0x41...0x5A).contains(first) || beforeDigit }
    if hasDot, word.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: ".") }) {
      // `U.S.`, `p.ex.`, but not a word after an ellipsis of three dots.
      return word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { (1...2).contains($0.count) }
    }
    let name = text.string(start..<dot)
    // `É.`, as `J.`.
    if let initial = name.unicodeScalars.first, name.unicodeScalars.count == 1 { return initial.properties.isUppercase }
    return always.contains(name) || (beforeDigit && beforeNumbers.contains(name))
  }

  /// Bytes of the longest abbreviation: bounds the way back.
  private static let longest = 16

  /// Bytes of the longest abbreviation without full stops inside it; an initial is shorter.
  private static let longestWord = always.union(beforeNumbers).reduce(4) { max($0, $1.utf8.count) }

  private static func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 || byte == UInt8(ascii: ".") }

  private static let always: Set<String> = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "St", "Sr", "Jr", "Gen", "Col", "Lt", "Sgt", "Capt", "Maj", "Adm", "Gov", "Sen", "Rep",
    "Hon", "Rev", "Messrs", "vs", "cf", "al", "Mme", "Mmes", "MM", "Mlle", "Me", "av", "env", "éd", "ex", "approx", "ca", "op", "cit",
    "Inc", "Corp", "Ltd", "Co", "Bros", "Dept",
  ]

  private static let beforeNumbers: Set<String> = [
    "No", "Nos", "no", "nos", "art", "Art", "arts", "fig", "Fig", "vol", "Vol", "chap", "Chap", "ch", "pp", "par", "sec", "Sec", "al",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "janv", "févr", "avr", "juil", "sept",
    "oct", "nov", "déc",
  ]
}
