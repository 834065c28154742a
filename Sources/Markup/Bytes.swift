import CMarkGFM

/// ASCII by name: the hot paths compare bytes, and a literal with its type is longer than the thought.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let at = UInt8(ascii: "@")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let backslash = UInt8(ascii: "\\")
  static let caret = UInt8(ascii: "^")
  static let backtick = UInt8(ascii: "`")
  static let bar = UInt8(ascii: "|")
  static let openBrace = UInt8(ascii: "{")
}

extension UInt8 {
  /// Space or tab.
  var isBlank: Bool { self == ASCII.space || self == ASCII.tab }
  /// Space, tab or line feed.
  var isSpace: Bool { self == ASCII.space || self == ASCII.tab || self == ASCII.newline }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isDigit || isASCIILetter }
  /// ASCII punctuation as CommonMark 0.31, 2.1 has it.
  var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isAlphanumeric }
}

extension Collection<UInt8> {
  /// The bytes without spaces, tabs and line feeds at both ends.
  var trimmed: SubSequence {
    var rest = self[...]
    while let byte = rest.first, byte.isSpace { rest = rest.dropFirst() }
    guard let last = rest.indices.reversed().first(where: { !rest[$0].isSpace }) else { return rest }
    return rest[...last]
  }
}

extension Collection<UInt8> where Index == Int {
  /// Where `needle` begins at or after `start`; `nil` where it does not stand.
  func firstRange(of needle: some Collection<UInt8>, from start: Int, upTo end: Int) -> Range<Int>? {
    guard let first = needle.first, end - start >= needle.count else { return nil }
    var place = start
    while place + needle.count <= end {
      if self[place] == first, self[place..<place + needle.count].elementsEqual(needle) {
        return place..<place + needle.count
      }
      place += 1
    }
    return nil
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index at which `belongs` holds, found by halving: it must hold for every later one too.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var lower = startIndex
    var upper = endIndex
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if belongs(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place in `start..<end` of one of five bytes, else `end`.
  @inline(__always)
  func firstOf(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, _ e: UInt8, from start: Int, upTo end: Int) -> Int {
    guard let base = baseAddress, start < end else { return end }
    precondition(start >= 0 && end <= count)
    return dossier_first_of(base, start, end, a, b, c, d, e)
  }

  /// A range without the spaces, tabs and line feeds at both ends of it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isSpace { lower += 1 }
    while upper > lower, self[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  /// How often a byte stands in a range.
  func occurrences(of byte: UInt8, from start: Int, upTo end: Int) -> Int {
    var count = 0
    var place = start
    while let found = first(byte, from: place, upTo: end) {
      count += 1
      place = found + 1
    }
    return count
  }

  /// The text of a range.
  @inline(__always)
  func string(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }

  /// The first place of a byte in a range: what is searched byte by byte otherwise, `memchr` searches a vector at a time.
  func first(_ byte: UInt8, from start: Int, upTo end: Int) -> Int? {
    guard let base = baseAddress, start < end, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether a byte stands in it.
  func holds(_ byte: UInt8) -> Bool { first(byte, from: 0, upTo: count) != nil }
}
