import Evidence

/// A redline as HTML: in one line as an editor marks it, or each side by itself.
///
/// What is struck is `del` and what is added `ins`, with words before and after that only a screen reader says; changes of
/// signs alone are quiet. Changes of words have ids, and each leads to the one before and the one after.
struct RedlineMarkup {
  private let strings: Strings
  private let language: String
  private let ink: RedlineInk
  /// For texts in another language than the page’s: made where there is one.
  private var foreignInk: RedlineInk?
  /// How many changes of words the page has.
  private let total: Int
  /// The number of the last change written.
  private var number = 0

  /// `language` is the page’s.
  init(strings: Strings, language: String, total: Int) {
    self.strings = strings
    self.language = language
    ink = RedlineInk(strings: strings, language: nil)
    self.total = total
  }

  /// The three forms of one redline: in one line, the older side, the newer side.
  mutating func write(_ redline: Redline, isForeign: Bool) -> (inline: [UInt8], older: [UInt8], newer: [UInt8]) {
    if isForeign, foreignInk == nil { foreignInk = RedlineInk(strings: strings, language: language) }
    var writer = RedlineWriter(ink: (isForeign ? foreignInk : nil) ?? ink, total: total, number: number)
    // About what the marks of an edited text come to.
    writer.inline.reserveCapacity(4 * redline.new.count)
    writer.older.reserveCapacity(2 * redline.old.count)
    writer.newer.reserveCapacity(3 * redline.new.count)
    for run in redline.runs { writer.write(run, of: redline) }
    number = writer.number
    return (writer.inline, writer.older, writer.newer)
  }

  /// The id of a change in one line, or side by side: only one of the two is shown.
  static func id(_ number: Int, isWide: Bool) -> String { (isWide ? "_w" : "_d") + String(number) }
}

private struct RedlineWriter {
  let ink: RedlineInk
  let total: Int
  var number: Int
  var inline: [UInt8] = []
  var older: [UInt8] = []
  var newer: [UInt8] = []
  private var ends = (old: 0, new: 0)

  init(ink: RedlineInk, total: Int, number: Int) {
    self.ink = ink
    self.total = total
    self.number = number
  }

  mutating func write(_ run: Redline.Run, of redline: Redline) {
    let (old, new) = (redline.old[run.old], redline.new[run.new])
    Self.space(run.space, into: &inline)
    Self.gap(redline.old[ends.old..<run.old.lowerBound], into: &older)
    Self.gap(redline.new[ends.new..<run.new.lowerBound], into: &newer)
    ends = (run.old.upperBound, run.new.upperBound)
    switch run.kind {
    case .same:
      ink.text(new, into: &inline)
      ink.text(old, into: &older)
      ink.text(new, into: &newer)
    case .typographic:
      ink.mark(old, isStruck: true, isQuiet: true, into: &inline)
      ink.mark(new, isStruck: false, isQuiet: true, into: &inline)
      ink.mark(old, isStruck: true, isQuiet: true, into: &older)
      ink.mark(new, isStruck: false, isQuiet: true, into: &newer)
    case .changed:
      number += 1
      ink.open(number, isWide: false, into: &inline)
      ink.mark(old, isStruck: true, isQuiet: false, into: &inline)
      Self.space(run.innerSpace, into: &inline)
      ink.mark(new, isStruck: false, isQuiet: false, into: &inline)
      ink.close(number, of: total, isWide: false, into: &inline)
      // Side by side the change’s id and its links stand where its new words are; without any, where the old ones were.
      if new.isEmpty { ink.open(number, isWide: true, into: &older) }
      ink.mark(old, isStruck: true, isQuiet: false, into: &older)
      if new.isEmpty { return ink.close(number, of: total, isWide: true, into: &older) }
      ink.open(number, isWide: true, into: &newer)
      ink.mark(new, isStruck: false, isQuiet: false, into: &newer)
      ink.close(number, of: total, isWide: true, into: &newer)
    }
  }

  private static func space(_ space: Redline.Space, into html: inout [UInt8]) {
    switch space {
    case .none: break
    case .space: html.append(UInt8(ascii: " "))
    case .line: html.append(html: "<br>")
    }
  }

  /// White space between two runs, as the text has it.
  private static func gap(_ bytes: ArraySlice<UInt8>, into html: inout [UInt8]) {
    if html.isEmpty || bytes.isEmpty { return }
    if bytes.contains(UInt8(ascii: "\n")) { html.append(html: "<br>") } else { html += bytes }
  }
}
