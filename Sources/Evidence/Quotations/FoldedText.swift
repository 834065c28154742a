/// A text without what typography may change, and the way back to the text's own bytes.
///
/// Two texts that differ only in the kind of their spaces, apostrophes, quotation marks, dashes and ellipses, in
/// ligatures (*œ*, *oe*), in composed or combining accents, in soft hyphens and other invisible characters, or in the
/// spaces beside punctuation, have the same folded bytes. Letters, digits, case and every other sign stay: this is
/// not NFKC, which would make ² a 2.
struct FoldedText: Sendable {
  /// UTF-8, where apostrophes and quotation marks are `'`, dashes `-`, ellipses `...`. A space stands between words
  /// only, and after a comma, a point or a colon between two digits, where it tells *10, 5* from *10,5*.
  let bytes: [UInt8]
  /// For each folded byte, where the scalar that it comes from begins in the text.
  let origins: [UInt32]
  /// How many bytes the text has.
  let sourceCount: Int

  init(_ text: [UInt8]) {
    var folder = Folder(capacity: text.count)
    text.withUnsafeBufferPointer { folder.fold($0) }
    bytes = folder.bytes
    origins = folder.origins
    sourceCount = text.count
  }

  /// Whether a folded range begins and ends where scalars of the text do: the *oe* of *œ* can’t be cut in two.
  func isWhole(_ range: Range<Int>) -> Bool {
    (range.lowerBound == 0 || origins[range.lowerBound - 1] != origins[range.lowerBound])
      && (range.upperBound == bytes.count || origins[range.upperBound - 1] != origins[range.upperBound])
  }

  /// The bytes of the text, itself given, that a folded range comes from; no spaces or invisible signs at its ends.
  func source(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = Int(origins[range.lowerBound])
    var end = range.upperBound < bytes.count ? Int(origins[range.upperBound]) : sourceCount
    while end > start {
      let last = UTF8Scan.scalar(in: text, before: end)
      let kind = ScalarKind(last.value)
      guard kind == .space || kind == .invisible else { break }
      end -= last.length
    }
    return start..<end
  }
}
