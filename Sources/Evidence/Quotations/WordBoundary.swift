/// Where a quotation may begin and end in an article: between words, never inside one, and never inside a number.
///
/// A word made of parts with hyphens is one (*sous-secrétaire*: to quote *secrétaire* alone would change who it is).
/// A quotation may begin after an elided word (*l’|entreprise*), though not after *n’*, which would hide a negation,
/// and may end before an English *’s*.
struct WordBoundary {
  let text: UnsafeBufferPointer<UInt8>

  /// A scalar and where it stands.
  private struct Place {
    var value: UInt32
    var range: Range<Int>
    var kind: ScalarKind {
      let kind = ScalarKind(value)
      return kind == .mark || kind == .ligature ? .word : kind
    }
    var isDigit: Bool { (0x30...0x39).contains(value) }
    /// Hyphens and minus signs; an en dash joins numbers only.
    var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }
    var isMinus: Bool { value == 0x2D || value == 0x2212 }
    var isRangeDash: Bool { value == 0x2013 || value == 0x2212 || isHyphen }
    var isNumberSign: Bool { value == 0x2C || value == 0x2E || value == 0x3A || value == 0x2F }
  }

  func isStart(_ offset: Int) -> Bool {
    guard let first = next(from: offset), let before = previous(before: offset) else { return true }
    let beyond = previous(before: before.range.lowerBound)
    if joins(before, first) { return false }
    if first.value == 0x2E && before.value == 0x2E { return false }
    if first.kind == .word, before.kind == .quote, let beyond, beyond.kind == .word {
      return isElision(endingAt: before.range.lowerBound)
    }
    if first.kind == .word, let beyond, isJoint(beyond, before, first) { return false }
    if first.isDigit, before.isMinus, beyond.map({ $0.kind == .space || $0.kind == .quote }) ?? true { return false }
    if first.isDigit, before.kind == .space, let beyond, beyond.isDigit {
      return !(digits(after: offset) == 3 && digits(before: before.range.lowerBound) <= 3)
    }
    if first.kind != .word, before.kind == .word, let second = next(from: first.range.upperBound) {
      return !(second.kind == .word && (first.kind == .quote || isJoint(before, first, second)))
    }
    return true
  }

  /// - Parameter elided: a word that lost its last letter may end here (`l’[accord]`).
  func isEnd(_ offset: Int, elided: Bool = false) -> Bool {
    guard let last = previous(before: offset), let after = next(from: offset) else { return true }
    let beyond = next(from: after.range.upperBound)
    if joins(last, after) { return false }
    if last.value == 0x2E && (after.value == 0x2E || after.value == 0x2026) { return false }
    if last.kind == .word, after.kind == .quote, let beyond, beyond.kind == .word {
      return beyond.value == 0x73 && next(from: beyond.range.upperBound)?.kind != .word
    }
    if last.kind == .word, let beyond, isJoint(last, after, beyond) { return false }
    if last.isDigit, after.kind == .space, let beyond, beyond.isDigit {
      return !(digits(after: beyond.range.lowerBound) == 3 && digits(before: offset) <= 3)
    }
    if last.kind != .word, after.kind == .word, let before = previous(before: last.range.lowerBound) {
      if last.kind == .quote, before.kind == .word { return elided && isElision(endingAt: last.range.lowerBound) }
      return !(before.kind == .word && isJoint(before, last, after))
    }
    return true
  }

  private func joins(_ left: Place, _ right: Place) -> Bool {
    left.kind == .word && right.kind == .word
      && !ScalarKind.isSpaceless(left.value) && !ScalarKind.isSpaceless(right.value)
  }

  /// Whether the sign in the middle holds two parts of one word or one number together.
  private func isJoint(_ left: Place, _ sign: Place, _ right: Place) -> Bool {
    guard left.kind == .word, right.kind == .word else { return false }
    if sign.isHyphen { return true }
    return left.isDigit && right.isDigit && (sign.isNumberSign || sign.isRangeDash)
  }

  /// Whether the letters that end here are a French or Italian word elided before its apostrophe, and no *n’*.
  private func isElision(endingAt end: Int) -> Bool {
    var letters: [UInt8] = []
    var place = previous(before: end)
    while let current = place, current.kind == .word, letters.count < 8 {
      guard current.value < 0x80 else { return false }
      letters.append(UInt8(current.value) | 0x20)
      place = previous(before: current.range.lowerBound)
    }
    letters.reverse()
    return Elisions.canBePartedFrom(letters)
  }

  private func digits(after offset: Int) -> Int {
    var count = 0
    while count < 4, offset + count < text.count, (0x30...0x39).contains(text[offset + count]) { count += 1 }
    return count
  }

  private func digits(before offset: Int) -> Int {
    var count = 0
    while count < 4, offset - count > 0, (0x30...0x39).contains(text[offset - count - 1]) { count += 1 }
    return count
  }

  private func next(from offset: Int) -> Place? {
    var index = offset
    while index < text.count {
      let scalar = UTF8Scan.scalar(in: text, at: index)
      if ScalarKind(scalar.value) != .invisible {
        return Place(value: scalar.value, range: index..<index + scalar.length)
      }
      index += scalar.length
    }
    return nil
  }

  private func previous(before offset: Int) -> Place? {
    var index = offset
    while index > 0 {
      let scalar = UTF8Scan.scalar(in: text, before: index)
      let kind = ScalarKind(scalar.value)
      if kind != .invisible { return Place(value: scalar.value, range: index - scalar.length..<index) }
      index -= scalar.length
    }
    return nil
  }
}
