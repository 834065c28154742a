import Dossier
import Testing

@testable import Site

@Suite("Links are relative and end in a file name")
struct PagePathTests {
  @Test(arguments: [
    ("index.html", "people/jean-roy.html", "people/jean-roy.html"),
    ("events/fire.html", "people/jean-roy.html", "../people/jean-roy.html"),
    ("contracts/lease/v1.html", "index.html", "../../index.html"),
    ("contracts/lease/v1.html", "contracts/lease/index.html", "../../contracts/lease/index.html"),
  ])
  func aLinkGoesUpToTheRootAndDownAgain(page: String, target: String, href: String) {
    #expect(PagePath(page).href(to: PagePath(target)) == href)
  }

  @Test func aPlaceOnAnotherPageIsAnAnchorAfterItsPath() {
    #expect(PagePath("events/a.html").href(to: PagePath("sources/b.html"), anchor: "roof") == "../sources/b.html#roof")
  }

  @Test func aPlaceOnThePageItselfIsOnlyItsAnchor() {
    let page = PagePath("sources/b.html")
    #expect(page.href(to: page, anchor: "roof") == "#roof")
    #expect(page.href(to: page) == "../sources/b.html")
  }

  @Test(arguments: [
    (Kind.home, "index", "index.html"), (.event, "fire", "events/fire.html"), (.person, "jean-roy", "people/jean-roy.html"),
    (.contract, "lease", "contracts/lease/index.html"), (.version, "lease/v1", "contracts/lease/v1.html"),
    (.source, "gazette", "sources/gazette.html"),
  ])
  func everyKindHasItsFolder(kind: Kind, slug: String, path: String) {
    #expect(kind.path(slug: slug).text == path)
  }

  @Test func theListOfAKindStandsInItsFolder() {
    #expect(Kind.event.indexPath.text == "events/index.html")
    #expect(Kind.version.indexPath == Kind.contract.indexPath)
  }

  @Test func eachKindHasItsOwnOrdinal() {
    #expect(Kind.allCases.map(\.ordinal) == Array(0..<Kind.allCases.count))
  }
}
