import Testing

@testable import Markup

@Suite("Keys in running text, which cite nothing") struct BareKeyTests {
  private func keys(_ text: String) -> [String] {
    let parsed = Parsed(text)
    #expect(parsed.diagnostics.isEmpty)
    return parsed.body.bareKeys.map { parsed.source.text($0.span.range) }
  }

  @Test func areFoundWhereAWordBegins() {
    #expect(keys("@a, @b-1#c. (@d) *@e* « @f » “@g”") == ["@a", "@b-1#c", "@d", "@e", "@f", "@g"])
    #expect(keys("- @a\n\n| @b |\n|---|\n| @c |\n") == ["@a", "@b", "@c"])
  }

  @Test func standInTheTextAsTheyWere() {
    #expect(Parsed("See *@a* and @b-1. [@c]").filled == "<p>See <em>@a</em> and @b-1.{c0}</p>\n")
  }

  @Test(arguments: [
    "a@b.org <a@b.org> a.b-c_@d mailto:@a", "https://e.org/@a https://e.org/(@a <https://e.org/@a>", "`@a`", "```\n@a\n```", "    @a", "\\@a",
    "[@a](https://e.org)", "[x](https://e.org \"@a\")", "> @a", "- > @a", "[@a; see @b]", "@ a @, @-a é@a -@a", "@é",
  ])
  func areNotThese(_ text: String) { #expect(keys(text) == []) }
}
