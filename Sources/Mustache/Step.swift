/// One thing to do in a compiled template. Steps are plain numbers: running them counts no references.
enum Step {
  /// Write a part of the program's text. Its lines are a part of the program's lines.
  case text(Span, lines: Span)
  case variable(Name, escaped: Bool)
  /// Write a part of the program's text that was a variable, as its value was known when the library was made.
  case constant(Span)
  /// Go in for each item or for one truthy value, else on to `after`.
  case section(Name, after: Int32)
  case sectionEnd
  /// Go in for a falsy value, else on to `after`.
  case inverted(Name, after: Int32)
  /// Render a partial or a parent: a place in the program's calls.
  case call(Int32)
  /// Render what fills a block, else go in to its default content: a place in the program's blocks.
  case block(Int32)
  /// The end of a template or of an argument.
  case end
}

/// Some neighbours in one of the program's tables.
struct Span {
  let start: Int32
  let count: Int32

  static let empty = Span(start: 0, count: 0)

  var range: Range<Int> { Int(start)..<Int(start + count) }

  /// Nothing yet, where a table ends.
  static func end(of table: [some Any]) -> Span {
    Span(start: Int32(table.count), count: 0)
  }

  /// The same beginning, up to the given place.
  func extended(to end: Int) -> Span {
    Span(start: start, count: Int32(end) - start)
  }
}

/// A name as a tag writes it: `a.b.c` is `a` looked up in all contexts, then `b.c`, kept in the program's keys.
struct Name {
  let first: Key
  let rest: Span
}

/// A partial or parent tag.
struct Call {
  let template: Int32
  let indentation: Span
  /// Whether a line begins behind it, as the tag took the line's end away.
  let endsLine: Bool
  /// What fills the parent's blocks: places in the program's arguments.
  var arguments = Span.empty
  /// The step that follows.
  var after: Int32 = 0
}

/// A block that may be filled.
struct Block {
  let name: Key
  /// What each line of the filling is indented by.
  let indentation: Span
  /// Whether the filling begins a line, as the tag stands alone on its own.
  let beginsLine: Bool
  /// Whether a line begins behind it, as the closing tag took the line's end away.
  let endsLine: Bool
  /// The step that follows the default content.
  var after: Int32 = 0
}

/// What a child fills one block of its parent with.
struct Argument {
  let name: Key
  let entry: Int32
}

/// The tag that a step was made of.
struct Site {
  let template: Int32
  let start: Int32
  let end: Int32
}

/// Every template of a library, compiled into one run of steps.
struct Program {
  var steps: [Step] = []
  /// The tag of each step.
  var sites: [Site] = []
  var text: [UInt8] = []
  /// Where in the text each line of a text step ends, behind its line break: what is indented need not look for it.
  var lines: [Int32] = []
  var keys: [Key] = []
  var calls: [Call] = []
  var blocks: [Block] = []
  var arguments: [Argument] = []
  /// The first step of each template.
  var entries: [Int32] = []
}
