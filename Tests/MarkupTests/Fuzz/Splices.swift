/// Random texts made of what is likely to go wrong.
enum Splices {
  static let plain = [
    "a", "word ", "é", "日本", "😀", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\\", "\\\n", "  \n", "*", "**", "_", "~~", "~", "`", "``", "```\n",
    "~~~\n", "\n```\n", "> ", ">", "\n> ", "- ", "\n- ", "\n  - ", "1. ", "\n2) ", "- [ ] ", "- [x] ", "# ", "\n## ", "\n---\n", "\n===\n", "|", "| a | b |\n|---|:-:|\n| c | d |\n",
    "\n|-|\n", "\\|", "[", "]", "(", ")", "](", "](u)", "[a](b)", "[a](b \"t\")", "[a]", "[a][b]", "[a]: /u\n", "\n\n[b]: <v> 't'\n\n", "![", "![x](y)", "[^1]",
    "\n\n[^1]: note\n", "[^n]", "\n[^n]: one [^1]\n\n    two\n", "<", ">", "<b>", "</b>", "<!-- c -->", "\n<div>\n", "<https://e.org/>", "<m:x>",
    "https://e.org/a", "www.e.org", "m@e.org", "&amp;", "&#35;", "&nbsp;", "\u{00A0}", "!", "?", ".", ". ", ",", ";", ":", "'", "\"", "“", "”", "’", "«", "»", "{", "}", "$", "%",
    "javascript:", "\n      code\n", "\n1986\\. ", "@",
  ]
  static let ours = [
    "[@k]", "[@k#e]", "[see @k, p. 4; -@l#x, also]", "[@k,\n¶ 4]", "[@k,\n> ¶ 4]", "[@", "[@k", "[@k; x]", "[-@k]", "\\[@k]", "[@k]: u\n", "[@k](u)", "[[a]]", "[[a|b]]", "[[a\\|b]]",
    "[[a#h]]", "[[#h]]", "[[a\n|b c]]", "[[", "]]", "![[a]]", "« mots »", "«", " »", "“words”", "“", "”", "\"said\"", "\"", "[ed.]", " [ed.] [@k]", "> [en] ", "\n> [fr]\n> ", "[a](../x.md)", "[a](#h)",
    "[a](x.md#h \"t\")", "https://e.org[@k]", "\"https://e.org.\"", "<https://e.org/[@k]>", "“https://e.org”", "| [@k] | [[a\\|b]] |\n", "`[@k]`", "![[@k]](x)", "[[@k]](x.md)", "*« a*»",
    "<a b=\"c\" d=\"[@k]\">", "&quot;", ". [@k] ", " [@k].", "[@k]\n", "> 2026. ", "# “t” [@k]\n", "[\"q\"]: /r\n", "[\"q\"]",
  ]

  /// Quotation marks as entities, and keys without brackets.
  static let beside = [" @k", "(@k#e", "*@k*", "&ldquo;", "&rdquo;", "&laquo;", "&#xBB;", "&quot;", "[@k]", "https://e.org/(@k", "&", "@"]

  static func text(_ seed: UInt64, of fragments: [String]) -> String {
    var random = Seeded(seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...30, using: &random) { text += fragments.randomElement(using: &random)! }
    return text
  }
}
