/// A fenced code block of a guide, and what it is for.
struct GuideBlock: Sendable {
  enum Use: Sendable {
    case write(path: String)
    case append(path: String)
    case run(succeeds: Bool)
    case runUntilStopped
    case output
    /// A block that says nothing of itself: nobody could tell whether it is true.
    case unknown(String)
  }

  let use: Use
  let text: String
  /// Of its opening fence, 1-based.
  let line: Int

  /// The blocks of a text, in order. A block that is indented belongs to a list and loses the list's indentation.
  static func all(in guide: String) -> [GuideBlock] {
    var blocks: [GuideBlock] = []
    var open: (info: String, fence: Substring, indent: Int, line: Int, lines: [Substring])?
    for (number, line) in guide.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let bare = line.dropFirst(indent)
      if var block = open {
        if bare == block.fence {
          let text = block.lines.map { $0 + "\n" }.joined()
          blocks.append(GuideBlock(use: use(of: block.info), text: text, line: block.line))
          open = nil
        } else {
          block.lines.append(line.dropFirst(min(indent, block.indent)))
          open = block
        }
      } else if bare.hasPrefix("```") {
        let fence = bare.prefix { $0 == "`" }
        open = (String(bare.dropFirst(fence.count)), fence, indent, number + 1, [])
      }
    }
    return blocks
  }

  private static func use(of info: String) -> Use {
    let words = info.split(separator: " ").map(String.init)
    return switch (words.first, words.dropFirst().first, words.count) {
    case ("sh", nil, _): .run(succeeds: true)
    case ("sh", "fails", 2): .run(succeeds: false)
    case ("sh", "until-stopped", 2): .runUntilStopped
    case ("text", "output", 2): .output
    case (_, "append", 3): .append(path: words[2])
    case (_, .some(let path), 2) where path.contains("."): .write(path: path)
    default: .unknown(info)
    }
  }

  /// A text without its code, in blocks and in lines.
  static func prose(of text: String) -> String {
    var isCode = false
    return text.split(separator: "\n").filter { line in
      defer { if line.drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() } }
      return !isCode
    }.joined(separator: "\n").replacing(/`[^`]*`/, with: "")
  }

  /// The anchors that a code host gives to a text's headings.
  static func anchors(of text: String) -> Set<String> {
    Set(text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      let title = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
      return String(title.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil })
    })
  }
}
