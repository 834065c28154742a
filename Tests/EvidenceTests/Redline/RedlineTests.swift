import Testing

@testable import Evidence

/// A redline on one line: `[-struck-]`, `{+added+}`, `<old~new>` for a change of signs alone, `|` where a line begins.
func shown(_ redline: Redline) -> String {
  func text(_ bytes: [UInt8], _ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  func shown(_ space: Redline.Space) -> String { space == .none ? "" : space == .space ? " " : "|" }
  return redline.runs.map { run in
    let (old, new) = (text(redline.old, run.old), text(redline.new, run.new))
    switch run.kind {
    case .same: return shown(run.space) + new
    case .typographic: return shown(run.space) + "<\(old)~\(new)>"
    case .changed:
      let struck = old.isEmpty ? "" : "[-\(old)-]"
      return shown(run.space) + struck + shown(run.innerSpace) + (new.isEmpty ? "" : "{+\(new)+}")
    }
  }.joined()
}

@Suite("A redline reads as an editor’s")
struct RedlineTests {
  static func shown(_ old: String, _ new: String) -> String { EvidenceTests.shown(Redline(from: old, to: new)) }

  @Test("Whole words are struck and added", arguments: [
    ("nous avons dû publier", "nous n’aurions pas dû publier", "nous [-avons-] {+n’aurions pas+} dû publier"),
    ("the rent is due", "the rent is owed", "the rent is [-due-] {+owed+}"),
    ("pay 1,000 € by May", "pay 10,000 € by June", "pay [-1,000-] {+10,000+} € by [-May-] {+June+}"),
    ("we don’t go", "we won’t go", "we [-don’t-] {+won’t+} go"),
    ("l’accord", "d’accord", "[-l’-] {+d’+}accord"), ("a 5 % share", "a 5 share", "a 5 [-%-] share"), ("-5", "5", "[--5-] {+5+}"),
    ("the supply-chain risk", "the value-chain risk", "the [-supply-chain-] {+value-chain+} risk"),
    ("", "a b", "{+a b+}"), ("a b", "", "[-a b-]"), ("", "", ""), ("same words", "same words", "same words"),
    ("[…] il doit", "il doit", "[-[…]-] il doit"), ("a, b.", "a.", "a[-, b-]."),
  ])
  func words(old: String, new: String, expected: String) { #expect(Self.shown(old, new) == expected) }

  @Test("White space is never a change", arguments: [
    ("a  b\tc", "a b c"), ("a\nb", "a b"), (" a b ", "a b"), ("200\u{A0}000 €", "200 000 €"),
  ])
  func space(old: String, new: String) { #expect(Redline(from: old, to: new).isUnchanged) }

  @Test("A line that begins in either text begins in the redline")
  func lines() {
    #expect(Self.shown("a\nb", "a\nc") == "a|[-b-]|{+c+}")
    #expect(Self.shown("a b", "a b\nc") == "a b|{+c+}")
  }

  @Test("Punctuation, apostrophes, quotation marks and hyphens change apart from words", arguments: [
    ("l'an", "l’an", "l<'~’>an"), ("rent; and repairs", "rent, and repairs", "rent<;~,> and repairs"),
    ("oui, non", "oui non", "oui<,~> non"), ("“so”, he said", "« so », he said", "<“~«> so <”~»>, he said"),
    ("a supply-chain risk", "a supply chain risk", "a <supply-chain~supply chain> risk"), ("done", "done.", "done<~.>"),
  ])
  func typography(old: String, new: String, expected: String) {
    #expect(Self.shown(old, new) == expected)
    #expect(Redline(from: old, to: new).changes == 0)
  }

  @Test("A sign between digits is part of the number: another sign, another number")
  func numbers() {
    #expect(Self.shown("1.000 euros", "1,000 euros") == "[-1.000-] {+1,000+} euros")
    #expect(Redline(from: "at 17:01", to: "at 17:10").changes == 1)
  }

  @Test("A small agreement between two changes goes with them", arguments: [
    // Two words exchanged, an article between them.
    ("une lourde et ancienne charge", "une légère et nouvelle charge", "une [-lourde et ancienne-] {+légère et nouvelle+} charge"),
    // Judged again once the change beside it has grown.
    ("alpha of beta in gamma end", "delta of epsilon in zeta end", "[-alpha of beta in gamma-] {+delta of epsilon in zeta+} end"),
    // Large agreements stay …
    ("old consideration old", "new consideration new", "[-old-] {+new+} consideration [-old-] {+new+}"),
    // … and whatever stands at an end.
    ("a bbbbbb", "a cccccc", "a [-bbbbbb-] {+cccccc+}"),
    // Between two cuts or two additions nothing is struck that is kept.
    ("shall promptly pay the fee in full", "shall pay the fee", "shall [-promptly-] pay the fee [-in full-]"),
    ("the house", "the new house in town", "the {+new+} house {+in town+}"),
    // A phrase stays even between long changes.
    (
      "Notwithstanding anything hereinbefore stated, it is for the board to say who may go, whatever circumstances prevail",
      "Irrespective of previous determinations, it is for the board to say who may go, regardless of considerations",
      "[-Notwithstanding anything hereinbefore stated-] {+Irrespective of previous determinations+}, it is for the board to say who may go, [-whatever circumstances prevail-] {+regardless of considerations+}"
    ),
  ])
  func islands(old: String, new: String, expected: String) { #expect(Self.shown(old, new) == expected) }

  @Test("What is struck before an agreement and added after it leaves it standing when it is large")
  func overlap() {
    #expect(Self.shown("prior consent", "consent given") == "[-prior-] consent {+given+}")
    #expect(Self.shown("extraordinary fee", "fee reimbursements") == "[-extraordinary fee-] {+fee reimbursements+}")
  }

  @Test("A sentence, a clause or a phrase is added whole, not the end of one with the beginning of the next", arguments: [
    ("He came. He left.", "He came. He stayed. He left.", "He came. {+He stayed.+} He left."),
    ("the rent, the repairs", "the rent, the taxes, the repairs", "the rent, {+the taxes,+} the repairs"),
    ("the buyer and the seller", "the buyer and the agent and the seller", "the buyer {+and the agent+} and the seller"),
    ("one. two. one. two.", "one. two.", "one. two. [-one. two.-]"),
  ])
  func shifts(old: String, new: String, expected: String) { #expect(Self.shown(old, new) == expected) }

  @Test("Every word of both texts is in its redline, in order", arguments: 1...8)
  func wholes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let words = ["le", "la", "l’an", "l'an", "fin", ",", "fin.", "20", "[…]", "-5", "a-b", "« x »", "\n", "don’t"]
    func drawn() -> String { (0..<random.next(below: 40)).map { _ in words[random.next(below: words.count)] }.joined(separator: " ") }
    for _ in 0..<200 {
      let (old, new) = (drawn(), drawn())
      let redline = Redline(from: old, to: new)
      func letters(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> [UInt8] { ranges.flatMap { bytes[$0] }.filter { $0 > 0x20 } }
      #expect(letters(redline.old, redline.runs.map(\.old)) == redline.old.filter { $0 > 0x20 })
      #expect(letters(redline.new, redline.runs.map(\.new)) == redline.new.filter { $0 > 0x20 })
      #expect(redline.runs.allSatisfy { $0.kind != .same || letters(redline.old, [$0.old]) == letters(redline.new, [$0.new]) })
      let reverse = Redline(from: new, to: old)
      #expect(reverse.isUnchanged == redline.isUnchanged)
      #expect(Redline(from: old, to: old).isUnchanged)
    }
  }

  @Test("A text too long to be aligned word for word is held in place by the words it has once")
  func long() {
    let old = (0..<3_000).map { $0 % 7 == 0 ? "mark\($0)" : "word\($0 % 5)" }
    var new = old
    for index in stride(from: 1, to: 3_000, by: 3) where index % 7 != 0 { new[index] = "other" }
    let redline = Redline(from: old.joined(separator: " "), to: new.joined(separator: " "))
    let same = redline.runs.filter { $0.kind == .same }.reduce(0) { $0 + $1.new.count }
    #expect(same > redline.new.count / 4)
    #expect(redline.changes > 100)
  }
}

@Suite("A clause that moved is found where it went")
struct ClauseMoveTests {
  let rent = "The tenant pays the rent on the first day of every month to the town."
  let repairs = "The owner mends the quay whenever a storm has damaged it, at its own cost."

  @Test("with its words unchanged, or edited")
  func moves() {
    #expect(ClauseMoves.find(from: [rent, repairs, nil], to: [repairs, nil, rent]).map(\.old) == [0, 1])
    let edited = rent.replacing("first", with: "second")
    #expect(ClauseMoves.find(from: [rent, nil], to: [nil, edited]) == [ClauseMoves.Move(old: 0, new: 1)])
  }

  @Test("but not one that stayed, a copy of it, or a text too short to tell")
  func none() {
    #expect(ClauseMoves.find(from: [rent, nil], to: [rent, rent]).isEmpty)
    #expect(ClauseMoves.find(from: [rent, repairs], to: [rent, repairs]).isEmpty)
    #expect(ClauseMoves.find(from: ["As before.", nil], to: [nil, "As before."]).isEmpty)
    #expect(ClauseMoves.find(from: [rent, nil], to: [nil, repairs]).isEmpty)
    #expect(ClauseMoves.find(from: [], to: []).isEmpty)
  }

  @Test("each once")
  func once() {
    let moves = ClauseMoves.find(from: [rent, rent, nil, nil], to: [nil, nil, rent, nil])
    #expect(moves == [ClauseMoves.Move(old: 0, new: 2)])
  }
}
