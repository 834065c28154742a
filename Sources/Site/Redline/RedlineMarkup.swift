import Evidence

/// A redline as HTML: in one line as an editor marks it, or each side by itself.
///
/// What is struck is `del` and what is added `ins`, with words before and after that only a screen reader says; changes of
/// signs alone are quiet. Changes of words have ids, and each leads to the one before and the one after.
struct RedlineMarkup {
  let strings: Strings
  /// The page’s language, for the hidden words in a text of another.
  let language: String?
  /// How many changes of words the page has.
  let total: Int
  /// The number of the last change written.
  private(set) var number = 0

  init(strings: Strings, language: String?, total: Int) {
    self.strings = strings
    self.language = language
    self.total = total
  }

  /// The three forms of one redline: in one line, the older side, the newer side.
  mutating func write(_ redline: Redline, isForeign: Bool) -> (inline: [UInt8], older: [UInt8], newer: [UInt8]) {
    var writer = Writer(markup: self, redline: redline, isForeign: isForeign, number: number)
    for run in redline.runs { writer.write(run) }
    number = writer.number
    return (writer.inline, writer.older, writer.newer)
  }

  /// The id of a change in one line, or side by side: only one of the two is shown.
  static func id(_ number: Int, isWide: Bool) -> String { (isWide ? "_w" : "_d") + String(number) }
}

private struct Writer {
  let markup: RedlineMarkup
  let redline: Redline
  let isForeign: Bool
  var number: Int
  var inline: [UInt8] = []
  var older: [UInt8] = []
  var newer: [UInt8] = []
  private var ends = (old: 0, new: 0)

  init(markup: RedlineMarkup, redline: Redline, isForeign: Bool, number: Int) {
    self.markup = markup
    self.redline = redline
    self.isForeign = isForeign
    self.number = number
  }

  mutating func write(_ run: Redline.Run) {
    if run.kind == .changed { number += 1 }
    space(run.space, into: &inline)
    open(run, isWide: false, into: &inline)
    mark("del", redline.old[run.old], run, into: &inline)
    space(run.innerSpace, into: &inline)
    mark("ins", redline.new[run.new], run, into: &inline)
    close(run, isWide: false, into: &inline)

    gap(redline.old[ends.old..<run.old.lowerBound], into: &older)
    gap(redline.new[ends.new..<run.new.lowerBound], into: &newer)
    ends = (run.old.upperBound, run.new.upperBound)
    // The change is where its words are; its id and its links stand on one side.
    let isOnNewer = !run.new.isEmpty
    if !run.old.isEmpty {
      if !isOnNewer { open(run, isWide: true, into: &older) }
      if run.kind == .same { text(redline.old[run.old], into: &older) } else { mark("del", redline.old[run.old], run, into: &older) }
      if !isOnNewer { close(run, isWide: true, into: &older) }
    }
    if isOnNewer {
      open(run, isWide: true, into: &newer)
      mark("ins", redline.new[run.new], run, into: &newer)
      close(run, isWide: true, into: &newer)
    }
  }

  private func open(_ run: Redline.Run, isWide: Bool, into html: inout [UInt8]) {
    guard run.kind == .changed else { return }
    html.append(html: "<span class=\"change\" id=\"\(RedlineMarkup.id(number, isWide: isWide))\">")
  }

  private func close(_ run: Redline.Run, isWide: Bool, into html: inout [UInt8]) {
    guard run.kind == .changed else { return }
    if markup.total > 1 {
      html.append(html: "<span class=\"steps\"")
      if isForeign { lang(into: &html) }
      html.append(html: ">")
      if number > 1 { step(to: number - 1, "‹", markup.strings[.redlinePrevious], isWide: isWide, into: &html) }
      if number < markup.total { step(to: number + 1, "›", markup.strings[.redlineNext], isWide: isWide, into: &html) }
      html.append(html: "</span>")
    }
    html.append(html: "</span>")
  }

  private func step(to number: Int, _ sign: String, _ name: String, isWide: Bool, into html: inout [UInt8]) {
    html.append(html: "<a href=\"#\(RedlineMarkup.id(number, isWide: isWide))\" aria-label=\"")
    html.append(escaped: name)
    html.append(html: "\">\(sign)</a>")
  }

  /// The words of one text; of what both have, the newer text’s.
  private func mark(_ element: String, _ words: ArraySlice<UInt8>, _ run: Redline.Run, into html: inout [UInt8]) {
    if run.kind == .same { return element == "ins" ? text(words, into: &html) : () }
    if words.isEmpty { return }
    let isDeletion = element == "del"
    html.append(html: run.kind == .typographic ? "<\(element) class=\"quiet\">" : "<\(element)>")
    hidden(markup.strings[isDeletion ? .redlineDeleted : .redlineInserted] + " ", into: &html)
    text(words, into: &html)
    hidden(" " + markup.strings[isDeletion ? .redlineDeletedEnd : .redlineInsertedEnd], into: &html)
    html.append(html: "</\(element)>")
  }

  private func hidden(_ words: String, into html: inout [UInt8]) {
    html.append(html: "<span class=\"vh\"")
    if isForeign { lang(into: &html) }
    html.append(html: ">")
    html.append(escaped: words)
    html.append(html: "</span>")
  }

  private func lang(into html: inout [UInt8]) {
    guard let language = markup.language else { return }
    html.append(html: " lang=\"")
    html.append(escaped: language)
    html.append(html: "\"")
  }

  private func space(_ space: Redline.Space, into html: inout [UInt8]) {
    switch space {
    case .none: break
    case .space: html.append(html: " ")
    case .line: html.append(html: "<br>")
    }
  }

  /// White space between two runs, as the text has it.
  private func gap(_ bytes: ArraySlice<UInt8>, into html: inout [UInt8]) {
    if html.isEmpty || bytes.isEmpty { return }
    if bytes.contains(UInt8(ascii: "\n")) { html.append(html: "<br>") } else { html += bytes }
  }

  private func text(_ bytes: ArraySlice<UInt8>, into html: inout [UInt8]) {
    var isFirst = true
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if !isFirst { html.append(html: "<br>") }
      isFirst = false
      html.append(escaped: String(decoding: line, as: UTF8.self))
    }
  }
}
