import Mustache

/// Random templates and data, kept to where swift-mustache follows the specification. It goes its own way
/// - with a standalone tag behind a section that opens and closes within lines: takes it for one within a line, or
///   a tag beside another for a standalone one (so sections within lines, and remarks, have an `x` at each end);
/// - in an indented partial: with sections, with values that end a line, with lines that end in CR LF, and with a
///   further partial (so `lines` alone is indented, and only outside blocks);
/// - with a parent or a block that stands alone: indents by the tag, not by the default content (so these stand
///   within lines);
/// - with white space that ends a file (so files end with a line);
/// - with the apostrophe, which it escapes, and with empty text and zero, which it holds for truthy (so there are
///   none). Where it differs on data, `Oracle` says so.
struct RandomPage {
  var dice: Dice
  static let names = ["a", "b", "c", "list", "item"]
  private var names: [String] { Self.names }

  init(seed: Int) {
    dice = Dice(state: UInt64(seed))
  }

  mutating func record(depth: Int = 3) -> Record {
    var fields: [(Key, Value)] = []
    for name in names where dice.roll(4) > 0 { fields.append((Key(name), value(depth: depth))) }
    return Record(fields)
  }

  private mutating func value(depth: Int) -> Value {
    switch dice.roll(depth > 0 ? 9 : 5) {
    case 0: .bool(dice.roll(2) == 0)
    case 1: .int(dice.roll(1000) + 1)
    case 2: .text(dice.pick(["<b>", "x & y", "\"é\"", "two\nlines", "a rather longer piece of text < that"]))
    case 3: .text(dice.pick(["plain", "ünï", " "]))
    case 4: .none
    case 5, 6: .list((0..<dice.roll(4)).map { _ in value(depth: depth - 1) })
    default: .record(record(depth: depth - 1))
    }
  }

  /// A template that may include the given others, which come before it, so that no circle arises.
  mutating func template(including partials: [String] = [], parents: [String] = [], depth: Int = 3) -> String {
    (0...dice.roll(5)).map { _ in piece(partials, parents, depth) }.joined() + "end\n"
  }

  private mutating func piece(_ partials: [String], _ parents: [String], _ depth: Int) -> String {
    let space = dice.pick(["", " "])
    switch dice.roll(depth > 0 ? 12 : 6) {
    case 0: return dice.pick(["text", " ", "<p class=\"x\">", "{ } }} é", "\t|"])
    case 1: return dice.pick(["\n", "\r\n", "line\n", "\n\nline\n"])
    case 2: return "{{\(space)\(name())\(space)}}"
    case 3: return dice.pick(["{{{\(space)\(name())}}}", "{{&\(space)\(name())}}"])
    case 4:
      return dice.pick(["x{{! remark }}", "x{{! two\nlines }}", "x{{! {{ }}", "\n  {{! remark }}\n", "\n{{!\n}} \n"])
    case 5: return "\nx\(dice.pick(["", " ", "\t"])){{\(name())}}\n"
    case 6, 7:
      let name = name()
      return "{{\(dice.pick(["#", "^"]))\(space)\(name)}}x\(body(partials, depth))x{{/\(name)\(space)}}"
    case 8, 9:
      let name = name()
      let indent = dice.pick(["", "  ", "\t"])
      let sigil = dice.pick(["#", "^"])
      return "\n\(indent){{\(sigil)\(name)}}\(space)\nx\(body(partials, depth))\n\(indent){{/\(name)}}\n"
    case 10 where !partials.isEmpty:
      return dice.pick(["x{{>\(space)\(dice.pick(partials))}}", "\n\(dice.pick(["", "  "])){{> lines\(space)}}\n"])
    case 11 where !parents.isEmpty:
      let parent = dice.pick(parents)
      let block = dice.pick(["one", "two"])
      return "x{{<\(parent)}} ignored {{$\(block)}}x\(body([], depth)){{/\(block)}}{{/\(parent)}}x"
    default:
      return ""
    }
  }

  /// A partial to indent: lines of text and values.
  mutating func lines() -> String {
    (0...dice.roll(4)).map { _ in dice.pick(["line", "<{{\(name())}}>", "\tx {{\(name())}}", ""]) + "\n" }.joined()
  }

  /// A template that others may fill the blocks of.
  mutating func layout(including partials: [String]) -> String {
    let first = template(including: partials)
    let last = template(including: partials)
    return "\(first)<{{$one}}default{{/one}}>\(last)({{$two}}x\(body([], 2)){{/two}})\n"
  }

  private mutating func body(_ partials: [String], _ depth: Int) -> String {
    (0..<dice.roll(4)).map { _ in piece(partials, [], depth - 1) }.joined()
  }

  private mutating func name() -> String {
    switch dice.roll(6) {
    case 0: "."
    case 1: "\(dice.pick(names)).\(dice.pick(names))"
    default: dice.pick(names)
    }
  }
}

/// Numbers that look random and are the same on every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }

  mutating func pick(_ choices: [String]) -> String { choices[roll(choices.count)] }
}
