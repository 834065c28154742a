import Markup
import Testing

@Suite struct HTMLDocumentTests {
  private func parsed(_ html: String) -> HTMLDocument? { HTMLDocument(Array(html.utf8)) }

  @Test func aTreeIsListedInTheOrderOfThePage() throws {
    let page = try #require(parsed("<!doctype html><title>T</title><p class='a  B' hidden>One <b>two</b><!--c--><p>Three"))
    #expect(page.nodes.indices.compactMap { page.name($0) } == ["html", "head", "title", "body", "p", "b", "p"])
    let first = try #require(page.elements("p").first)
    #expect(page.text(of: first) == "One two" && page.text(of: 0) == "TOne twoThree")
    #expect(page.attribute("hidden", of: first) == "" && page.attribute("id", of: first) == nil)
    #expect(page.attribute("class", of: first, holds: "b") && !page.attribute("class", of: first, holds: "c"))
    #expect(page.nodes.indices.dropFirst().allSatisfy { page.nodes[$0].parent < $0 && page.nodes[page.nodes[$0].parent].end >= page.nodes[$0].end })
  }

  @Test func entitiesAreResolvedAndSpacesThatDoNotBreakStay() {
    #expect(parsed("<p> a &amp;\n\t&eacute;&nbsp;b </p>").map { $0.text(of: 0) } == "a & é\u{A0}b")
  }

  @Test func elementsOfOurOwnMakingKeepTheirNames() {
    #expect(parsed("<My-Part>x</My-Part>").map { $0.elements("my-part").count } == 1)
    #expect(parsed("<svg><foreignObject><p>x</p></foreignObject></svg>").map { $0.elements("p").count } == 1)
  }

  @Test func aPageThatTakesTooMuchIsNone() {
    let bytes = Array(String(repeating: "<p>text", count: 1000).utf8)
    #expect(HTMLDocument(bytes) != nil)
    #expect(HTMLDocument(bytes, memory: 10_000) == nil)
    #expect(HTMLDocument(bytes, seconds: 0) == nil)
  }

  @Test func depthIsNoCrash() {
    #expect(parsed(String(repeating: "<b>", count: 20_000) + "x" + String(repeating: "</b>", count: 20_000)).map { $0.text(of: 0) } == "x")
    #expect(parsed(String(repeating: "<table><tr><td>", count: 3000) + "x").map { $0.text(of: 0) } == "x")
  }

  @Test func anyBytesAreAPage() {
    for html in ["", "<", "</", "<!", "<!--", "&", "&#x", "<a b=", "<script>", "\u{0}", "<plaintext>", "<template><p>", "<frameset><frame>"] {
      #expect(parsed(html)?.nodes.isEmpty == false, "\(html)")
    }
  }
}
