/// Moves a pure insertion or deletion to where a reader would make it: where the same words stand before and after, *one
/// sentence more* and not the end of one with the beginning of the next.
struct ChangeShift {
  private let left: RedlineText
  private let right: RedlineText
  private let old: [Int]
  private let new: [Int]
  private var pairs: [(old: Int, new: Int)]

  /// Pairs of indices into both texts’ words, shifted; `old` and `new` number the words, equal ones alike.
  static func shifted(
    _ pairs: [(old: Int, new: Int)], left: RedlineText, right: RedlineText, old: [Int], new: [Int]
  ) -> [(old: Int, new: Int)] {
    var shift = ChangeShift(left: left, right: right, old: old, new: new, pairs: pairs)
    shift.run()
    return shift.pairs
  }

  private mutating func run() {
    for index in 0...pairs.count {
      let before = index > 0 ? pairs[index - 1] : (old: -1, new: -1)
      let after = index < pairs.count ? pairs[index] : (old: old.count, new: new.count)
      let (deleted, inserted) = (after.old - before.old - 1, after.new - before.new - 1)
      if deleted == 0, inserted > 0 {
        shift(at: index, words: new, text: right, length: inserted) { $0.new } set: { $0.new = $1 }
      } else if inserted == 0, deleted > 0 {
        shift(at: index, words: old, text: left, length: deleted) { $0.old } set: { $0.old = $1 }
      }
    }
  }

  /// The change before `pairs[index]` is `length` words of one text; `get` and `set` reach a pair’s word of that text.
  private mutating func shift(
    at index: Int, words: [Int], text: RedlineText, length: Int, get: ((old: Int, new: Int)) -> Int,
    set: (inout (old: Int, new: Int), Int) -> Void
  ) {
    let start = index > 0 ? get(pairs[index - 1]) + 1 : 0
    // How far it can go: over words that agree with those at its other end, not into another change.
    var back = 0
    while index - back > 0, words[start - back - 1] == words[start + length - back - 1], isJoined(index - back - 1) || back == 0 {
      back += 1
      if index - back > 0, !isJoined(index - back) { break }
    }
    var forth = 0
    while index + forth < pairs.count, words[start + forth] == words[start + length + forth] {
      forth += 1
      if index + forth < pairs.count, !isJoined(index + forth) { break }
    }
    var best = (score: -1, offset: 0)
    for offset in -back...forth {
      let score = Self.score(text, start + offset) + Self.score(text, start + offset + length)
      if score > best.score { best = (score, offset) }
    }
    if best.offset < 0 { for place in (index + best.offset)..<index { set(&pairs[place], get(pairs[place]) + length) } }
    if best.offset > 0 { for place in index..<(index + best.offset) { set(&pairs[place], get(pairs[place]) - length) } }
  }

  /// Whether a pair follows the one before it in both texts.
  private func isJoined(_ index: Int) -> Bool {
    index > 0 && pairs[index] == (pairs[index - 1].old + 1, pairs[index - 1].new + 1)
  }

  /// How well a change begins or ends before a word: best where a text or a line does, then a sentence, then a clause.
  private static func score(_ text: RedlineText, _ word: Int) -> Int {
    guard word > 0, word < text.words.count else { return 5 }
    let signs = text.words[word - 1] + 1..<text.words[word]
    if text.beginsLine(text.words[word]) || signs.contains(where: text.beginsLine) { return 4 }
    if signs.contains(where: { [".", "!", "?"].contains(text.sign($0)) }) { return 3 }
    if !signs.isEmpty { return 2 }
    return text.tokens[text.words[word]].hasSpaceBefore ? 1 : 0
  }
}

extension RedlineText {
  fileprivate func sign(_ token: Int) -> String { String(decoding: text[tokens[token].range], as: UTF8.self) }
}
