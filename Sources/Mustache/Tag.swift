/// One tag of a template, as places in its bytes.
struct Tag {
  enum Kind {
    case variable, unescaped, section, inverted, parent, block, close, partial, comment, delimiters

    /// Whether a closing tag has to follow.
    var opens: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      default: false
      }
    }

    /// The character that follows the opening delimiter.
    var sigil: String {
      switch self {
      case .variable: ""
      case .unescaped: "&"
      case .section: "#"
      case .inverted: "^"
      case .parent: "<"
      case .block: "$"
      case .close: "/"
      case .partial: ">"
      case .comment: "!"
      case .delimiters: "="
      }
    }
  }

  let kind: Kind
  /// The tag with its delimiters.
  let range: Range<Int>
  /// The name alone; empty in comments and delimiter tags.
  let name: Range<Int>
  /// Where among the template's tags the tag stands that closes or opens this one.
  var partner = 0
  /// A block directly inside a parent's tags: it fills the parent's block of that name.
  var isArgument = false
  /// The bytes that the tag takes away: itself, and the line around it where it stands alone.
  var extent: Range<Int>
  /// Whether the tag stands alone on its line.
  var isAlone = false
  /// White space from a line's beginning: what a partial, a parent or a filled block has put before each of its lines,
  /// or what an argument takes from each of its own.
  var indentation: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>) {
    self.kind = kind
    self.range = range
    self.name = name
    extent = range
    indentation = range.lowerBound..<range.lowerBound
  }

  /// The tag as a message shows it, such as `{{#events}}`.
  func shown(in source: TemplateSource) -> String {
    "{{" + kind.sigil + source.excerpt(name) + "}}"
  }
}
