import Testing

@testable import Markup

@Suite("What takes this cmark too long is refused before it is parsed") struct LimitTests {
  private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private func codes(_ text: String) -> Set<DiagnosticCode> { Set(Parsed(text).codes) }

  @Test func lines() {
    #expect(codes(times("a", 8192)) == [])
    #expect(codes(times("a", 8193)) == [.lineTooLong, .runTooLong])
  }

  @Test func runsOfLines() {
    let line = times("a", 63) + "\n"
    #expect(codes(times(line, 127)) == [])
    #expect(codes(times(line, 129)) == [.runTooLong])
    #expect(codes(times(line, 100) + "\n" + times(line, 100)) == [])
    #expect(codes("> " + times(line, 100) + ">\n> " + times(line, 100)) == [])
    expectFaults(.runTooLong, Marked(stringLiteral: "a\n\n⟦x⟧\n" + times(line, 129) + "\nb"))
  }

  @Test(arguments: ["*\n", "1.\n", "    >\n", "+\n"])
  func whatOnlyLooksLikeTheEndOfAParagraph(_ line: String) { #expect(codes(times("text of a line\n" + line, 600)) == [.runTooLong]) }

  @Test func fencedCodeIsExempt() {
    let code = times("code > * |\n", 2000)
    #expect(codes("```swift\n" + code + "```\n") == [])
    #expect(codes("a\n\n~~~~\n" + code + "```\n~~~\n" + code + "~~~~\n") == [])
    #expect(codes("```\n" + times(">", 100) + "\n" + times(" ", 300) + "x\n```\n") == [])
  }

  @Test(arguments: [
    "<!--\n```\n-->\n", " ```\n```\n", "- a\n\n  ```\nx\n", "> ```\n", "- ```\n", "    ```\n", "``` `\n", "<div\n```\n", "```\n```\n", "   ~~~\n~~~\n", "~~~\n```\n~~~\n",
    "- a\n\n   ```\n  b\n",
  ])
  func fencesThatAreNoneExemptNothing(_ opening: String) { #expect(codes(opening + times("*a _b **c\n", 2000)).contains(.runTooLong)) }

  @Test func nesting() {
    #expect(codes(times(">", 32) + " a") == [])
    #expect(codes(times(">", 33) + " a") == [.nestingTooDeep])
    #expect(codes(times("- ", 33) + "a") == [.nestingTooDeep])
    #expect(codes((0..<32).map { times("  ", $0) + "- a\n" }.joined()) == [])
    #expect(codes((0..<33).map { times("  ", $0) + "- a\n" }.joined()) == [.nestingTooDeep])
    #expect(codes(times("* ", 60)) == [])
    #expect(codes(times("* ", 600)) == [.nestingTooDeep])
    #expect(codes("- a\n\n" + times(" ", 160) + "code\n\ntext\n" + times(" ", 160) + "more\n") == [])
  }

  @Test func tables() {
    func table(_ columns: Int, _ rows: Int) -> String { times("|a", columns) + "|\n" + times("|-", columns) + "|\n" + times("|b\n", rows) }
    #expect(codes(table(64, 10)) == [])
    #expect(codes(table(65, 10)) == [.tableTooWide])
    #expect(codes("x\n|-|-|\n" + table(65, 10)) == [.tableTooWide])
    #expect(codes("a|b\n:-|\u{0B}-\n") == [])
    #expect(codes(times("|a", 65) + "|\n" + times("|-", 65) + "\u{0B}|\n") == [.tableTooWide])
    #expect(codes(table(64, 1600)) == [.tableTooLarge])
  }

  @Test func definitions() {
    #expect(codes("[a]: /" + times("u", 2000) + "\n") == [])
    #expect(codes("[a]: /" + times("u", 2050) + "\n") == [.definitionTooLong])
    #expect(codes("[a\nb]: /" + times("u", 2050) + "\n") == [.definitionTooLong])
    #expect(codes("[a]: /u '" + times("t\n", 1100) + "'\n") == [.definitionTooLong])
    #expect(codes("[a]: x.md" + times("u", 1900) + "\n\n" + times(times("[a] ", 2000) + "\n\n", 10)) == [.definitionTooLong])
    #expect(codes(times("[a]: x.md\n", 500)) == [])
  }

  @Test func aWordOfAtSigns() {
    #expect(codes(times("a@", 201)) == [.lineTooLong])
    #expect(codes(times("a@e.org ", 500)) == [])
  }

  @Test func aTextBeyondALimitIsNotParsed() {
    let parsed = Parsed("a\n\n" + times("b", 9000))
    #expect(parsed.body.html.isEmpty && parsed.body.blocks.isEmpty)
  }
}
