/// What an editor would mark between two texts: whole words struck and added, changes of punctuation alone apart.
///
/// White space is never marked: texts that differ in it alone are the same.
public struct Redline: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// In both texts, to the letter.
    case same
    /// Punctuation, apostrophes, quotation marks, hyphens: the words are the same.
    case typographic
    /// Words struck, added or put in the place of others.
    case changed
  }

  public enum Space: Sendable, Hashable { case none, space, line }

  /// A part of the redline. Ranges are bytes of the two texts, empty where a text has nothing there.
  public struct Run: Sendable, Hashable {
    public internal(set) var kind: Kind
    public internal(set) var old: Range<Int>
    public internal(set) var new: Range<Int>
    /// What stands before it where the two texts are read as one, the struck words before the new ones.
    public internal(set) var space: Space
    /// The same before the new words, after the struck ones.
    public internal(set) var innerSpace: Space
  }

  public let old: [UInt8]
  public let new: [UInt8]
  public let runs: [Run]

  /// Compares two plain texts.
  public init(from old: String, to new: String) { self.init(from: Array(old.utf8), to: Array(new.utf8)) }

  /// Compares two plain texts in UTF-8.
  public init(from old: [UInt8], to new: [UInt8]) {
    self.old = old
    self.new = new
    if old == new, !old.isEmpty {
      runs = [Run(kind: .same, old: 0..<old.count, new: 0..<new.count, space: .none, innerSpace: .none)]
      return
    }
    let (left, right) = (RedlineText(old), RedlineText(new))
    var numbers = WordNumbers()
    let leftWords = left.words.map { numbers.number(of: left.key($0)) }
    let rightWords = right.words.map { numbers.number(of: right.key($0)) }
    var pairs = WordAlignment.pairs(leftWords, rightWords)
    pairs = Islands.cleaned(pairs, old: left.words.map(left.weight), new: right.words.map(right.weight))
    pairs = ChangeShift.shifted(pairs, left: left, right: right, old: leftWords, new: rightWords)
    var writer = RedlineRuns(left: left, right: right)
    runs = writer.write(pairs)
  }

  /// How many changes of words there are.
  public var changes: Int { runs.count { $0.kind == .changed } }

  /// Whether anything is marked at all.
  public var isUnchanged: Bool { runs.allSatisfy { $0.kind == .same } }
}
