/// The variants of a text as a critical edition prints them: the base’s words, a bracket, and what the other witnesses
/// have in their place. Differences of punctuation are none.
public struct Apparatus: Sendable, Hashable {
  public enum Variant: Sendable, Hashable {
    /// Other words in place of the lemma.
    case reads(String)
    /// More words after the lemma, or before it where it is the text’s first.
    case adds(String)
    case omits
  }

  public struct Reading: Sendable, Hashable {
    public var variant: Variant
    /// The witnesses that have it, by their places, ascending.
    public var witnesses: [Int]
  }

  public struct Entry: Sendable, Hashable {
    /// In bytes of the base.
    public var range: Range<Int>
    /// The base’s words; a long passage by its first and last words. Empty where the base has none at all.
    public var lemma: String
    public var readings: [Reading]
  }

  /// In the order of the base; of lemmas that begin together, the longer first.
  public let entries: [Entry]

  /// Compares witnesses with a base; a witness is named by its place, `nil` is left out.
  public init(base: String, witnesses: [String?]) {
    let text = RedlineText(Array(base.utf8))
    var entries: [Entry] = []
    var places: [Range<Int>: Int] = [:]
    for (witness, words) in witnesses.enumerated() {
      guard let words else { continue }
      let redline = Redline(from: base, to: words)
      for run in redline.runs where run.kind == .changed {
        let new = String(decoding: redline.new[run.new], as: UTF8.self)
        let isAddition = run.old.isEmpty
        let range = isAddition ? text.neighbour(of: run.old.lowerBound) : run.old
        let variant: Variant = isAddition ? .adds(new) : new.isEmpty ? .omits : .reads(new)
        let place = places[range] ?? entries.count
        if place == entries.count {
          places[range] = place
          entries.append(Entry(range: range, lemma: text.lemma(range), readings: []))
        }
        entries[place].add(variant, of: witness)
      }
    }
    self.entries = entries.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
  }
}

extension Apparatus.Entry {
  fileprivate mutating func add(_ variant: Apparatus.Variant, of witness: Int) {
    if let same = readings.firstIndex(where: { $0.variant.isSame(as: variant) }) {
      if readings[same].witnesses.last != witness { readings[same].witnesses.append(witness) }
    } else {
      readings.append(Apparatus.Reading(variant: variant, witnesses: [witness]))
    }
  }
}

extension Apparatus.Variant {
  /// Whatever the typography.
  fileprivate func isSame(as other: Apparatus.Variant) -> Bool {
    switch (self, other) {
    case (.reads(let a), .reads(let b)), (.adds(let a), .adds(let b)): Redline(from: a, to: b).changes == 0
    case (.omits, .omits): true
    default: false
    }
  }
}

extension RedlineText {
  /// Longer lemmas are cut to their first and last words.
  private static let longest = 6

  fileprivate func lemma(_ range: Range<Int>) -> String {
    let inside = words.filter { range.contains(tokens[$0].range.lowerBound) }
    guard let first = inside.first, let last = inside.last, inside.count > Self.longest else {
      return String(decoding: text[range], as: UTF8.self)
    }
    // An elided word says nothing without the one after it.
    let head = tokens[first].range.lowerBound..<tokens[inside[1]].range.upperBound
    let tail = tokens[inside[inside.count - 2]].range.lowerBound..<tokens[last].range.upperBound
    return String(decoding: text[head], as: UTF8.self) + " … " + String(decoding: text[tail], as: UTF8.self)
  }

  /// The word before a place, or after it where nothing is before.
  fileprivate func neighbour(of place: Int) -> Range<Int> {
    if let before = words.last(where: { tokens[$0].range.upperBound <= place }) { return tokens[before].range }
    return words.first.map { tokens[$0].range } ?? 0..<0
  }
}
