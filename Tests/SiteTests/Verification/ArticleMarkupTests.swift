import Evidence
import Testing

@testable import Site

@Suite("An article published whole")
struct ArticleMarkupTests {
  /// The markup of an article where each quotation is an extract named after its place in the list: a, b, c.
  private func html(_ article: String, _ quotations: [String]) -> String {
    let text = ArticleText(article)
    let places = zip(["a", "b", "c"], quotations).map { id, quotation in
      ArticleMarkup.Place(id: id, pieces: text.match(quotation).found?.pieces ?? [], note: Array("[\(id)]".utf8))
    }
    let markup = ArticleMarkup(article: text, places: places) { "¶\($0)" }
    let lines = String(decoding: markup.html, as: UTF8.self).split(separator: "\n")
    return lines.map { $0.replacing(#/<p id="p_(\d+)"><a class="pilcrow" href="#p_\d+">¶\d+</a> /#) { "<p \($0.1)>" } }.joined()
  }

  @Test func everyParagraphHasItsNumber() {
    #expect(html("\u{FEFF}Un.\r\n\r\n  Deux. \n\n\n", []) == "<p 1>Un.</p><p 2>Deux.</p>")
  }

  @Test func anExtractIsMarkedWhereItStands() {
    #expect(html("Un deux trois.", ["deux"]) == #"<p 1>Un <mark><span id="x_a">deux</span></mark>[a] trois.</p>"#)
  }

  @Test func itsPiecesAreMarkedAndNothingBetweenThem() {
    #expect(
      html("Un deux trois quatre cinq.", ["deux […] quatre"])
        == #"<p 1>Un <mark><span id="x_a">deux</span></mark> trois <mark>quatre</mark>[a] cinq.</p>"#)
  }

  @Test func extractsThatOverlapKeepTheirOwnEnds() {
    #expect(
      html("Un deux trois quatre.", ["Un deux trois", "deux trois quatre", "deux"])
        == #"<p 1><mark><span id="x_a">Un </span></mark><mark><span id="x_c"><span id="x_b">deux</span></span></mark>[c]"#
        + #"<mark> trois</mark>[a]<mark> quatre</mark>[b].</p>"#)
  }

  @Test func oneThatGoesOnInTheNextParagraphIsMarkedInBoth() {
    #expect(
      html("Un deux.\n\nTrois quatre.", ["deux.\n\nTrois"])
        == #"<p 1>Un <mark><span id="x_a">deux.</span></mark></p><p 2><mark>Trois</mark>[a] quatre.</p>"#)
  }

  @Test func signsOfHTMLAndNoCharactersAreHarmless() {
    #expect(html("a < b & \"c\" \u{1}\u{FFFF}d", []) == "<p 1>a &lt; b &amp; &quot;c&quot; \u{FFFD}\u{FFFD}d</p>")
  }
}
