// What an article lost in a conversion of characters, and a quotation has put back: apostrophes, and *œ*.
extension SegmentSearch {
  /// A part of a segment that the article may lack.
  private struct Optional {
    var range: Range<Int>
    var isApostrophe: Bool
  }

  /// A part that it does lack, and where.
  private struct Repair {
    var part: Optional
    var place: Int
  }

  func repaired(_ segment: QuotationParts.Segment, edges: Edges) -> [Occurrence] {
    let wanted = segment.folded.bytes
    let optional = optionalParts(of: segment)
    guard !optional.isEmpty, let anchor = anchor(in: wanted, between: optional) else { return [] }
    var found: [Occurrence] = []
    for place in ByteSearch(Array(wanted[anchor])).all(in: folded.bytes) {
      var repairs: [Repair] = []
      guard
        let start = extend(from: anchor.lowerBound, at: place, wanted, optional.reversed(), forward: false, &repairs),
        let end = extend(from: anchor.upperBound, at: place + anchor.count, wanted, optional, forward: true, &repairs),
        !repairs.isEmpty, isAllowed(start..<end, edges), repairs.allSatisfy({ isSound($0, wanted, in: start..<end) })
      else { continue }
      found.append(Occurrence(range: start..<end, rungs: rungs(of: start..<end, segment, repairs)))
    }
    return found
  }

  private func optionalParts(of segment: QuotationParts.Segment) -> [Optional] {
    let wanted = segment.folded.bytes
    var parts: [Optional] = []
    for index in wanted.indices.dropFirst().dropLast() {
      let isInside = Folded.isWordByte(wanted[index - 1]) && Folded.isWordByte(wanted[index + 1])
      if wanted[index] == Folder.quote, isInside {
        parts.append(Optional(range: index..<index + 1, isApostrophe: true))
      }
    }
    for index in wanted.indices.dropLast() where wanted[index] | 0x20 == 0x6F && wanted[index + 1] | 0x20 == 0x65 {
      // Two letters are meant for a ligature in *oeu* only: *heroes* is not *hers*.
      let isLigature = segment.folded.origins[index] == segment.folded.origins[index + 1]
      guard isLigature || (index + 2 < wanted.count && wanted[index + 2] | 0x20 == 0x75) else { continue }
      parts.append(Optional(range: index..<index + 2, isApostrophe: false))
    }
    return parts.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The longest stretch that the article can’t lack any part of: it says where to look.
  private func anchor(in wanted: [UInt8], between parts: [Optional]) -> Range<Int>? {
    var longest = 0..<0
    var start = 0
    for end in parts.map(\.range.lowerBound) + [wanted.count] {
      if end - start > longest.count { longest = start..<end }
      start = parts.first { $0.range.lowerBound == end }?.range.upperBound ?? end
    }
    return longest.isEmpty ? nil : longest
  }

  /// Compares from the anchor outwards; nil where something else differs. Gives the article’s end of the stretch.
  private func extend(
    from index: Int, at place: Int, _ wanted: [UInt8], _ parts: [Optional], forward: Bool, _ repairs: inout [Repair]
  ) -> Int? {
    var index = index
    var place = place
    var waiting = parts.filter { forward ? $0.range.lowerBound >= index : $0.range.upperBound <= index }[...]
    func stretchMatches(_ range: Range<Int>) -> Bool {
      let start = forward ? place : place - range.count
      guard start >= 0, start + range.count <= folded.bytes.count else { return false }
      return folded.bytes[start..<start + range.count].elementsEqual(wanted[range])
    }
    func advance(_ count: Int) { place += forward ? count : -count }
    while true {
      let edge = waiting.first.map { forward ? $0.range.lowerBound : $0.range.upperBound }
      let stop = edge ?? (forward ? wanted.count : 0)
      let stretch = forward ? index..<stop : stop..<index
      guard stretchMatches(stretch) else { return nil }
      advance(stretch.count)
      guard let part = waiting.popFirst() else { return place }
      if stretchMatches(part.range) {
        advance(part.range.count)
      } else {
        repairs.append(Repair(part: part, place: place))
      }
      index = forward ? part.range.upperBound : part.range.lowerBound
    }
  }

  /// Whether the article’s word is damaged rather than another word.
  private func isSound(_ repair: Repair, _ wanted: [UInt8], in range: Range<Int>) -> Bool {
    let run = Folded.run(in: folded.bytes, around: repair.place)
    let damaged = string(folded.bytes, run)
    guard repair.part.isApostrophe else {
      // Something of the word must be left to know it by.
      return run.clamped(to: range).count > 1 && !LigatureLoss.makesWord(damaged.lowercased())
    }
    let before = Folded.run(in: wanted, around: repair.part.range.lowerBound)
    let after = Folded.run(in: wanted, around: repair.part.range.upperBound)
    let (left, right) = (string(wanted, before), string(wanted, after))
    let joined = (left + right).lowercased()
    if Elisions.englishWithout.contains(joined) { return true }
    guard Elisions.canPrecede(left.lowercased(), right.lowercased()), let initial = right.first else { return false }
    // A capital inside a word gives the loss away: *quAnthropic*.
    if initial.isUppercase, left.last?.isLowercase ?? false { return true }
    return Elisions.isVowelOrH(initial) && !WordsLikeElisions.contains(joined)
      && !WordsLikeElisions.contains(damaged.lowercased())
  }

  /// The rungs of the repairs, and whether anything but them differs.
  private func rungs(
    of range: Range<Int>, _ segment: QuotationParts.Segment, _ repairs: [Repair]
  ) -> MatchRungs {
    var rungs: MatchRungs = []
    var lost: Set<Int> = []
    for repair in repairs {
      rungs.insert(repair.part.isApostrophe ? .repairedApostrophes : .restoredLigatures)
      for index in repair.part.range { lost.insert(Int(segment.folded.origins[index])) }
    }
    var damaged: [UInt8] = []
    segment.raw.withUnsafeBufferPointer { raw in
      var index = 0
      while index < raw.count {
        let length = UTF8Scan.scalar(in: raw, at: index).length
        if !lost.contains(index) { damaged += raw[index..<index + length] }
        index += length
      }
    }
    return rungs.union(self.rungs(of: range, quoted: damaged))
  }

  private func string(_ bytes: [UInt8], _ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// French words that are left when another loses its *œ*: *sœur* and *sur*.
enum LigatureLoss {
  /// Also a word that still has its own: *œœuvre* repairs nothing.
  static func makesWord(_ word: String) -> Bool {
    words.contains(word) || word.hasPrefix("écur") || word.contains("oe")
  }

  private static let words: Set<String> = [
    "il", "ils", "mur", "murs", "sur", "surs", "surette", "surettes", "vu", "vus",
  ]
}
