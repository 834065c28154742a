import Testing

@testable import Site

@Suite("The words that search knows")
struct SearchWordTests {
  /// The words of a text as they are looked up, parted by spaces.
  private func words(_ text: String) -> String {
    var found: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      WordScanner.words(in: bytes) { range in
        var folded: [UInt8] = []
        WordFolding.append(UnsafeBufferPointer(rebasing: bytes[range]), to: &folded)
        found.append(String(decoding: folded, as: UTF8.self))
      }
    }
    return found.joined(separator: " ")
  }

  @Test(arguments: [
    ("Signé, le 3 MARS !", "signe le 3 mars"), ("ÉTAT-MAJOR", "etat major"), ("cœur Œuvre ex æquo", "coeur oeuvre ex aequo"),
    ("Straße Łódź Øre İstanbul", "strasse lodz ore istanbul"), ("Ελλάδα Йод ΟΔΟΣ", "ελλαδα иод οδοσ"),
    ("e\u{301}te\u{301}", "ete"), ("tiếng Việt", "tieng viet"), ("soft\u{AD}ware", "software"), ("100\u{202F}000 €", "100 000"),
  ])
  func caseAccentsAndLigaturesMakeNoDifference(text: String, expected: String) { #expect(words(text) == expected) }

  @Test(arguments: [
    ("l’avenant", "avenant"), ("L'AVENANT", "avenant"), ("qu’elle n’avait jusqu’ici", "elle avait ici"),
    ("d’aujourd’hui", "aujourdhui"), ("dell’accordo nell’atto", "accordo atto"), ("l‘un lʼautre", "un autre"),
    ("the firm’s plan", "the firm plan"), ("O’Brien don't", "obrien dont"), ("firms’ ‘quoted’ 'so'", "firms quoted so"),
  ])
  func whatIsElidedIsNoPartOfAWord(text: String, expected: String) { #expect(words(text) == expected) }

  @Test func aScriptWithoutSpacesIsReadSignBySign() { #expect(words("東京 Tokyoの人") == "東 京 tokyo の 人") }

  @Test(arguments: ["", "’", " ' ", "’s", "l’", "\u{301}", "«»"]) func marksAloneAreNoWord(text: String) {
    #expect(words(text).allSatisfy { "ls".contains($0) })
  }

  @Test func everyByteSequenceIsReadToItsEnd() {
    for bytes in [[0xE2], [0xE2, 0x80], [0x27, 0xC3], [0x61, 0xF0, 0x9F], [0x80, 0x61, 0xFF]] as [[UInt8]] {
      var count = 0
      bytes.withUnsafeBufferPointer { buffer in WordScanner.words(in: buffer) { count += $0.count } }
      #expect(count <= bytes.count)
    }
  }

  @Test func aTableNumbersWordsInTheOrderInWhichTheyCome() {
    var table = WordTable()
    let words = (0..<5_000).map { "\($0)-a-word-longer-than-eight-\($0 % 7)" } + ["abcdefgh", "abcdefghi", "", "abcdefgh\0"]
    for (number, word) in words.enumerated() { #expect(table.number(of: Array(word.utf8)[...]) == number) }
    for (number, word) in words.enumerated() { #expect(table.number(of: Array(word.utf8)[...]) == number) }
    #expect(table.count == words.count)
  }
}
