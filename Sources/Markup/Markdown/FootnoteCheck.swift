/// Finds footnotes that cmark drops without a word: references to nothing, definitions that nobody refers to or that come twice.
/// cmark keeps no labels, so this reads the source, code blocks left out.
struct FootnoteCheck {
  private struct Label {
    var text: String
    var range: Range<Int>
  }

  /// Checks the bytes of a body; `code` are the places of its code, in order.
  static func run(_ source: UnsafeBufferPointer<UInt8>, range: Range<Int>, code: [Range<Int>], file: FileID) -> [Diagnostic] {
    var definitions: [Label] = []
    var references: [Label] = []
    var place = range.lowerBound
    var nextCode = code[...]
    while place + 2 < range.upperBound {
      if let block = nextCode.first, place >= block.lowerBound {
        place = max(place, block.upperBound)
        nextCode = nextCode.dropFirst()
        continue
      }
      if source[place] == ASCII.backslash {
        place += 2
        continue
      }
      if source[place] == ASCII.backtick {
        place = CodeSpan.end(source, place, range.upperBound)
        continue
      }
      guard source[place] == ASCII.openBracket, source[place + 1] == ASCII.caret,
        let end = labelEnd(source, place + 2, range.upperBound)
      else {
        place += 1
        continue
      }
      let label = Label(
        text: String(decoding: source[place + 2..<end], as: UTF8.self).lowercased(), range: place..<end + 1)
      let defines = end + 1 < range.upperBound && source[end + 1] == ASCII.colon && beginsLine(source, place, range.lowerBound)
      if defines { definitions.append(label) } else { references.append(label) }
      place = end + 1
    }
    return faults(definitions, references, file: file)
  }

  private static func faults(_ definitions: [Label], _ references: [Label], file: FileID) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var first: [String: Label] = [:]
    for definition in definitions {
      if let earlier = first[definition.text] {
        diagnostics.append(
          Diagnostic(
            .footnoteDuplicate, at: Span(file: file, range: definition.range), "the footnote `\(definition.text)` is defined twice",
            label: "this one is never shown"
          ).note("first defined here", at: Span(file: file, range: earlier.range)))
      } else {
        first[definition.text] = definition
      }
    }
    let labels = first.keys.sorted()
    var offered = 0
    for reference in references where first[reference.text] == nil {
      let inner = Span(file: file, lower: reference.range.lowerBound + 2, upper: reference.range.upperBound - 1)
      var diagnostic = Diagnostic(
        .footnoteUndefined, at: Span(file: file, range: reference.range), "the footnote `\(reference.text)` is defined nowhere",
        label: "this reference leads to nothing")
      // Comparing every label with every other one would take quadratic time.
      if offered < 20, labels.count <= 200 {
        diagnostic = diagnostic.didYouMean(reference.text, among: labels, replacing: inner)
        offered += 1
      }
      diagnostics.append(diagnostic.help("write its text on a line of its own: `[^\(reference.text)]: …`"))
    }
    let used = Set(references.map(\.text))
    for (text, definition) in first.sorted(by: { $0.value.range.lowerBound < $1.value.range.lowerBound }) where !used.contains(text) {
      diagnostics.append(
        Diagnostic(
          .footnoteUnused, at: Span(file: file, range: definition.range), "nothing refers to the footnote `\(text)`",
          label: "it is left out of the page"
        ).help("write `[^\(text)]` where it belongs, or delete it"))
    }
    return diagnostics
  }

  private static func labelEnd(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    var place = start
    while place < upper, place - start < 200 {
      let byte = source[place]
      if byte == ASCII.closeBracket { return place > start ? place : nil }
      if byte.isSpace || byte == ASCII.openBracket || byte == ASCII.backtick { return nil }
      place += 1
    }
    return nil
  }

  /// Whether only what opens quotes and items goes before on the line.
  private static func beginsLine(_ source: UnsafeBufferPointer<UInt8>, _ place: Int, _ lower: Int) -> Bool {
    var before = place - 1
    while before >= lower, source[before].isBlank || CodeSpan.isContainerMarker(source[before]) { before -= 1 }
    return before < lower || source[before] == ASCII.newline
  }
}
