/// Turns an alignment of words into runs: the signs between two words are compared by themselves.
struct RedlineRuns {
  let left: RedlineText
  let right: RedlineText
  private var runs: [Redline.Run] = []
  /// Whether white space stands in the common line since the last word of each text.
  private var hasSpace = (old: true, new: true)

  init(left: RedlineText, right: RedlineText) {
    self.left = left
    self.right = right
  }

  /// The runs for pairs of equal words: indices into both texts’ words.
  mutating func write(_ pairs: [(old: Int, new: Int)]) -> [Redline.Run] {
    var start = (old: 0, new: 0)
    for pair in pairs {
      let (old, new) = (left.words[pair.old], right.words[pair.new])
      gap(start.old..<old, start.new..<new)
      match(old, new)
      start = (old + 1, new + 1)
    }
    gap(start.old..<left.tokens.count, start.new..<right.tokens.count)
    return runs
  }

  /// What stands between two words that agree: signs that agree as well, and between them what does not.
  private mutating func gap(_ old: Range<Int>, _ new: Range<Int>) {
    var (first, last) = ((old: old.lowerBound, new: new.lowerBound), (old: old.upperBound, new: new.upperBound))
    while first.old < last.old, first.new < last.new, isSameSign(first.old, first.new) {
      match(first.old, first.new)
      first = (first.old + 1, first.new + 1)
    }
    while first.old < last.old, first.new < last.new, isSameSign(last.old - 1, last.new - 1) {
      last = (last.old - 1, last.new - 1)
    }
    let (struck, added) = (first.old..<last.old, first.new..<last.new)
    if !struck.isEmpty || !added.isEmpty {
      let saysTheSame = left.spoken(struck) == right.spoken(added)
      append(saysTheSame ? .typographic : .changed, struck, added)
    }
    for offset in 0..<old.upperBound - last.old { match(last.old + offset, last.new + offset) }
  }

  private func isSameSign(_ old: Int, _ new: Int) -> Bool {
    !left.tokens[old].isWord && !right.tokens[new].isWord && left.key(old) == right.key(new)
  }

  private mutating func match(_ old: Int, _ new: Int) {
    let isSame = left.text[left.tokens[old].range] == right.text[right.tokens[new].range]
    append(isSame ? .same : .typographic, old..<old + 1, new..<new + 1)
  }

  private mutating func append(_ kind: Redline.Kind, _ old: Range<Int>, _ new: Range<Int>) {
    // Where the words agree the line is the new text’s; the old one’s spaces count beside what was struck.
    let followsChange = kind == .changed || new.isEmpty || runs.last?.kind == .changed
    let space = Self.wider(
      hasSpace.old || !followsChange ? .none : left.space(before: old), hasSpace.new ? .none : right.space(before: new))
    if space != .none { hasSpace = (true, true) }
    if !old.isEmpty { hasSpace.old = false }
    var inner = Redline.Space.none
    if !old.isEmpty, !new.isEmpty, kind == .changed {
      // At the beginning of a text nothing tells: struck and added words are parted all the same.
      inner = new.lowerBound == 0 && old.lowerBound == 0 ? .space : right.space(before: new)
      if inner != .none { hasSpace.old = true }
    }
    if !new.isEmpty { hasSpace.new = false }
    if kind != .changed, !old.isEmpty { hasSpace = (false, false) }
    let run = Redline.Run(
      kind: kind, old: left.bytes(of: old), new: right.bytes(of: new), space: runs.isEmpty ? .none : space, innerSpace: inner)
    if kind == .same, let last = runs.last, last.kind == .same {
      runs[runs.count - 1].old = last.old.lowerBound..<run.old.upperBound
      runs[runs.count - 1].new = last.new.lowerBound..<run.new.upperBound
    } else if kind == .typographic, !old.isEmpty, !new.isEmpty {
      appendTrimmed(run)
    } else {
      runs.append(run)
    }
  }

  /// Of a word whose apostrophe differs, the apostrophe is what changed.
  private mutating func appendTrimmed(_ run: Redline.Run) {
    let (old, new) = (left.text[run.old], right.text[run.new])
    var start = zip(old, new).prefix { $0 == $1 }.count
    while start > 0, isContinued(old, start) || isContinued(new, start) { start -= 1 }
    var end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    while end > 0, isContinued(old, old.count - end) || isContinued(new, new.count - end) { end -= 1 }
    let middle = (
      old: run.old.lowerBound + start..<run.old.upperBound - end, new: run.new.lowerBound + start..<run.new.upperBound - end
    )
    // A sign that is one byte from another, or a space inside: then the whole is clearer.
    guard start + end > 0, !left.text[middle.old].contains(where: { $0 <= 0x20 }),
      !right.text[middle.new].contains(where: { $0 <= 0x20 })
    else { return runs.append(run) }
    var space = run.space
    func part(_ kind: Redline.Kind, _ old: Range<Int>, _ new: Range<Int>) -> Redline.Run {
      defer { space = .none }
      return Redline.Run(kind: kind, old: old, new: new, space: space, innerSpace: .none)
    }
    if start > 0 {
      runs.append(part(.same, run.old.lowerBound..<middle.old.lowerBound, run.new.lowerBound..<middle.new.lowerBound))
    }
    runs.append(part(.typographic, middle.old, middle.new))
    if end > 0 {
      runs.append(part(.same, middle.old.upperBound..<run.old.upperBound, middle.new.upperBound..<run.new.upperBound))
    }
  }

  /// Whether a byte continues a scalar.
  private func isContinued(_ text: ArraySlice<UInt8>, _ offset: Int) -> Bool {
    offset < text.count && text[text.startIndex + offset] & 0xC0 == 0x80
  }

  private static func wider(_ a: Redline.Space, _ b: Redline.Space) -> Redline.Space {
    a == .line || b == .line ? .line : a == .space || b == .space ? .space : .none
  }
}

extension RedlineText {
  fileprivate func bytes(of tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else {
      let place = tokens.lowerBound > 0 ? self.tokens[tokens.lowerBound - 1].range.upperBound : 0
      return place..<place
    }
    return self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }

  fileprivate func space(before tokens: Range<Int>) -> Redline.Space {
    guard !tokens.isEmpty, self.tokens[tokens.lowerBound].hasSpaceBefore else { return .none }
    return beginsLine(tokens.lowerBound) ? .line : .space
  }
}
