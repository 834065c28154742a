/// Folds one text, from its first byte to its last.
struct Folder {
  private(set) var bytes: [UInt8] = []
  private(set) var origins: [UInt32] = []
  /// Where the space began that has not been written, because it is not known yet what follows it.
  private var pendingSpace: Int?
  private var endsInWord = false
  /// Where the last dash ended, if nothing came after it.
  private var dashEnd = -1

  static let quote = UInt8(ascii: "'")
  static let dash = UInt8(ascii: "-")
  static let space = UInt8(ascii: " ")

  init(capacity: Int) {
    // Folding makes no text longer: three points have the three bytes of an ellipsis.
    bytes.reserveCapacity(capacity)
    origins.reserveCapacity(capacity)
  }

  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      // Nearly all text is ASCII letters with single spaces between them.
      if Folded.isASCIIWord(text[index]) {
        index = asciiWord(from: index, in: text)
        continue
      }
      if text[index] == Self.space {
        if pendingSpace == nil { pendingSpace = index }
        index += 1
        continue
      }
      let scalar = UTF8Scan.scalar(in: text, at: index)
      let end = index + scalar.length
      switch ScalarKind(scalar.value) {
      case .word: word(Accents.canonical(scalar.value), from: index)
      case .space: if pendingSpace == nil { pendingSpace = index }
      case .quote: quote(from: index, in: text)
      case .dash: dash(index..<end)
      case .ellipsis: for _ in 0..<3 { sign(UInt8(ascii: "."), from: index) }
      case .ligature:
        let nextIsCapital = end < text.count && isCapital(UTF8Scan.scalar(in: text, at: end).value)
        for letter in Ligatures.letters(scalar.value, beforeCapital: nextIsCapital) {
          word(UInt32(letter), from: index)
        }
      case .mark: mark(scalar.value, from: index)
      case .invisible: break
      case .other: other(text[index..<end], from: index)
      }
      index = end
    }
  }

  /// Gives the end of the run.
  private mutating func asciiWord(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    word(UInt32(text[start]), from: start)
    var end = start + 1
    while end < text.count, Folded.isASCIIWord(text[end]) { end += 1 }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start + 1..<end]))
    origins.append(contentsOf: UInt32(truncatingIfNeeded: start + 1)..<UInt32(truncatingIfNeeded: end))
    return end
  }

  private mutating func emit(_ byte: UInt8, from origin: Int) {
    bytes.append(byte)
    origins.append(UInt32(truncatingIfNeeded: origin))
  }

  private mutating func word(_ value: UInt32, from origin: Int) {
    if let space = pendingSpace {
      if endsInWord || (isDigit(value) && endsInNumberSign) { emit(Self.space, from: space) }
      pendingSpace = nil
    }
    endsInWord = true
    if value < 0x80 { return emit(UInt8(value), from: origin) }
    let start = bytes.count
    UTF8Scan.append(value, to: &bytes)
    for _ in start..<bytes.count { origins.append(UInt32(truncatingIfNeeded: origin)) }
  }

  private mutating func sign(_ byte: UInt8, from origin: Int) {
    pendingSpace = nil
    endsInWord = false
    emit(byte, from: origin)
  }

  private mutating func other(_ slice: Slice<UnsafeBufferPointer<UInt8>>, from origin: Int) {
    for byte in slice { sign(byte, from: origin) }
  }

  /// Two typewriter apostrophes are one quotation mark.
  private mutating func quote(from index: Int, in text: UnsafeBufferPointer<UInt8>) {
    let isDoubled =
      index > 0 && text[index] == text[index - 1] && (text[index] == Self.quote || text[index] == UInt8(ascii: "`"))
      && bytes.last == Self.quote && origins.last.map(Int.init) == index - 1
    if !isDoubled { sign(Self.quote, from: index) }
  }

  /// Two or three typewriter hyphens are one dash.
  private mutating func dash(_ range: Range<Int>) {
    if dashEnd != range.lowerBound { sign(Self.dash, from: range.lowerBound) }
    dashEnd = range.upperBound
  }

  private mutating func mark(_ value: UInt32, from origin: Int) {
    guard endsInWord, pendingSpace == nil, let base = lastScalar(), let letter = Accents.composed(base.value, value)
    else { return word(value, from: origin) }
    let start = origins[origins.count - base.length]
    bytes.removeLast(base.length)
    origins.removeLast(base.length)
    word(letter, from: Int(start))
  }

  private func lastScalar() -> UTF8Scan.Scalar? {
    guard !bytes.isEmpty else { return nil }
    return bytes.withUnsafeBufferPointer { UTF8Scan.scalar(in: $0, before: $0.count) }
  }

  /// A comma, a point or a colon that stands after a digit.
  private var endsInNumberSign: Bool {
    guard bytes.count > 1, let last = bytes.last else { return false }
    return (last == UInt8(ascii: ",") || last == UInt8(ascii: ".") || last == UInt8(ascii: ":"))
      && isDigit(UInt32(bytes[bytes.count - 2]))
  }

  private func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  private func isCapital(_ value: UInt32) -> Bool {
    Unicode.Scalar(value)?.properties.isUppercase ?? false
  }
}
