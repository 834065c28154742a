import Evidence
import Testing

/// Draws quotations from an article, alters and varies each in every way, and counts what becomes of them.
struct MutationRun {
  let text: String
  let article: ArticleText
  let seed: UInt64
  private let plainText: String
  private var random: SplitMix
  private(set) var exact = 0
  private(set) var refused: [String: Int] = [:]
  private(set) var accepted: [String: Int] = [:]
  private(set) var marked: [String: Int] = [:]
  private(set) var withFix = 0

  init(_ text: String, seed: UInt64) {
    self.text = text
    article = ArticleText(text)
    plainText = Self.plain(text)
    self.seed = seed
    random = SplitMix(seed: seed)
  }

  var refusedCount: Int { refused.values.reduce(0, +) }
  var acceptedCount: Int { accepted.values.reduce(0, +) }
  var markedCount: Int { marked.values.reduce(0, +) }

  mutating func run(quotations: Int) {
    let paragraphs = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
    for _ in 0..<quotations {
      guard let words = random.pick(paragraphs).flatMap({ drawn(from: $0) }) else { continue }
      let quotation = words.joined(separator: " ")
      exact += 1
      expect(["exact"], quotation, "as it is")
      for alteration in Alteration.all { refuse(alteration, words) }
      vary(quotation)
      cutAndBracket(words)
      damage(words)
    }
  }

  /// Some words in a row, not beginning or ending inside a number with spaces in it.
  private mutating func drawn(from paragraph: [String]) -> [String]? {
    let start = random.next(below: paragraph.count)
    let count = min(paragraph.count - start, 4 + random.next(below: 28))
    let words = Array(paragraph[start..<start + count])
    func isNumber(_ word: String?) -> Bool { word.flatMap(\.first)?.isNumber ?? false }
    if start > 0, isNumber(words.first), isNumber(paragraph[start - 1]) { return nil }
    if start + count < paragraph.count, isNumber(words.last), isNumber(paragraph[start + count]) { return nil }
    return words.contains { $0.contains { $0.isLetter } } ? words : nil
  }

  private mutating func expect(_ rungs: [String], _ quotation: String, _ what: String) {
    let found = article.match(quotation).found?.rungs.names
    #expect(found == rungs, "seed \(seed), \(what): \(quotation)")
  }

  private mutating func refuse(_ alteration: Alteration, _ words: [String]) {
    guard let altered = alteration.apply(words, &random) else { return }
    let quotation = altered.joined(separator: " ")
    // By chance it may be words that the article has, there or elsewhere: swapping “nous nous” changes nothing.
    guard altered != words, !plainText.contains(Self.plain(quotation)) else { return }
    refused[alteration.name, default: 0] += 1
    let verdict = article.match(quotation)
    #expect(verdict.found == nil, "seed \(seed), \(alteration.name): \(quotation)")
    if let fix = verdict.missed?.fix {
      withFix += 1
      #expect(article.match(fix).found != nil, "seed \(seed), the fix of \(alteration.name): \(fix)")
    }
  }

  /// Another way than the matcher’s to see that two texts are the same but for their typography.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") {
      switch character {
      case "’", "‘", "“", "”", "\"", "«", "»": plain += "'"
      case "–", "—": plain += "-"
      case "…": plain += "..."
      case "œ": plain += "oe"
      default: plain.append(character)
      }
    }
    for sign in "'-.,;:?!%".map(String.init) {
      plain = plain.replacing(" " + sign, with: sign).replacing(sign + " ", with: sign)
    }
    return plain.drop { $0 == "'" }.trimmingLast("'")
  }

  private mutating func vary(_ quotation: String) {
    var combined = quotation
    for variation in Variation.all {
      if let varied = variation.apply(quotation, &random) {
        accepted[variation.name, default: 0] += 1
        expect(["typographic"], varied, variation.name)
      }
      if random.next(below: 3) == 0 { combined = variation.apply(combined, &random) ?? combined }
    }
    if !combined.utf8.elementsEqual(quotation.utf8) {
      accepted["several at once", default: 0] += 1
      expect(["typographic"], combined, "several at once")
    }
  }

  private mutating func cutAndBracket(_ words: [String]) {
    guard words.count > 10 else { return }
    let start = 3 + random.next(below: 2)
    let end = words.count - 3 - random.next(below: 2)
    // A cut of a few words may take a negation away, which is another test’s business; so may one at *n’*.
    guard end - start >= 3, !words[end].hasPrefix("n’"), isOneWord(words[end]), isOneWord(words[start - 1])
    else { return }
    let left = words[..<start].joined(separator: " ")
    let right = words[end...].joined(separator: " ")
    let hidden = words[start..<end].joined(separator: " ")
    if Self.words(hidden) > 4 {
      mark(["elided"], "\(left) […] \(right)")
      mark(["elided"], "\(left) [...] \(right)")
      mark(["typographic", "elided"], "\(left) […] \(right)".replacing(" ", with: "\u{A0}"), unlessSame: left + right)
      mark(["elided", "bracketed"], "\(left) […] [donc] \(right)")
      // Words that the article has twice may well stand in the other order, too.
      if isSaidOnce(left), isSaidOnce(right) { refuseMarked("\(right) […] \(left)") }
      refuseMarked("\(left) […] pourtant \(right)")
      refuseMarked("\(left)s […] \(right)")
    }
    mark(["bracketed"], "\(left) [sic] \(hidden) \(right)")
    mark(["bracketed"], "\(left) [dit-on] \(hidden) \(right)")
    refuseMarked("\(left) [sic] \(right)")
  }

  /// The article loses an apostrophe or an œ in a conversion of characters; the quotation has it. Not every loss can
  /// be told from another word: those that can’t are refused, never taken for typography.
  private mutating func damage(_ words: [String]) {
    let quotation = words.joined(separator: " ")
    for (lost, rung) in [("’", "repaired-apostrophes"), ("œ", "restored-ligatures")] {
      let places = quotation.indices.dropFirst().filter { index in
        let next = quotation.index(after: index)
        return String(quotation[index]) == lost && next < quotation.endIndex && quotation[next].isLetter
          && quotation[quotation.index(before: index)].isLetter
      }
      guard let place = random.pick(Array(places)) else { continue }
      var damaged = quotation
      damaged.remove(at: place)
      let found = ArticleText(text.replacing(quotation, with: damaged)).match(quotation).found?.rungs.names
      if found == [rung] { marked[rung, default: 0] += 1 }
      #expect(found == [rung] || found == nil, "seed \(seed), \(rung): \(quotation)")
    }
  }

  private func isSaidOnce(_ words: String) -> Bool {
    plainText.ranges(of: Self.plain(words)).count == 1
  }

  private func isOneWord(_ word: String) -> Bool { word.allSatisfy(\.isLetter) }

  private static func words(_ text: String) -> Int { text.split { !$0.isLetter && !$0.isNumber }.count }

  private mutating func mark(_ rungs: [String], _ quotation: String, unlessSame: String = " ") {
    guard unlessSame.contains(" ") else { return }
    marked[rungs.joined(separator: " "), default: 0] += 1
    expect(rungs, quotation, rungs.joined(separator: " "))
  }

  private mutating func refuseMarked(_ quotation: String) {
    refused["a wrong cut or bracket", default: 0] += 1
    #expect(article.match(quotation).found == nil, "seed \(seed), a wrong cut or bracket: \(quotation)")
  }
}

extension StringProtocol {
  fileprivate func trimmingLast(_ character: Character) -> String {
    var text = String(self)
    while text.last == character { text.removeLast() }
    return text
  }
}
