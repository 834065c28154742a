import Testing

@testable import Markup

/// What is read without libyaml is read as libyaml does: the same values at the same places, and no fault that it would tell.
@Suite("Plain YAML") struct PlainYAMLTests {
  private static func file(_ text: String) -> SourceFile { SourceFile(path: "x.md", bytes: Array(text.utf8)) }

  private static func plain(_ file: SourceFile) -> YAMLNode? {
    file.bytes.withUnsafeBufferPointer { PlainYAML.read($0, 0..<file.bytes.count, file: FileID(index: 0)) }
  }

  /// Every value and place, in words.
  private static func described(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    let place = "@\(node.span.lower)–\(node.span.upper)"
    return switch node.content {
    case .null: "null" + place
    case .scalar(let text, let quoted): (quoted ? "“\(text)”" : "‹\(text)›") + place
    case .sequence(let elements): "[" + elements.map { described($0) }.joined(separator: ", ") + "]" + place
    case .mapping(let entries):
      "{" + entries.map { "\($0.key)@\($0.keySpan.lower)–\($0.keySpan.upper): " + described($0.value) }.joined(separator: ", ") + "}" + place
    }
  }

  /// Whether a text was read without libyaml; where it was, it must be the same.
  private static func isReadAlike(_ text: String, _ what: String) -> Bool {
    let file = file(text)
    guard let node = plain(file) else { return false }
    var diagnostics: [Diagnostic] = []
    let other = YAML.parseAny(0..<file.bytes.count, of: file, id: FileID(index: 0), diagnostics: &diagnostics)
    if !diagnostics.isEmpty || described(node) != described(other) {
      Issue.record("\(what): \(text.debugDescription)\n plain: \(described(node))\n libyaml: \(described(other)) \(diagnostics.map(\.message))")
    }
    return true
  }

  @Test(arguments: [
    "title: \"A: b\"\ndate: 2012-07-23\ntime: '15:48'\nzone: Europe/Paris\npeople: [a, b]\ncites: [s#f, \"s, ¶ 5\"]\n",
    "names:\n  - name: Jean\n    cite: [a#b, c]\n  - name: \"Été\"\n    translation:\n    cite: a#b\nroles:\n  - title: x\n    from: 2001\naka: []\n",
    "a:\nb:\n  - x y\n  - 'z'\n\nc:\n    d: e   \n    f:\n      - g\nh: http://example.org/#x\n",
    "names:\n  - {name: \"Arnaud, Lucien\", cite: a#b}\n  - { name: x , cite: [a, \"b, ¶ 5\"] }   \nauthor: [{family: Été, given: null}, {literal: 'A, b'}]\na: {}\n",
    "a:", "a: b", "a: [ ]", "a:\n  - b", "a: null\nb: Null\nc: nULL\nd: 'null'\n", "a: é\u{A0}\u{2009}“b”\n",
  ])
  func whatIsPlainIsReadWithoutLibyaml(_ text: String) { #expect(Self.isReadAlike(text, "given")) }

  @Test(arguments: [
    "a: b\n c\n", "a: \"b\n  c\"\n", "a: b # c\n", "# c\na: b\n", "a: \"\\u00e9\"\n", "a: 'it''s'\n", "a: |\n  b\n", "a: &x b\n", "a: b: c\n",
    "a: {b:c}\n", "a: {b: }\n", "a: {b: c, b: d}\n", "a: {b: c,}\n", "a: {null: b}\n", "a: {b: c]\n", "a:\n- b\n", "a: b\na: c\n", "a:\tb\n", "null: a\n", "a: [b,]\n", "a: [b: c]\n", "a: - b\n", "a\n", "", "\n",
    "a: \u{85}b\n", "a: b\u{2028}\n", "a: ~\n", "- a\n", "a: b\n---\nc: d\n", "a:\n  - b\n - c\n", "a:\n  b: c\n d: e\n", "\"a\": b\n", "a: [b\n  , c]\n",
  ])
  func whatIsNotIsLeftToLibyaml(_ text: String) { #expect(Self.plain(Self.file(text)) == nil) }

  // MARK: Drawn at random

  private static let words = [
    "a", "source-01#figure", "2012-07-23", "Été à l’an", "x y", "null", "http://a.b/c?d=e#f", "100 %", "a, b", "\"b: c\"", "'d # e'", "\"\"", "[a, b]", "[]",
    "['a, b', \"c]\", d e]", "(x)", ".5", "true", "12:30", "é", "日本", "-5", "a-b_c", "😀 a", "“q”", "word#", "a#b #c", "a:b", "a :b",
    "{a: b, key: \"c, d\"}", "{a: [b, c], d-e: {f: 'g'}}", "[{a: b}, {c: d e}]", "{}", "{ a: null , b: x }", "{a: b: c}", "[a }",
  ]

  private static func line(_ random: inout Seeded) -> String { words.randomElement(using: &random) ?? "" }

  private static func block(_ indent: Int, _ depth: Int, _ random: inout Seeded) -> String {
    let margin = String(repeating: " ", count: indent)
    var text = ""
    for number in 0..<Int.random(in: 1...4, using: &random) {
      text += margin + "\(["key", "title", "b-c", "d_e"].randomElement(using: &random) ?? "")\(number):"
      let deeper = indent + Int.random(in: 1...4, using: &random)
      switch Int.random(in: 0...9, using: &random) {
      case 0: text += "\n"
      case 1 where depth < 3: text += "\n" + block(deeper, depth + 1, &random)
      case 2, 3: text += "\n" + (0...2).map { _ in String(repeating: " ", count: deeper) + "- \(line(&random))\n" }.joined()
      case 4 where depth < 3:
        let item = block(deeper + 2, depth + 1, &random)
        text += "\n" + String(repeating: " ", count: deeper) + "- " + item.dropFirst(deeper + 2)
      default: text += " \(line(&random))" + (Int.random(in: 0...9, using: &random) == 0 ? "  \n" : "\n")
      }
      if Int.random(in: 0...19, using: &random) == 0 { text += "\n" }
    }
    return text
  }

  private static let splices = [
    " ", "  ", "\n", "\n ", "\n  ", ":", ": ", " #", "#", "-", "- ", "\n- ", "\n  - ", ",", "[", "]", "{", "}", "\"", "'", "\\", "\t", "&a ", "*a", "!t ", "|\n",
    ">\n", "?", "? ", "%", "@", "`", "~", "null", "...", "---\n", "\r", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{1}", "é", "😀", "key0: a\n", "=", "<<: x\n", "a",
  ]

  @Test(arguments: 0..<8) func anyFrontMatterIsReadAlike(_ seed: Int) {
    var random = Seeded(UInt64(seed))
    var read = 0
    for number in 0..<1500 {
      let text = Self.block(0, 0, &random)
      if Self.isReadAlike(text, "seed \(seed), text \(number)") { read += 1 }
      for change in 0..<6 {
        var scalars = Array(text.unicodeScalars)
        for _ in 0...Int.random(in: 0...2, using: &random) {
          let place = Int.random(in: 0...scalars.count, using: &random)
          let removed = Int.random(in: 0...2, using: &random)
          let splice = Self.splices.randomElement(using: &random) ?? ""
          scalars.replaceSubrange(place..<min(scalars.count, place + removed), with: splice.unicodeScalars)
        }
        var changed = String.UnicodeScalarView()
        changed.append(contentsOf: scalars)
        _ = Self.isReadAlike(String(changed), "seed \(seed), text \(number), change \(change)")
      }
    }
    // Else all of this compares nothing.
    #expect(read > 600)
  }
}
