import Testing

@testable import Evidence

@Suite("Two texts are compared word by word")
struct WordDiffTests {
  static func shown(_ old: String, _ new: String, ignoringTypography: Bool = true) -> String {
    WordDiff.ops(from: old, to: new, ignoringTypography: ignoringTypography).map { op in
      let space = op.hasSpaceBefore ? " " : ""
      return switch op.kind {
      case .equal: space + op.text
      case .delete: space + "[-\(op.text)-]"
      case .insert: space + "{+\(op.text)+}"
      }
    }.joined()
  }

  @Test("What is lost, added and changed is shown", arguments: [
    ("nous avons dû publier", "nous n’aurions pas dû publier", "nous [-avons-] {+n’aurions pas+} dû publier"),
    ("nous aurions dû", "nous n’aurions pas dû", "nous {+n’+}aurions {+pas+} dû"),
    ("a b c", "a b c", "a b c"), ("a  b\nc", "a b c", "a b c"), ("", "a b", "{+a b+}"), ("a b", "", "[-a b-]"),
    ("", "", ""), ("oui, non", "oui non", "oui[-,-] non"), ("200 $", "300 $", "[-200-]{+300+} $"),
    ("“a” l'an", "« a » l’an", "« a » l’an"),
  ])
  func shows(old: String, new: String, expected: String) {
    #expect(Self.shown(old, new) == expected)
  }

  @Test("Typography counts where it is asked for")
  func typography() {
    #expect(Self.shown("l'an", "l’an", ignoringTypography: false) == "[-l'-]{+l’+}an")
  }

  @Test("What is equal and what is new make up the new text; what is equal and what is old, the old", arguments: 1...5)
  func wholes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let words = ["le", "la", "l’an", "fin", ",", "20"]
    func drawn() -> String {
      (0..<random.next(below: 30)).map { _ in words[random.next(below: 6)] }.joined(separator: " ")
    }
    for _ in 0..<100 {
      let (old, new) = (drawn(), drawn())
      let ops = WordDiff.ops(from: old, to: new)
      func text(_ kinds: Set<DiffOp.Kind>) -> [Substring] {
        ops.filter { kinds.contains($0.kind) }.map(\.text).joined(separator: " ").split(separator: " ")
      }
      #expect(text([.equal, .insert]) == new.split(separator: " "))
      #expect(text([.equal, .delete]) == old.split(separator: " "))
      #expect(!zip(ops, ops.dropFirst()).contains { $0.kind == $1.kind })
    }
  }

  @Test("An alignment is the longest there is", arguments: 1...5)
  func longest(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<200 {
      let old = (0..<random.next(below: 14)).map { _ in random.next(below: 4) }
      let new = (0..<random.next(below: 14)).map { _ in random.next(below: 4) }
      let pairs = Alignment.pairs(old, new)
      #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
      #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
      #expect(pairs.count == Self.longestCommon(old, new))
    }
  }

  private static func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for element in old {
      var previous = row
      for (index, other) in new.enumerated() {
        previous[index + 1] = element == other ? row[index] + 1 : max(previous[index], row[index + 1])
      }
      row = previous
    }
    return row[new.count]
  }

  @Test("Texts with nothing in common are bounded work")
  func bounded() {
    let old = (0..<5_000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<5_000).map { "b\($0)" }.joined(separator: " ")
    #expect(WordDiff.ops(from: old, to: new).map(\.kind) == [.delete, .insert])
  }
}

@Suite("The share of an article that is quoted")
struct QuotedShareTests {
  let article = ArticleText("Un deux trois quatre, cinq.\nsix l’an huit neuf")

  @Test("counts words once, however often they are quoted")
  func overlaps() {
    let share = QuotedShare(of: [0..<7, 3..<13, 3..<7], in: article)
    #expect(share.quotedWords == 3)
    #expect(share.allWords == 10)
    #expect(share.share == 0.3)
  }

  @Test("is nothing of nothing, and all of all")
  func ends() {
    #expect(QuotedShare(of: [], in: article).share == 0)
    #expect(QuotedShare(of: [0..<article.bytes.count], in: article).share == 1)
    #expect(QuotedShare(of: [], in: ArticleText("")).share == 0)
    #expect(QuotedShare.union([5..<9, 0..<2, 2..<3, 8..<10, 4..<4]) == [0..<3, 5..<10])
  }

  @Test("is the words that have a quoted letter, whatever the words and wherever quotations end", arguments: 1...5)
  func counts(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = ["a", "Zz9", " ", "’", "'", ", ", "\n", "é", "œuvre", "\u{AD}", "\u{301}", "longer words", "@[`{/:", "日本", "😀", "abcdefghijkl"]
    for _ in 0..<300 {
      let text = (0..<random.next(below: 40)).map { _ in pieces[random.next(below: pieces.count)] }.joined()
      let bytes = Array(text.utf8) + (random.next(below: 5) == 0 ? [0xC3, 0x28] : [])
      let ranges = (0..<random.next(below: 5)).map { _ in
        let ends = [random.next(below: bytes.count + 1), random.next(below: bytes.count + 1)].sorted()
        return ends[0]..<ends[1]
      }
      let share = QuotedShare(of: ranges, in: ArticleText(bytes))
      let (all, quoted) = Self.words(of: bytes, in: ranges)
      #expect(share.allWords == all)
      #expect(share.quotedWords == quoted)
    }
  }

  /// Letter by letter.
  private static func words(of bytes: [UInt8], in ranges: [Range<Int>]) -> (all: Int, quoted: Int) {
    var words: [Bool] = []
    var wasWord = false
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let scalar = UTF8Scan.scalar(in: text, at: index)
        let isWord = Folded.isWord(scalar.value) || (wasWord && ScalarKind(scalar.value) == .invisible)
        if isWord, !wasWord { words.append(false) }
        if isWord, ranges.contains(where: { $0.contains(index) }) { words[words.count - 1] = true }
        wasWord = isWord
        index += scalar.length
      }
    }
    return (words.count, words.count { $0 })
  }
}

@Suite("Paragraphs are the lines that are not blank")
struct ParagraphTests {
  @Test("numbered from 1, by any line end")
  func numbers() {
    let article = ArticleText("Un é\r\n\r\n \u{A0}\nDeux\nTrois")
    func number(_ word: String) -> Int? { article.match(word).found.map { $0.paragraphs.lowerBound } }
    #expect(number("Un") == 1)
    #expect(number("Deux") == 2)
    #expect(number("Trois") == 3)
    #expect(article.match("Trois").found?.scalars == 16..<21)
    #expect(ArticleText("").paragraph(at: 0) == 1)
    #expect(ArticleText("\n\nUn").paragraph(at: 3) == 1)
  }
}
