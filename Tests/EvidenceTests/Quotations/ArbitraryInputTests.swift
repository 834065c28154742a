import Testing

@testable import Evidence

@Suite("Arbitrary input is answered")
struct ArbitraryInputTests {
  @Test("Any article and any quotation of any bytes", arguments: 1...6)
  func bytes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let texts = [
      "a", "l", "n", "’", "'", "œ", "oe", "[", "]", "[…]", "…", ".", ",", "-", "—", " ", "\n", "\u{A0}", "\u{AD}",
      "e\u{301}", "\u{301}", "«", "»", "0", "000", "é", "漢", "🙂", "sic", "pas", "\u{FEFF}", "\u{92}",
    ]
    let scraps =
      texts.map { Array($0.utf8) }
      + [[0xFF], [0xC3], [0xE2, 0x80], [0x00], [0xF0, 0x9F], [0xED, 0xA0, 0x80]]
    func drawn(_ count: Int) -> [UInt8] {
      (0..<random.next(below: count)).flatMap { _ in scraps[random.next(below: scraps.count)] }
    }
    var found = 0
    for _ in 0..<150 {
      let bytes = drawn(60)
      let article = ArticleText(bytes)
      for _ in 0..<6 {
        let start = random.next(below: bytes.count + 1)
        let part = random.next(below: 2) == 0 ? drawn(12) : Array(bytes[start...].prefix(random.next(below: 20)))
        let pieces = random.next(below: 5) == 0 ? [text(part), text(drawn(5))] : [text(part)]
        let verdict = article.match(pieces: pieces)
        guard let match = verdict.found else { continue }
        found += 1
        #expect(match.pieces.allSatisfy { $0.upperBound <= bytes.count && !$0.isEmpty })
        #expect(zip(match.pieces, match.pieces.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(match.scalars.upperBound <= bytes.count)
        #expect(QuotedShare(of: match.pieces, in: article).share > 0, "\(part) in \(bytes): \(match.pieces)")
        let isPlain = match.rungs.subtracting(.typographic).isEmpty
        guard isPlain, pieces.count == 1, match.pieces.count == 1 else { continue }
        // What was found is what was asked for, but for marks round it and a comma or period at its end.
        let (asked, given) = (letters(text(part)), letters(article.text(of: match.pieces[0])))
        #expect(asked == given, "\(part)")
      }
    }
    #expect(found > 15)
  }

  private func letters(_ text: String) -> [UInt8] {
    var folded = FoldedText(Array(text.utf8)).bytes[...]
    while let last = folded.last, "'., ".utf8.contains(last) { folded = folded.dropLast() }
    while folded.first == UInt8(ascii: "'") { folded = folded.dropFirst() }
    return Array(folded)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("Many cuts of very common words are bounded work")
  func manyCuts() {
    let article = ArticleText(String(repeating: "de la mer et de la ville, ", count: 300))
    #expect(article.match(Array(repeating: "de", count: 40).joined(separator: " […] ")).found != nil)
    #expect(article.match(Array(repeating: "de", count: 4_000).joined(separator: " […] ")).found == nil)
    #expect(article.match(String(repeating: "de la mer ", count: 500)).found == nil)
  }
}
