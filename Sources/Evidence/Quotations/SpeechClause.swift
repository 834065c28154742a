/// What may lie in the article between two pieces that a quoting writer’s own clause parts: “We did,” she said, “sign”.
///
/// Readers take such pieces for one run of words. So the article must have them one after the other, or with its own
/// clause between, or as the end of one sentence and the beginning of another: anything left out besides needs `[…]`.
struct SpeechClause {
  let folded: FoldedText
  let text: UnsafeBufferPointer<UInt8>

  /// A clause has this many words at most.
  static let longest = 12

  /// - Parameter range: folded bytes, from the end of one piece to the beginning of the next.
  func mayFill(_ range: Range<Int>) -> Bool {
    let words = Folded.words(in: folded.bytes, range)
    if words.isEmpty { return true }
    if isBetweenSentences(range) || isOutsideMarks(range) { return true }
    let sides = (folded.bytes[range.lowerBound], folded.bytes[range.upperBound - 1])
    let isSetOff = Self.marks.contains(sides.0) && Self.marks.contains(sides.1)
    return isSetOff && words.count <= Self.longest
      && words.contains { Self.verbs.contains(String(decoding: folded.bytes[$0], as: UTF8.self)) }
  }

  /// A comma, a dash or a bracket sets a clause off where no quotation marks do.
  private static let marks = Set(",-()'".utf8)

  /// The first piece ends a sentence there, and the second begins one.
  private func isBetweenSentences(_ range: Range<Int>) -> Bool {
    func isEnd(_ index: Int) -> Bool {
      folded.bytes.indices.contains(index) && ".!?".utf8.contains(folded.bytes[index])
    }
    func isMark(_ index: Int) -> Bool {
      folded.bytes.indices.contains(index) && folded.bytes[index] == Folder.quote
    }
    let first = isMark(range.lowerBound) ? range.lowerBound + 1 : range.lowerBound
    let last = isMark(range.upperBound - 1) ? range.upperBound - 2 : range.upperBound - 1
    let endsBefore = isEnd(range.lowerBound - 1) || isEnd(first) || hasBreak(range.lowerBound, first + 1)
    return endsBefore && (isEnd(last) || hasBreak(last, range.upperBound))
  }

  /// A line ends between these folded bytes.
  private func hasBreak(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, end < folded.bytes.count else { return false }
    let from = Int(folded.origins[start - 1])
    return text[from..<max(from, Int(folded.origins[end]))].contains(0x0A)
  }

  /// The article’s quotation marks close after the first piece and open before the second.
  private func isOutsideMarks(_ range: Range<Int>) -> Bool {
    let source = Int(folded.origins[range.lowerBound])..<Int(folded.origins[range.upperBound - 1]) + 1
    var marks: [UInt32] = []
    var index = source.lowerBound
    var wasWord = false
    while index < source.upperBound {
      let scalar = UTF8Scan.scalar(in: text, at: index)
      let next = index + scalar.length
      let isApostrophe = wasWord && next < text.count && Folded.isWord(UTF8Scan.scalar(in: text, at: next).value)
      if ScalarKind(scalar.value) == .quote, !isApostrophe { marks.append(scalar.value) }
      wasWord = Folded.isWord(scalar.value)
      index = next
    }
    guard marks.count > 1, let first = marks.first, let last = marks.last else { return false }
    return Self.closing.contains(first) && Self.opening.contains(last)
  }

  /// « » and “ ”, ‘ ’; German and Scandinavian usage turn some of them round, which are left to the verb.
  private static let closing: Set<UInt32> = [0xBB, 0x201D, 0x2019, 0x203A]
  private static let opening: Set<UInt32> = [0xAB, 0x201C, 0x2018, 0x2039]

  static let verbs: Set<String> = [
    "admet", "admis", "affirme", "affirmé", "ajoute", "ajouté", "assure", "assuré", "conclu", "conclut", "confie",
    "confié", "dit", "déclare", "déclaré", "estime", "estimé", "explique", "expliqué", "insiste", "insisté", "lance",
    "lancé", "note", "noté", "poursuit", "poursuivi", "précise", "précisé", "rappelle", "rappelé", "reconnaît",
    "reconnu", "répond", "répondu", "répète", "répété", "souligne", "souligné", "tranche", "tranché", "écrit",
    "added", "adds", "admits", "admitted", "argued", "argues", "asked", "asks", "concluded", "continued", "explained",
    "explains", "insisted", "insists", "noted", "notes", "replied", "replies", "said", "say", "says", "told", "tells",
    "writes", "wrote",
  ]
}
