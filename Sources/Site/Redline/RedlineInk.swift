import Evidence

/// The HTML of the marks in a redline, put together once for all its changes.
struct RedlineInk {
  private struct Ends {
    let open: [UInt8]
    let close: [UInt8]
  }

  private let struck: Ends
  private let added: Ends
  private let quietlyStruck: Ends
  private let quietlyAdded: Ends
  private let stepsOpen: [UInt8]
  private let previous: [UInt8]
  private let next: [UInt8]

  /// `language` is the page’s where the text is in another: that of the words that only a screen reader says.
  init(strings: Strings, language: String?) {
    func utf8(_ build: (inout [UInt8]) -> Void) -> [UInt8] {
      var html: [UInt8] = []
      build(&html)
      return html
    }
    let lang = utf8 { html in
      guard let language else { return }
      html.append(html: " lang=\"")
      html.append(escaped: language)
      html.append(html: "\"")
    }
    func ends(_ element: String, _ before: StringKey, _ after: StringKey, isQuiet: Bool) -> Ends {
      func hidden(_ words: String) -> [UInt8] {
        utf8 { html in
          html.append(html: "<span class=\"vh\"")
          html += lang
          html.append(html: ">")
          html.append(escaped: words)
          html.append(html: "</span>")
        }
      }
      return Ends(
        open: Array("<\(element)\(isQuiet ? " class=\"quiet\"" : "")>".utf8) + hidden(strings[before] + " "),
        close: hidden(" " + strings[after]) + Array("</\(element)>".utf8))
    }
    struck = ends("del", .redlineDeleted, .redlineDeletedEnd, isQuiet: false)
    added = ends("ins", .redlineInserted, .redlineInsertedEnd, isQuiet: false)
    quietlyStruck = ends("del", .redlineDeleted, .redlineDeletedEnd, isQuiet: true)
    quietlyAdded = ends("ins", .redlineInserted, .redlineInsertedEnd, isQuiet: true)
    stepsOpen = Array("<span class=\"steps\"".utf8) + lang + Array(">".utf8)
    func step(_ key: StringKey, _ sign: String) -> [UInt8] {
      utf8 { html in
        html.append(html: "\" aria-label=\"")
        html.append(escaped: strings[key])
        html.append(html: "\">\(sign)</a>")
      }
    }
    previous = step(.redlinePrevious, "‹")
    next = step(.redlineNext, "›")
  }

  /// Words that one text lost or the other gained.
  func mark(_ words: ArraySlice<UInt8>, isStruck: Bool, isQuiet: Bool, into html: inout [UInt8]) {
    if words.isEmpty { return }
    let ends = isStruck ? (isQuiet ? quietlyStruck : struck) : (isQuiet ? quietlyAdded : added)
    html += ends.open
    text(words, into: &html)
    html += ends.close
  }

  /// Plain words; a new line where the text has one.
  func text(_ words: ArraySlice<UInt8>, into html: inout [UInt8]) {
    var isFirst = true
    for line in words.split(separator: UInt8(ascii: "\n")) {
      if !isFirst { html.append(html: "<br>") }
      isFirst = false
      line.withUnsafeBufferPointer { html.append(escaped: $0) }
    }
  }

  /// The beginning of a change of words, which has an id.
  func open(_ number: Int, isWide: Bool, into html: inout [UInt8]) {
    html.append(html: "<span class=\"change\" id=\"")
    html.append(html: RedlineMarkup.id(number, isWide: isWide))
    html.append(html: "\">")
  }

  /// Its end, with the ways to the change before it and the one after.
  func close(_ number: Int, of total: Int, isWide: Bool, into html: inout [UInt8]) {
    if total > 1 {
      html += stepsOpen
      for (target, step) in [(number - 1, previous), (number + 1, next)] where (1...total).contains(target) {
        html.append(html: "<a href=\"#")
        html.append(html: RedlineMarkup.id(target, isWide: isWide))
        html += step
      }
      html.append(html: "</span>")
    }
    html.append(html: "</span>")
  }
}
