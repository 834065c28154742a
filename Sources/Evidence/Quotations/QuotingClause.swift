/// The quoting writer’s own clause between two quotations, as in “We did not,” she said, “sign”.
public enum QuotingClause {
  /// Whether readers take the words on either side of it for one run: commas set it off, it has a verb of speech, and
  /// what follows begins with a small letter. A conjunction before the second mark (“…”, she said, and “…”) joins nothing.
  /// - Parameter between: what stands between the two, their marks included.
  public static func joins(_ first: String, _ between: String, _ second: String) -> Bool {
    guard begin(second).unicodeScalars.first?.properties.isLowercase ?? false else { return false }
    let clause = signs(between)
    let comma = UInt8(ascii: ",")
    guard clause.last == comma, clause.first == comma || signs(first).last == comma else { return false }
    let words = Folded.words(in: clause, 0..<clause.count)
    return words.count <= SpeechClause.longest
      && words.contains { SpeechClause.verbs.contains(String(decoding: clause[$0], as: UTF8.self)) }
  }

  /// Without a cut at its beginning, which may be there to hide what the clause parts.
  private static func begin(_ text: String) -> Substring {
    for cut in ["[…]", "[...]"] where text.hasPrefix(cut) { return text.dropFirst(cut.count).drop { $0 == " " } }
    return text[...]
  }

  /// Folded, without quotation marks at the ends.
  private static func signs(_ text: String) -> [UInt8] {
    var bytes = FoldedText(Array(text.utf8)).bytes[...]
    while let first = bytes.first, first == Folder.quote || first == Folder.space { bytes.removeFirst() }
    while let last = bytes.last, last == Folder.quote || last == Folder.space { bytes.removeLast() }
    return Array(bytes)
  }
}
