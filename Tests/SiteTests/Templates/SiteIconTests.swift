import Testing

@testable import Site

@Suite("The site's icon")
struct SiteIconTests {
  @Test func aSmallOneStandsInThePage() {
    let icon = SiteIcon(assets: [("assets/icon.svg", Array("<svg a='#f' b=\"2 &\">\n</svg>\n".utf8))])
    #expect(icon.href(root: "../") == "data:image/svg+xml,%3Csvg%20a='%23f'%20b=%222%20%26%22%3E%3C/svg%3E")
  }

  @Test func aLargeOneAndNoneAreAFileOfTheSite() {
    let large = Array(repeating: UInt8(ascii: "x"), count: 1025)
    #expect(SiteIcon(assets: [("assets/icon.svg", large)]).href(root: "../") == "../assets/icon.svg")
    #expect(SiteIcon(assets: []).href(root: "") == "assets/icon.svg")
  }
}
