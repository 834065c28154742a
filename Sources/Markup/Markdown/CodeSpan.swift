/// Code spans (CommonMark 0.31, 6.1) in the source: cmark's places leave out their backticks, and are wrong behind some lines.
enum CodeSpan {
  /// The end of the code span that these backticks open, or of the backticks where nothing closes them in their paragraph.
  static func end(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ upper: Int) -> Int {
    let width = source[start..<upper].prefix { $0 == ASCII.backtick }.count
    var place = start + width
    while place < upper, place - start < Limits.run {
      if source[place] == ASCII.newline, endsParagraph(source, place + 1, upper) { break }
      guard source[place] == ASCII.backtick else {
        place += 1
        continue
      }
      let run = source[place..<upper].prefix { $0 == ASCII.backtick }.count
      if run == width { return place + run }
      place += run
    }
    return start + width
  }

  /// Whether a line that begins at `start` is blank, or begins an item, a heading or a fence.
  private static func endsParagraph(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    var place = start
    while place < upper, source[place].isBlank || source[place] == ASCII.greater { place += 1 }
    guard place < upper, source[place] != ASCII.newline else { return true }
    if source[place] == ASCII.hash { return true }
    if isContainerMarker(source[place]) { return place + 1 >= upper || source[place + 1].isSpace }
    return source[place..<upper].prefix { $0 == ASCII.backtick }.count >= 3
  }

  /// Whether a byte opens a quote or an item.
  static func isContainerMarker(_ byte: UInt8) -> Bool {
    byte == ASCII.greater || byte == ASCII.dash || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
  }
}
