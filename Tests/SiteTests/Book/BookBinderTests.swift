import Testing

@testable import Site

@Suite("A page of the site, bound into one document")
struct BookBinderTests {
  private func bound(_ main: String, of path: String = "events/fire.html") -> String {
    let binder = BookBinder(pages: ["index.html", "events/fire.html", "people/roy.html"])
    var book: [UInt8] = []
    binder.bind(Array("<body><p id=\"out\">frame</p><main id=\"_main\">\(main)</main><p>foot</p></body>".utf8), path: PagePath(path), into: &book)
    return String(decoding: book, as: UTF8.self)
  }

  @Test func onlyWhatStandsInMainIsTaken() {
    #expect(bound("<p>The fire</p>") == "<p>The fire</p>")
  }

  @Test func anIdHasThePagesNameBeforeItWhereverItIsNamed() {
    #expect(bound("<h3 id=\"why\">") == "<h5 id=\"events/fire:why\">")
    #expect(bound("<td headers=\"a b\">") == "<td headers=\"events/fire:a events/fire:b\">")
    #expect(bound("<ul aria-labelledby=\"why\">") == "<ul aria-labelledby=\"events/fire:why\">")
  }

  @Test func linksLeadToWhereThePageIsInTheBook() {
    #expect(bound("<a href=\"../people/roy.html\">") == "<a href=\"#people/roy\">")
    #expect(bound("<a href=\"../people/roy.html#_l1\">") == "<a href=\"#people/roy:_l1\">")
    #expect(bound("<a href=\"#why\">") == "<a href=\"#events/fire:why\">")
    #expect(bound("<a href=\"index.html\">", of: "index.html") == "<a href=\"#index\">")
  }

  @Test func aLinkToWhatIsNotInTheBookLeadsOutOfIt() {
    #expect(bound("<a href=\"../timeline.html\">") == "<a href=\"timeline.html\">")
    #expect(bound("<a href=\"https://example.org/../a.html#b\">") == "<a href=\"https://example.org/../a.html#b\">")
  }

  @Test func theWayToAReferenceIsTheSameOnEveryPage() {
    #expect(bound("<a href=\"#_r2-11\">2.11</a>") == "<a href=\"#_r2-11\">2.11</a>")
    #expect(bound("<i id=\"_r2\"></i><i id=\"_rent\"></i>") == "<i id=\"_r2\"></i><i id=\"events/fire:_rent\"></i>")
  }

  @Test func headingsGoTwoLevelsDownAndNoneBelowTheSixth() {
    #expect(bound("<h1>A</h1><h2>B</h2><h5>C</h5><hr>") == "<h3>A</h3><h4>B</h4><h6>C</h6><hr>")
  }

  @Test func aSectionIsNoLandmarkAnyMore() {
    #expect(bound("<section class=\"x\" aria-label=\"In short\"><p>A</p></section>") == "<div class=\"x\"><p>A</p></div>")
    #expect(bound("<section aria-labelledby=\"a\" id=\"b\">") == "<div id=\"events/fire:b\">")
    #expect(bound("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"a\">") == "<div class=\"scroll\">")
  }

  @Test func navigationStaysBehindWithAllThatIsInIt() {
    #expect(bound("<p>A</p><nav class=\"x\"><nav><a href=\"#b\">B</a></nav></nav><p>C</p>") == "<p>A</p><p>C</p>")
  }

  @Test func textIsLeftAlone() {
    #expect(bound("<p title=\"id=why\">id=\"why\" &lt;h1&gt; href=\"#a\"</p>") == "<p title=\"id=why\">id=\"why\" &lt;h1&gt; href=\"#a\"</p>")
  }

  @Test(arguments: ["<p", "<p id=\"a", "<nav>", "<nav", "<", "</", "<p id="]) func aTagThatIsCutOffEndsThePage(html: String) {
    let binder = BookBinder(pages: [])
    var book: [UInt8] = []
    binder.bind(Array(html.utf8), path: PagePath("a.html"), into: &book)
    #expect(book.count <= html.utf8.count + 2)
  }
}
